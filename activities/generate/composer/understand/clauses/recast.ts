/** Says a story in plain words: "I sell honey and …, so i'd like a list where people put …" as "list with …", and apart from it what else was wished for. */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { resolveHead, type Head } from '../head.ts';
import { withoutOpeners } from '../openers.ts';
import { sentencesOf } from '../request.ts';
import type { Thing } from '../thing.ts';
import { viewIn } from '../wishes.ts';
import { askedIn } from './asked.ts';
import { clausesOf, type Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import { listOf, type Listed } from './list.ts';
import { sortedClause, withoutGlue } from './sort.ts';
import { thingsOf } from './things.ts';
import { topicOf } from './topic.ts';
import { forWord, kindOf, shopOf, verbatim, withWord } from './verbatim.ts';

export interface Recast {
  /** The request in plain words. */
  readonly core: string;
  /** The kinds of rows, where there are several. */
  readonly things: readonly Thing[];
  /** How rows are seen, ruled or marked; one each. */
  readonly wishes: readonly string[];
  /** What people say of themselves. */
  readonly told: readonly string[];
}

/** "With" in each language. */

/** Which clause asks: the first that says so, unless the text begins with what is wanted. */
function requestAt(clauses: readonly Clause[], language: Language, lexicon: Lexicon): number {
  const [first] = clauses;
  const wants = clauses.findIndex(({ sort, rest }) => sort === 'want' && sortedClause(rest, language, lexicon).sort !== 'wish');
  if (first?.sort === 'item' && (wants < 0 || kindOf(first.text, language, lexicon)?.by === 'noun')) return 0;
  if (wants >= 0) return wants;
  const named = clauses.findIndex(({ sort, rest }) => sort === 'item' && kindOf(rest, language, lexicon)?.by === 'noun');
  return named >= 0 ? named : clauses.findIndex(({ sort }) => sort === 'data');
}

/** Whether there is more than a request, its list, and what people do with it. */
const tellsMore = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ sort, relative }, at) =>
      ['told', 'data', 'each'].includes(sort) || (relative === true && sort !== 'act') || (at > 0 && sort === 'want'),
  );

/** "Sign up sheet for our night shifts, name, ward and which night": a list that nothing opens. */
const isBare = (head: string, { items, areFields }: Listed, kind: Head['kind'], language: Language): boolean =>
  kind?.rule.skeleton === 'form' &&
  areFields &&
  items.length >= 2 &&
  ![head, ...items].some((text) => new RegExp(String.raw`(?:^|\s)${withWord[language]}\s|[:(]`, 'i').test(text));

/** "Video games with title, platform": kept in a list, not to be played. */
function listHead(head: string, list: Listed, language: Language, lexicon: Lexicon): string {
  const kind = kindOf(head, language, lexicon);
  const known = list.areFields && list.items.length >= 3 && kind !== undefined && readyMade.has(kind.rule.skeleton);
  return known ? `${listOfWord[language]} ${head}` : head;
}

const readyMade = new Set(['game', 'live', 'quiz', 'flashcards', 'chat', 'blog']);
const listOfWord: Readonly<Record<Language, string>> = { en: 'list of', de: 'Liste von', fr: 'liste de', es: 'lista de', pt: 'lista de' };

/** "Each medicine with the dose": which one it is comes first. */
function withOwnName(head: string, list: Listed, language: Language): { readonly head: string; readonly list: Listed } {
  const [, noun = '', rest = ''] =
    new RegExp(String.raw`^(?:each|every|jede[nsrm]?|chaque|cada)\s+(\S+)(?:\s+${withWord[language]}\s+(.+))?$`, 'isu').exec(head) ?? [];
  return noun === ''
    ? { head, list }
    : { head: noun, list: { ...list, items: [noun, ...(rest === '' ? [] : [rest]), ...list.items], areFields: true } };
}

const has: Readonly<Record<Language, string>> = {
  en: 'Each {} has',
  de: 'Jeder {} hat',
  fr: 'Chaque {} a',
  es: 'Cada {} tiene',
  pt: 'Cada {} tem',
};

/** "Task with name, date" as a sentence of its own. */
function eachOf([first = '', ...more]: readonly string[], language: Language): string {
  const [, noun = first, list = ''] =
    /^(\S+)\s+(?:with|mit|avec|con|com|has|hat|a|tiene|tem)\s+(.+)$/.exec(first) ?? /^(\S+)\s+(.+)$/.exec(first) ?? [];
  return `${has[language].replace('{}', noun)} ${[list, ...more].filter(Boolean).join(', ')}`;
}

/** The sentence that asks, and those beside it that go on being read as they are. */
function askingSentence(
  said: string,
  language: Language,
  lexicon: Lexicon,
): { readonly clauses: Clause[]; readonly told: string[]; readonly others: string[] } {
  const read = sentencesOf(said).map((sentence) => ({ sentence, clauses: clausesOf(sentence, language, lexicon) }));
  const lists = (clauses: readonly Clause[]): boolean =>
    clauses.some(({ sort, text }) => sort !== 'told' && text.includes(` ${withWord[language]} `)) ||
    clauses.filter(({ sort }) => sort === 'item').length > 2;
  const asks = read.map(
    ({ clauses }) => (clauses.some(({ sort }) => sort === 'want') ? 1 : 0) + (lists(clauses) ? 1.5 : 0) + (tellsMore(clauses) ? 0.5 : 0),
  );
  const at = Math.max(0, asks.indexOf(Math.max(...asks)));
  const isTold = (clauses: readonly Clause[]): boolean => clauses.every(({ sort }) => sort === 'told') || clauses.length === 0;
  const beside = read.filter((_, i) => i !== at);
  return {
    clauses: read[at]?.clauses ?? [],
    told: beside.filter(({ clauses }) => isTold(clauses)).map(({ sentence }) => sentence),
    others: beside.filter(({ clauses }) => !isTold(clauses)).map(({ sentence }) => sentence.replace(/[\s.]+$/, '')),
  };
}

/** @returns undefined where the text is a plain request */
export function recast(said: string, language: Language, lexicon: Lexicon): Recast | undefined {
  const { clauses, told: beside, others } = askingSentence(said, language, lexicon);
  const at = requestAt(clauses, language, lexicon);
  const request = clauses[at];
  if (!request || /^[\s:]*$/.test(request.rest) || request.rest.startsWith(':')) return undefined;
  const before = clauses.slice(0, at);
  const topic = topicOf(before, language, lexicon);
  const told = [...beside, ...before.filter(({ text }) => tokensOf(text).length > 1).map(({ text }) => text)];
  const { head: asked, inside } = request.sort === 'data' ? { head: '', inside: [request] } : askedIn(request, language, lexicon);
  const following = [...inside, ...clauses.slice(at + 1)];
  const isStory = tellsMore(clauses) || (asked === '' && following.some(({ sort }) => sort === 'act'));
  const written = request.sort === 'want' ? request.rest : withoutGlue(request.text, language, lexicon);
  const sells = written !== shopOf(written, language, lexicon);
  const isPlace = asked === '' && following.some(({ sort }) => sort === 'data' || sort === 'act');
  const kind = isPlace ? undefined : kindOf(written, language, lexicon);
  if (sells || ((kind?.by === 'noun' || kind?.rule.skeleton === 'live') && !readable.has(kind.rule.skeleton))) {
    if (before.length === 0 && !sells) return undefined;
    return { core: [verbatim(clauses.slice(at), before, language, lexicon), ...others].join('. '), things: [], wishes: [], told };
  }
  const list = listOf(following, topic, language, lexicon);
  const named = headOf(asked, { before, following, topic: topic?.noun, list }, language, lexicon);
  // "An app in which I enter my plants": what is kept is the only thing that was named.
  const [only = ''] = list.items;
  const { head, list: kept } =
    named === ''
      ? { head: only, list: { ...list, items: list.items.slice(1) } }
      : withOwnName(listHead(named, list, language, lexicon), list, language);
  if (head === '') return undefined;
  const things = thingsOf(head, kept, language, lexicon);
  if (!isStory && !isBare(head, kept, kind, language)) return things.length < 2 ? undefined : { core: said, things, wishes: [], told };
  const each = things.length > 0 ? [] : kept.groups.map((group) => eachOf(group, language));
  // Where the kind was found by what people do, that is granted; a comment is a part of its own.
  const acts = asked === '' ? [] : kept.acts;
  const commented = asked === '' ? kept.acts.filter((act) => viewIn(lexicon, act, language)?.kind === 'comments') : [];
  return {
    core: [listed(head, kept, language), ...each, ...acts, ...others].join('. '),
    things,
    wishes: [...kept.wishes, ...commented],
    told,
  };
}

/** Kinds of rows and forms: their lists are fields. Others are read as they were written. */
const readable = new Set([
  'records',
  'tracker',
  'checklist',
  'board',
  'form',
  'calendar',
  'voting',
  'gallery',
  'habits',
  'related',
  'places',
]);

/** "With rehearsals and gigs, each with place": what one of them can be, and what all of them have. */
const eachWith =
  /^(?:each|jeweils|alle|jede[rs]?|chacune?|cada un[oa]?|cada uma?|todos|todas)\s+(?:one\s+)?(?:with|has|mit|hat|avec|a|con|tiene|com|tem)\s+/i;
const type: Readonly<Record<Language, string>> = { en: 'Type', de: 'Art', fr: 'Type', es: 'Tipo', pt: 'Tipo' };

/** The head with its list behind "with". */
function listed(head: string, { items, areFields }: Listed, language: Language): string {
  const word = withWord[language];
  const opener = new RegExp(String.raw`\s(?:${word}|including|has|hat|inclus|inklusive)\s`, 'i');
  const each = items.findIndex((item) => eachWith.test(item));
  const kinds = each === 0 ? new RegExp(String.raw`^(.+?)\s${word}\s+(\p{L}+)\s(?:and|und|et|y|e)\s(\p{L}+)$`, 'iu').exec(head) : null;
  const plainHead = head.replace(/[\s:,.]+$/, '');
  let text = kinds ? `${kinds[1] ?? ''} ${word} ${type[language]} (${kinds[2] ?? ''}, ${kinds[3] ?? ''})` : plainHead;
  for (const said of items) {
    const item = said.replace(eachWith, '');
    const opens = new RegExp(String.raw`^${word}\s+`, 'i').exec(item);
    const isOpen = opener.test(` ${text} `);
    const bared = opens ? item.slice(opens[0].length) : item;
    text += isOpen
      ? `, ${bared}`
      : opens || (areFields && !items.some((one) => one.startsWith(`${word} `)))
        ? ` ${word} ${bared}`
        : `, ${item}`;
  }
  return text;
}

interface Around {
  readonly before: readonly Clause[];
  readonly following: readonly Clause[];
  readonly topic: string | undefined;
  readonly list: Listed;
}

/** What is asked for, where it was only a place: by what people do there, else by what the story is about. */
function headOf(
  asked: string,
  { before, following, topic, list: { isFilled, object } }: Around,
  language: Language,
  lexicon: Lexicon,
): string {
  const pronoun = /^(?:them|it|that|those|sie|es|les|los|las|lo|la|os|as|o|a)$/;
  const isFor = new RegExp(String.raw`^${forWord[language]}\s`, 'i').test(asked.slice(lengthOf(lexicon.clauses[language].place, asked)));
  if (isFor && lengthOf(lexicon.clauses[language].place, asked) > 0 && object !== undefined) return object;
  const head = pronoun.test(fold(withoutGlue(asked, language, lexicon))) ? '' : asked;
  if (head !== '') {
    const { kind, subject } = resolveHead(withoutOpeners(head, language, lexicon).text, language, lexicon, false);
    const isOpen =
      kind?.by === 'noun' && subject === '' && topic !== undefined && topical.has(kind.rule.skeleton) && tokensOf(head).length <= 3;
    return isOpen ? `${head} ${forWord[language]} ${topic}` : head;
  }
  const deeds = [...following, ...before]
    .filter(({ sort }) => sort !== 'item')
    .map(({ text }) => text)
    .join(' . ');
  const kinds = lexicon.rules.clauses[language].kinds;
  const kind =
    Object.entries(kinds).find(([, pattern]) => new RegExp(pattern, 'u').test(plain(deeds)))?.[0] ?? (isFilled ? 'form' : undefined);
  if (object !== undefined && (kind === undefined || kind === 'form')) return object;
  const name = kind === undefined ? undefined : lexicon.rules.kinds[kind]?.heads[language]?.[0];
  if (name !== undefined) return topic === undefined ? name : `${name} ${forWord[language]} ${topic}`;
  return topic ?? '';
}

/** Kinds that may be for anything. */
const topical = new Set([
  'calendar',
  'form',
  'shop',
  'poll',
  'chat',
  'records',
  'tracker',
  'board',
  'site',
  'voting',
  'checklist',
  'gallery',
]);
