/** Sentences that build, nearest to what was typed. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

const trigrams = (text: string): Set<string> => {
  const padded = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
};

/** Share of letters from which two sentences look alike; less is chance. */
const leastAlike = 0.25;

/** Four examples in the language: first those named by `near`, then by shared words and letters. */
export function examplesFor(lexicon: Lexicon, sentence: string, language: Language, near: readonly string[] = []): string[] {
  const words = new Set(tokensOf(sentence).map(({ key }) => key));
  const letters = trigrams(sentence.slice(0, 200));
  const scored = Object.entries(lexicon.rules.examples).map(([id, example], index) => {
    const topics = example.words.split(' ').filter((word) => words.has(fold(word))).length;
    const own = trigrams(example[language]);
    const alike = [...own].filter((part) => letters.has(part)).length / Math.max(12, own.size);
    const shared = alike < leastAlike ? 0 : alike;
    const place = near.indexOf(id);
    return { text: example[language], score: (place < 0 ? 0 : 100 - place) + 2 * topics + 3 * shared - index / 1_000 };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
    .map(({ text }) => text);
}
