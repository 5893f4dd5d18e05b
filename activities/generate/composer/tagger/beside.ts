/** What stands beside the marked words: who asks, and why. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf } from '../understand/clauses/cut.ts';
import type { Span } from './marks.ts';

const fewest = 3;

/** Parts of a text between signs that hold no mark, and clauses that only tell. */
export function besideOf(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(/[.!?;:,](?=\s|$)|$/g)) {
    if (!spans.some(({ start, end }) => start < index && end > from)) parts.push(text.slice(from, index).trim());
    from = index + sign.length;
  }
  const told = clausesOf(text, language, lexicon).flatMap(({ sort, text: words }) => (sort === 'told' ? [words] : []));
  const all = [...new Set([...parts, ...told])].filter((part) => tokensOf(part).length >= fewest);
  return all.filter((part) => !all.some((other) => other !== part && other.includes(part)));
}
