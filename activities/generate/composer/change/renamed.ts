/** What is to be called otherwise, and how, however it is said. */
import { matchOf } from '../understand/wishes.ts';
import type { Wish } from './rule.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Two texts in quotes say where each of them ends: change “Write to us” to “Get in touch”. */
const quoted = /["“„«]\s*([^"“”„«»]+?)\s*["“”»]\s+\p{L}+\s+["“„«]\s*([^"“”„«»]+?)\s*["“”»]/u;

/** @param keys lines of changes.yaml; of `called` the new name is {x} */
export function renamingIn(
  { clause, language, lexicon }: Pick<Wish, 'clause' | 'language' | 'lexicon'>,
  ...keys: readonly ('renameField' | 'replaceText' | 'called')[]
): Renaming | undefined {
  for (const key of keys) {
    const match = matchOf(lexicon, key, clause, language);
    if (match?.x === undefined || match.y === undefined) continue;
    const [, first, second] = quoted.exec(clause) ?? [];
    if (first !== undefined && second !== undefined) return { from: first, to: second };
    return key === 'called' ? { from: match.y, to: match.x } : { from: match.x, to: match.y };
  }
  return undefined;
}
