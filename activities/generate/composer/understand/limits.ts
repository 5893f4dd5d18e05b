/** Wishes that ready parts cannot grant, found where they are meant and not where they are a topic. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon, LimitRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import type { Request } from './request-type.ts';

export interface Limit extends Named<LimitRule> {
  /** The wish in the person's words, with why it is not there: "Log in with Google: visitors of an app have no accounts yet." */
  readonly said: string;
  /** The wish alone. */
  readonly words: string;
}

export const limitOf = (limit: Named<LimitRule>, words: string, language: Language): Limit => ({
  ...limit,
  words: words.trim(),
  said: `${capitalised(words.trim())}: ${limit.rule.why[language]}`,
});

/** A line of limits.yaml that no words name by themselves. */
function limitNamed(id: string, words: string, language: Language, lexicon: Lexicon): Limit {
  const rule = lexicon.rules.limits[id];
  if (!rule) throw new Error(`limits.yaml lacks ${id}`);
  return limitOf({ id, rule }, words, language);
}

/** An app that is wished for beside the one that is built. */
export const anotherApp = (words: string, language: Language, lexicon: Lexicon): Limit => limitNamed('another', words, language, lexicon);

const fewestWords = 3;
/** Words that add one wish to another. */
const joining =
  /^(?:(?:and|also|plus|oh|then|ideally|maybe|please|bonus|und|auch|ausserdem|dazu|bitte|et|aussi|ensuite|y|tambien|ademas|e|tambem)[\s,]+)+/;

/** "Max two people a shift": how many rows there may be is no field of one. */
const isRule = (words: string): boolean =>
  /^(?:max(?:imum|imal|imo)?\.?(?: of)?|at most|no more than|not more than|up to|hochstens|maximal|nicht mehr als|au plus|como maximo|maximo|no maximo)\s+\S+\s+\S+.*\s(?:a|an|per|each|pro|je|par|por|cada)\s+\p{L}+$/u.test(
    fold(words),
  );

/** "Show me how many are ready", where no rule knows what to do: a wish, never the name of a field. */
export function unreadWish(item: string, language: Language, lexicon: Lexicon): Limit | undefined {
  const said = item.slice(joining.exec(fold(item))?.[0].length ?? 0);
  const isWish = tokensOf(said).length >= fewestWords && lexicon.phrasing[language].wishes.test(fold(said));
  return isWish || isRule(said) ? notRead(said, language, lexicon) : undefined;
}

/** Something that was asked for and that no part does. */
export const notRead = (words: string, language: Language, lexicon: Lexicon): Limit =>
  limitNamed('unread', words.replace(/[\s.!]+$/, ''), language, lexicon);

/** A list item that is such a wish as a whole: "log in with Google", "a map of the trails". */
export function wholeLimit(item: string, language: Language, lexicon: Lexicon): Limit | undefined {
  const { skipped } = lexicon.phrasing[language];
  const tokens = tokensOf(item);
  const first = tokens.findIndex(({ key }) => !skipped.has(key));
  const hit = lexicon.limits.at(tokens, Math.max(0, first), language);
  if (!hit) return undefined;
  const rest = tokens.slice(hit.to);
  const small = rest.length === 0 || hit.to - hit.from > 1 || (rest[0]?.key.length ?? 9) <= 4;
  return small ? limitOf(hit.value, item.slice(tokens[hit.from]?.start), language) : undefined;
}

/** Kinds whose head may name a topic: "a list of AI papers" is a list. */
const topical = new Set(['records', 'tracker', 'checklist', 'blog', 'site', 'form', 'poll', 'quiz']);

/** Limits in the head and in what is said besides; lists are read item by item elsewhere. */
export function limitsIn(request: Request, kind: Named<KindRule> | undefined, language: Language, lexicon: Lexicon): Limit[] {
  const found: Limit[] = [];
  const scan = (text: string): void => {
    const tokens = tokensOf(text);
    // "A memory card game" is a whole phrase for what there is: its last words are no wish for a card game.
    const kinds = lexicon.asked.find(tokens, language).filter((hit) => hit.value.type === 'kind');
    const isWithin = (from: number, to: number): boolean =>
      kinds.some((hit) => hit.from <= from && to <= hit.to && hit.to - hit.from > to - from);
    for (const { value, from, to } of lexicon.limits.find(tokens, language))
      if (!isWithin(from, to)) found.push(limitOf(value, text.slice(tokens[from]?.start, tokens[to - 1]?.end), language));
  };
  const { head, segments, others } = request;
  if (!kind || !topical.has(kind.rule.skeleton) || head.limits.length > 1) scan(head.text);
  else {
    // What stands before the noun qualifies it: "multiplayer quiz", "login page".
    const topic = head.text.indexOf(head.subject);
    if (head.subject === '' || topic < 0) scan(head.text);
    else scan(head.text.slice(0, topic));
  }
  for (const { role, text } of segments) if (role === 'so' || role === 'to' || role === 'more') scan(text);
  for (const other of others) scan(other);
  return found;
}
