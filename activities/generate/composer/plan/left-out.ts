/** What is said to be missing, and what only sounds as if it were. */
import { tokensOf } from '../language/text.ts';
import type { Bench, Draft } from '../skeletons/bench.ts';
import { limitOf, type Limit } from '../understand/limits.ts';

/** "Bill reminder": the bills are there, and that nobody is reminded is said. */
export function unsent({ u, lexicon, language }: Bench): string[] {
  const phrase = u.request.head.kind?.phrase ?? '';
  const hit = lexicon.limits.find(tokensOf(phrase), language).find(({ value }) => value.id === 'notify');
  return hit && !u.limits.some(({ id }) => id === 'notify') ? [limitOf(hit.value, phrase, language).said] : [];
}

/** A log of games that were played needs no game. */
export const isPlayed = ({ id }: Limit, { parts }: Draft): boolean =>
  id === 'othergame' && parts.some(({ part }) => part === 'record-table' || part === 'record-cards');
