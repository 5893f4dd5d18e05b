/** Says a story in plain words: "I sell honey and …, so i'd like a list where people put …" as "list with …", and apart from it what else was wished for. */
import type { Language } from '../../../../../core/composition.ts';
import { tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { FieldWish } from '../field-wish.ts';
import { questionAt } from '../question-chains.ts';
import { sentencesOf } from '../request.ts';
import type { Thing } from '../thing.ts';
import { viewIn } from '../wishes.ts';
import { askedIn } from './asked.ts';
import { clausesOf, type Clause } from './cut.ts';
import { headOf, isBare, listHead, withOwnName } from './heading.ts';
import { listOf, type Listed } from './list.ts';
import { sortedClause, withoutGlue } from './sort.ts';
import { thingsOf } from './things.ts';
import { namesAfter, topicOf } from './topic.ts';
import { plain } from './grammar.ts';
import { typeWord, withWord } from './joining.ts';
import { kindOf, shopOf, verbatim } from './verbatim.ts';

export interface Recast {
  /** The request in plain words. */
  readonly core: string;
  /** The kinds of rows, where there are several. */
  readonly things: readonly Thing[];
  /** How rows are seen, ruled or marked; one each. */
  readonly wishes: readonly string[];
  /** What people say of themselves. */
  readonly told: readonly string[];
  /** The fields of rows, where their words were marked; else the request is read for them. */
  readonly fields?: readonly FieldWish[];
  /** What the app is called, where its head does not say it. */
  readonly title?: string;
  /** No marked word says what the rows are. */
  readonly isUnnamed?: boolean;
  /** Its words were marked. */
  readonly isMarked?: true;
}

const so: Readonly<Record<Language, RegExp>> = {
  en: /^(?:so|therefore) (?:an?|the|some|please)\b/,
  de: /^(?:also|deshalb|daher) (?:bitte )?(?:eine?n?|ne|nen)\b/,
  fr: /^(?:donc|du coup|alors) (?:une?|la|le)\b/,
  es: /^(?:asi que|entonces|por eso) (?:una?|la|el)\b/,
  pt: /^(?:entao|por isso|dai) (?:uma?|o|a)\b/,
};

const can =
  /\b(?:should|can|could|may|must|want|need|kann|konnen|soll|sollen|peut|peuvent|puissent|puede|pueden|puedan|pode|podem|possam)\b/;

/** Which clause asks: the first that says so, unless the text begins with what is wanted. */
function requestAt(clauses: readonly Clause[], language: Language, lexicon: Lexicon): number {
  const [first] = clauses;
  const wants = clauses.findIndex(({ sort, rest }) => sort === 'want' && sortedClause(rest, language, lexicon).sort !== 'wish');
  const named = clauses.findIndex(({ sort, rest }) => sort === 'item' && kindOf(rest, language, lexicon)?.by === 'noun');
  // "My kids fight every evening, so a chore chart …": what begins with "so" is asked for.
  const concluded = clauses.findIndex(({ sort, text }, at) => at > 0 && sort === 'item' && so[language].test(plain(text)));
  if (first?.sort === 'item' && (wants < 0 || kindOf(first.text, language, lexicon)?.by === 'noun'))
    return concluded > 0 && named !== 0 ? concluded : 0;
  if (wants >= 0) return wants;
  if (concluded > 0 && named !== 0) return concluded;
  return named >= 0
    ? named
    : clauses.findIndex(
        // "Team chat" names a thing.
        ({ sort, by, text }) =>
          sort === 'data' ||
          (sort === 'act' && by === 'people' && (can.test(plain(text)) || kindOf(text, language, lexicon)?.by !== 'noun')),
      );
}

/** Whether there is more than a request, its list, and what people do with it. */
const tellsMore = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ sort, relative }, at) =>
      ['told', 'data', 'each'].includes(sort) || (relative === true && sort !== 'act') || (at > 0 && sort === 'want'),
  );

const who = /^(?:who|wer|für wen|qui|pour qui|quien|quién|para quién|quem|para quem)(?!\p{L})[^(]*$/iu;

/** "There's four of us, Priya, Tom and Jo": they answer who. */
function withPeople(list: Listed, before: readonly Clause[]): Listed {
  const names = before.map((_, at) => namesAfter(before, at)).find((found) => found.length > 0);
  if (!names) return list;
  const named = (item: string): string =>
    item
      .split(/(,\s|\s(?:and|und|et|y|e)\s)/)
      .map((part) => (who.test(part.trim()) ? `${part} (${names.join(', ')})` : part))
      .join('');
  const inGroup = (text: string): string =>
    text.replace(
      /^(\S+\s(?:with|mit|avec|con|com|has|hat|a|tiene|tem)\s)?(.*)$/s,
      (_, lead: string | undefined, rest: string) => `${lead ?? ''}${named(rest)}`,
    );
  return { ...list, items: list.items.map(named), groups: list.groups.map((group) => group.map(inGroup)) };
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
): { readonly clauses: readonly Clause[]; readonly told: string[]; readonly others: string[] } {
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

/** A list of more is no story. */
const mostPieces = 60;

/** @returns undefined where the text is a plain request */
export function recast(said: string, language: Language, lexicon: Lexicon): Recast | undefined {
  if (said.split(',').length > mostPieces) return undefined;
  const { clauses, told: beside, others } = askingSentence(said, language, lexicon);
  const at = requestAt(clauses, language, lexicon);
  const request = clauses[at];
  if (!request || /^[\s:]*$/.test(request.rest) || request.rest.startsWith(':')) return undefined;
  const before = clauses.slice(0, at);
  const topic = topicOf(before, language, lexicon);
  const told = [...beside, ...before.filter(({ text }) => tokensOf(text).length > 1).map(({ text }) => text)];
  const { head: asked, inside } =
    request.sort === 'data' || request.sort === 'act' ? { head: '', inside: [request] } : askedIn(request, language, lexicon);
  const following = [...inside, ...clauses.slice(at + 1)];
  const isStory = tellsMore(clauses) || (asked === '' && following.some(({ sort }) => sort === 'act'));
  const written = request.sort === 'want' ? request.rest : withoutGlue(request.text, language, lexicon);
  const sells = written !== shopOf(written, language, lexicon);
  const isDone = following.some(
    ({ sort, by, relative }) => (sort === 'data' || sort === 'act') && (asked === '' || (relative === true && by === 'people')),
  );
  const named = kindOf(written, language, lexicon);
  // "A site for our group, where everyone posts a pattern with title": a place for rows, unless a trade shows itself there.
  const isPlace =
    isDone &&
    (asked === '' ||
      (named?.id === 'site' &&
        lexicon.businesses.find(tokensOf(written), language).length === 0 &&
        listOf(following, topic, language, lexicon).object !== undefined));
  const kind = isPlace ? undefined : named;
  if (sells || ((kind?.by === 'noun' || kind?.rule.skeleton === 'live') && !readable.has(kind.rule.skeleton))) {
    if (before.length === 0 && !sells) return undefined;
    return { core: [verbatim(clauses.slice(at), before, language, lexicon), ...others].join('. '), things: [], wishes: [], told };
  }
  const list = withPeople(listOf(following, topic, language, lexicon), before);
  const title = headOf(isPlace ? '' : asked, { before, following, topic: topic?.noun, list }, language, lexicon);
  // "An app in which I enter my plants": what is kept is the only thing that was named.
  const [only = ''] = list.items;
  // "An app in which I note how much I drink": the question is a field of what is noted.
  const asks = questionAt(tokensOf(title === '' ? only : title), 0, language, lexicon) > 0;
  const { head, list: kept } = asks
    ? {
        head: lexicon.rules.nouns['entry']?.[language][1] ?? '',
        list: { ...list, items: [...(title === '' ? [] : [title]), ...list.items], areFields: true },
      }
    : title === ''
      ? { head: only, list: { ...list, items: list.items.slice(1) } }
      : withOwnName(listHead(title, list, language, lexicon), list, language);
  if (head === '') return undefined;
  const things = thingsOf(head, kept, language, lexicon);
  if (!isStory && !((request.sort === 'want' || kind !== undefined) && isBare(head, kept, kind, language)))
    return things.length < 2 ? undefined : { core: said, things, wishes: [], told };
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

/** The head with its list behind "with". */
function listed(head: string, { items, areFields }: Listed, language: Language): string {
  const word = withWord[language];
  const opener = new RegExp(String.raw`\s(?:${word}|including|has|hat|inclus|inklusive)\s`, 'i');
  const each = items.findIndex((item) => eachWith.test(item));
  const kinds = each === 0 ? new RegExp(String.raw`^(.+?)\s${word}\s+(\p{L}+)\s(?:and|und|et|y|e)\s(\p{L}+)$`, 'iu').exec(head) : null;
  const plainHead = head.replace(/[\s:,.]+$/, '');
  let text = kinds ? `${kinds[1] ?? ''} ${word} ${typeWord[language]} (${kinds[2] ?? ''}, ${kinds[3] ?? ''})` : plainHead;
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
