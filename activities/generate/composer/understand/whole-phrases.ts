/** Names that are written with commas and are no list: "rock, paper, scissors". */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

const leastWords = 3;

/** The sentence without the commas inside of a phrase of three words or more that asks for a kind of app. */
export function withWholePhrases(sentence: string, language: Language, lexicon: Lexicon): string {
  if (!sentence.includes(',')) return sentence;
  const tokens = tokensOf(sentence);
  let whole = sentence;
  // From the end, so that places further left stay right.
  for (const { from, to } of lexicon.asked.find(tokens, language).reverse()) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    if (to - from >= leastWords) whole = whole.slice(0, start) + whole.slice(start, end).replace(/\s*,\s*/g, ' ') + whole.slice(end);
  }
  return whole;
}
