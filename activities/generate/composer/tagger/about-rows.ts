/** Whether a marked text asks for rows that are kept; pages, tools, games and live data are read as they were written. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf } from '../understand/clauses/cut.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import { withoutEnd } from './heading.ts';
import type { Span } from './marks.ts';

/** Kinds of rows and forms. */
const readable = new Set('records tracker checklist board form calendar gallery habits related places'.split(' '));

export const isOfRows = ({ skeleton }: Pick<KindRule, 'skeleton'>): boolean => readable.has(skeleton);

/** A board's columns are read as they were written. */
export const columns = /(?<!\p{L})(?:columns|lanes|Spalten|colonnes|columnas|colunas)(?!\p{L})/iu;

/** Whether words name something else than rows. */
export const isElse = (words: string, language: Language, lexicon: Lexicon): boolean => {
  const kind = words === '' ? undefined : kindOf(words, language, lexicon);
  return kind?.by === 'noun' && !isOfRows(kind.rule);
};

/** "Search movies and save those I like": what is looked for stands in no mark. */
function isLive(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(text);
  const isMarked = (at: number): boolean => spans.some(({ mark, start, end }) => mark !== 'app' && start <= at && end > at);
  return (
    kindOf(text, language, lexicon)?.rule.skeleton === 'live' ||
    lexicon.asked
      .find(tokens, language)
      .some(({ value, from }) => value.type === 'kind' && value.rule.skeleton === 'live' && !isMarked(tokens[from]?.start ?? 0))
  );
}

/** "A site for the team with its matches", "a page with our hours and a form": what is shown there is no list of fields. */
function isPage(text: string, spans: readonly Span[], apps: readonly string[], language: Language, lexicon: Lexicon): boolean {
  if (!apps.some((app) => kindOf(withoutEnd(app), language, lexicon)?.id === 'site')) return false;
  const isFilled = clausesOf(text, language, lexicon).some(({ sort, by }) => sort === 'data' && by !== undefined);
  return apps.length > 1 || (!isFilled && !spans.some(({ mark }) => mark === 'deed'));
}

/** "A landing page with services: tyres, brakes": a "page" alone may be one of rows. */
export const website = /(?<!\p{L})(?:landing\s?page|web\s?site|homepage|webseite|website|site|sitio|p[aá]gina web|site web)(?!\p{L})/iu;

/** What is written down for each row says that rows are kept, however the app is called. */
const fewestFields = 2;

/** Kinds whose words may look like fields: what is put in or sold. */
const asking = new Set('calculator converter timer quiz flashcards shop menu countdown'.split(' '));

/** @param apps the words for the app, each time it is named; `app` those that say which */
export function isAboutRows(
  text: string,
  { spans, apps, app }: { readonly spans: readonly Span[]; readonly apps: readonly string[]; readonly app: string },
  language: Language,
  lexicon: Lexicon,
): boolean {
  const named = app === '' ? undefined : kindOf(app, language, lexicon);
  if (named?.rule.skeleton === 'board' && columns.test(text)) return false;
  // "A site with who we are, training times and a sign-up page with name": a form on a page.
  const isSite =
    (website.test(app) &&
      named?.id === 'site' &&
      !spans.some(({ mark }) => mark === 'deed') &&
      !areFields(text, spans, language, lexicon)) ||
    (apps.length > 1 && apps.some((one) => kindOf(withoutEnd(one), language, lexicon)?.id === 'site'));
  if (isTold(text, spans, language, lexicon)) return !isSite && !asking.has(named?.rule.skeleton ?? '');
  if (isElse(app, language, lexicon) || isElse(text, language, lexicon) || isLive(text, spans, language, lexicon)) return false;
  return app !== '' || !isPage(text, spans, apps, language, lexicon);
}

/** Most of what was marked are usual fields of rows. */
function areFields(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): boolean {
  const fields = spans.filter(({ mark }) => mark === 'field').map(({ start, end }) => text.slice(start, end));
  const usual = fields.filter((field) => lexicon.fields.exactly(field, language) !== undefined);
  const isOfThings = spans.some(({ mark }) => mark === 'thing');
  return usual.length > fewestFields && (isOfThings || usual.length * 2 >= fields.length);
}

/** "With prices, opening hours and a map": sections of a page are no fields. */
function isTold(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): boolean {
  const fields = spans.filter(({ mark }) => mark === 'field').map(({ start, end }) => text.slice(start, end));
  const sections = fields.filter((field) => lexicon.sections.exactly(field, language) !== undefined);
  return fields.length >= fewestFields && sections.length * 2 < fields.length;
}
