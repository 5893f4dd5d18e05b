/** Accents that people leave out when they type: "telefono" is "teléfono", "numeros" are "números". */
import { fold, tokensOf } from './text.ts';

const shortest = 4;
/** Right without an accent as well. */
const both = new Set('esta papa mama publico pais secretaria sabia ate por como que cual donde cuando quien nos'.split(' '));

/**
 * @param words of the vocabulary, as they are written in the language
 * @returns a function that writes each word of a sentence as the vocabulary does, where it knows one way only; names (capitals inside a sentence) stay
 */
export function createAccents(words: Iterable<string>): (sentence: string) => string {
  const written = new Map<string, Set<string>>();
  for (const word of words) {
    const lower = word.toLowerCase();
    const key = fold(lower);
    if (key.length >= shortest && /^[a-z]+$/.test(key) && !both.has(key)) written.set(key, (written.get(key) ?? new Set()).add(lower));
  }
  const only = (key: string): string | undefined => {
    const ways = written.get(key);
    return ways?.size === 1 ? [...ways][0] : undefined;
  };
  return (sentence) =>
    tokensOf(sentence)
      .reverse()
      .reduce((text, { key, start, end }) => {
        const typed = text.slice(start, end);
        if (typed.toLowerCase() !== key || (start > 0 && /^\p{Lu}/u.test(typed))) return text;
        const right = only(key) ?? (/[aeo]s$/.test(key) ? only(key.slice(0, -1))?.concat('s') : undefined);
        if (right === undefined || right === key) return text;
        return text.slice(0, start) + (/^\p{Lu}/u.test(typed) ? right.charAt(0).toUpperCase() + right.slice(1) : right) + text.slice(end);
      }, sentence);
}
