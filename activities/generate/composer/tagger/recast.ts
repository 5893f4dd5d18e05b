/** From marked words to a plain request: the app, its rows with their fields and options, and apart from it what else was wished for. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { withWord } from '../understand/clauses/joining.ts';
import type { Recast } from '../understand/clauses/recast.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import { fieldWishes, usualFields } from '../understand/fields.ts';
import { bare, subjectOf } from '../understand/subject.ts';
import type { Thing } from '../understand/thing.ts';
import { viewIn } from '../understand/wishes.ts';
import { withGaps } from './gaps.ts';
import { fieldsOf, groupsOf, type Group } from './groups.ts';
import { appOf, headIn, isFilled, isSite, keptIn } from './heading.ts';
import type { Mark, Span } from './marks.ts';
import { besideOf } from './beside.ts';

/** Kinds of rows and forms; pages, tools and games are read as they were written. */
const readable = new Set('records tracker checklist board form calendar gallery habits related places'.split(' '));
/** Kinds whose options have no field. */
const choosing = new Set(['board']);

/** A board's columns are read as they were written. */
const columns = /(?<!\p{L})(?:columns|lanes|Spalten|colonnes|columnas|colunas)(?!\p{L})/iu;

const called: Readonly<Record<Language, string>> = { en: 'called', de: 'namens', fr: 'appelé', es: 'llamado', pt: 'chamado' };

/** @returns undefined where the text is no request for rows, or says nothing of them */
export function recastMarked(text: string, found: readonly Span[], language: Language, lexicon: Lexicon): Recast | undefined {
  const spans = withGaps(text, found, language, lexicon);
  const words = (mark: Mark): string[] => spans.filter((span) => span.mark === mark).map(({ start, end }) => text.slice(start, end));
  const app = appOf(words('app'), language, lexicon);
  const kind = app === '' ? undefined : kindOf(app, language, lexicon);
  const whole = kindOf(text, language, lexicon);
  if (whole?.rule.skeleton === 'live' || isLive(text, spans, language, lexicon)) return undefined;
  if (kind?.rule.skeleton === 'board' && columns.test(text)) return undefined;
  if ([kind, whole].some((one) => one?.by === 'noun' && !readable.has(one.rule.skeleton))) return undefined;
  const { groups, loose } = groupsOf(text, spans, app, language);
  const deeds = words('deed');
  // "A site for the team with its matches" shows them; "a page where people enter …" keeps rows.
  if (app === '' && deeds.length === 0 && words('app').some((one) => isSite(one, language, lexicon)) && !isFilled(text, language, lexicon))
    return undefined;
  const kept = groups.find(({ thing }) => thing !== undefined)?.thing ?? (app === '' ? keptIn(text, spans, language, lexicon) : undefined);
  const named = kept === undefined ? undefined : subjectOf(bare(kept, language, lexicon), language, lexicon);
  const head = app === '' && named ? `${ownerOf(text, kept ?? '')}${named.plural}` : headIn({ app, deeds, text }, language, lexicon);
  const headed = kindOf(head, language, lexicon);
  if (head === '' || (headed?.by === 'noun' && !readable.has(headed.rule.skeleton))) return undefined;
  const things = groups.length > 1 && !choosing.has(kind?.rule.skeleton ?? '') ? thingsOf(app, groups, language, lexicon) : [];
  const listed = groups.flatMap(fieldsOf);
  // "And a search": no row has it.
  const seen = listed.filter((item) => isSeen(item, language, lexicon));
  const fields = listed.filter((item) => !seen.includes(item));
  const name = words('name')[0];
  const isChosen = loose.length > 1 && (choosing.has(kind?.rule.skeleton ?? '') || fields.length === 0);
  if (fields.length === 0 && things.length === 0 && !isChosen) return undefined;
  const list = isChosen ? `: ${loose.join(', ')}` : fields.length > 0 ? ` ${withWord[language]} ${fields.join(', ')}` : '';
  return {
    core: [`${head}${name === undefined ? '' : ` ${called[language]} ${name}`}${list}`, ...deeds].join('. '),
    things,
    wishes: [...words('view'), ...seen, ...words('rule')],
    told: besideOf(text, spans, language, lexicon),
    ...(fields.length > 0 && things.length === 0 ? { fields } : {}),
  };
}

/** "Search movies and save those I like": what is looked for stands in no field. */
const isLive = (text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): boolean => {
  const tokens = tokensOf(text);
  return lexicon.asked.find(tokens, language).some(({ value, from }) => {
    const start = tokens[from]?.start ?? 0;
    return (
      value.type === 'kind' &&
      value.rule.skeleton === 'live' &&
      !spans.some((span) => span.mark !== 'app' && span.start <= start && span.end > start)
    );
  });
};

const looks = new Set(['search', 'export', 'sort', 'calendar', 'overdue']);
const isSeen = (item: string, language: Language, lexicon: Lexicon): boolean =>
  !item.includes('(') && !lexicon.fields.exactly(item, language) && looks.has(viewIn(lexicon, item, language)?.kind ?? '');

/** "My plants" are somebody's. */
const ownerOf = (text: string, noun: string): string =>
  /(?:^|\s)((?:my|our|meine|unsere|mes|nos|mis|nuestr[oa]s|meus|minhas|noss[oa]s)\s)$/i.exec(text.slice(0, text.indexOf(noun)))?.[1] ?? '';

/** Several kinds of rows; none where only one of them is one. */
function thingsOf(app: string, groups: readonly Group[], language: Language, lexicon: Lexicon): Thing[] {
  const made = groups.flatMap(({ thing, owner, fields }) => {
    const subject = subjectOf(bare(thing ?? app, language, lexicon), language, lexicon);
    if (!subject) return [];
    const own =
      fields.length === 0
        ? usualFields(subject.rule?.rule.fields ?? ['name', 'notes'], language, lexicon, subject.rule?.rule.money ?? false)
        : fieldWishes(fieldsOf({ fields }).join(', '), language, lexicon, true, () => false);
    return own.length === 0 ? [] : [{ thing, owner, subject: { ...subject, title: capitalised(subject.plural) }, fields: own }];
  });
  return made.length < 2
    ? []
    : made.map(({ subject, fields, owner }): Thing => {
        const of = owner === undefined ? -1 : made.findIndex(({ thing }) => thing === owner);
        return { subject, fields, ...(of < 0 ? {} : { of }) };
      });
}
