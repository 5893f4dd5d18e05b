/** What a marked request is about: the app's own words, the rows that are kept, what people do there, or the story around it. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf } from '../understand/clauses/cut.ts';
import { lengthOf, plain } from '../understand/clauses/grammar.ts';
import { headOf } from '../understand/clauses/heading.ts';
import { topicOf } from '../understand/clauses/topic.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import { bare, subjectOf } from '../understand/subject.ts';
import { keptIn } from './kept.ts';
import type { Span } from './marks.ts';
import { isHeading } from './unmarked-app.ts';

/** "Catalogue them": what is meant was named before. */
const pronoun = /\s(?:it|them|those|sie|es|diese|los|las|les|os|as)$/;

/** "A place to": what follows is marked by itself. */
const open = /\s+(?:to|for|para|pra|pour|de|um|zum|für)(?:\s+(?:the|el|la|los|las|o|a|le|les|die|den|das|unseren?|our))?$/i;

/** The words for the app without a joint that hangs behind them. */
export const withoutEnd = (app: string): string => app.replace(open, '');

/** "A place", marked without its article. */
const articles = ['', 'a ', 'ein ', 'eine ', 'un ', 'une ', 'una ', 'um ', 'uma '];
const isPlaceOnly = (app: string, language: Language, lexicon: Lexicon): boolean =>
  articles.some((article) => lengthOf(lexicon.clauses[language].place, `${article}${app}`) === article.length + app.length);

/** The words for the app that say which; empty where it is only a place: "an app", "something". */
export function appOf(apps: readonly string[], language: Language, lexicon: Lexicon): string {
  const telling = apps.map(withoutEnd).filter((app) => !isPlaceOnly(app, language, lexicon) && !pronoun.test(fold(app)));
  return telling.find((app) => kindOf(app, language, lexicon)?.by === 'noun') ?? telling[0] ?? '';
}

/** "My plants" are somebody's. */
const ownerOf = (text: string, noun: string): string =>
  /(?:^|\s)((?:my|our|meine|unsere|mes|nos|mis|nuestr[oa]s|meus|minhas|noss[oa]s)\s)$/i.exec(text.slice(0, text.indexOf(noun)))?.[1] ?? '';

const beforeColon = /^\s*([^,;:.!?()]{3,60}?)\s*:\s/;
const mostWords = 6;
const forSome = /^(?:for|in|at|to|f[üu]r|im|zu[mr]?|pour|dans|para|pra|en|em|no|na|each|every|jede[rsn]?|chaque|cada)\s/i;
/** Letters of "eine " before it. */
const longestArticle = 5;
const begins = /^(?:an?|eine?n?|une?|una?|uma?)\s+/i;

/** "Works at home: room, task": what stands before the colon is what the app is called, where it names an app, or rows. */
export function titleBefore(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined {
  const words = beforeColon.exec(text)?.[1];
  if (words === undefined || forSome.test(words) || !isHeading(words, mostWords, language, lexicon)) return undefined;
  const isNamed =
    kindOf(words, language, lexicon)?.by === 'noun' ||
    lexicon.trades.find(tokensOf(words), language).length > 0 ||
    spans.some(({ mark, start, end }) => (mark === 'app' || mark === 'thing') && start <= longestArticle && end <= text.indexOf(':'));
  return isNamed ? capitalised(words.replace(begins, '')) : undefined;
}

/** What people do decides before what they do it to: who signs up for classes needs a form. */
const deciding = ['register', 'booking', 'order'];

interface Said {
  readonly app: string;
  readonly thing: string | undefined;
  readonly deeds: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** @returns empty where nothing says it */
export function headIn({ app, thing, deeds, text, spans }: Said, language: Language, lexicon: Lexicon): string {
  const { kinds } = lexicon.rules.clauses[language];
  const isDecided = deeds.some((deed) => deciding.some((kind) => new RegExp(kinds[kind] ?? '$^', 'u').test(plain(deed))));
  const kept = app === '' && !isDecided ? (thing ?? keptIn(text, spans, language, lexicon)) : undefined;
  const named = kept === undefined ? undefined : subjectOf(bare(kept, language, lexicon), language, lexicon);
  if (kept !== undefined && named) return `${ownerOf(text, kept)}${named.plural}`;
  const clauses = clausesOf(text, language, lexicon);
  const isFilled = clauses.some(({ sort, by, fills }) => sort === 'data' && by === 'people' && fills === true);
  const list = { items: [], groups: [], wishes: [], acts: deeds, object: undefined, isFilled, areFields: true };
  const following = deeds.map((deed) => ({ sort: 'act', text: deed, rest: deed, before: 'comma', by: 'people' }) as const);
  return headOf(app, { before: [], following, topic: topicOf(clauses, language, lexicon)?.noun, list }, language, lexicon);
}
