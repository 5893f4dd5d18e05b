/** Slips of the hand: "recpie", "shoping", "calender" are read as the word of the vocabulary that they come from. */
import { capitalised, fold, tokensOf } from './text.ts';

/** Shorter words have too many neighbours: "form" and "from". */
const shortest = 6;
const vowel = /[aeiouy]/;
/** Letters from which on a missing vowel cannot make another word. */
const longEnough = 9;

/** Of a shorter word nothing but a letter doubled at its end is a slip: "quizz". */
const shortestDoubled = 4;

/** Two letters swapped, a letter doubled or not, one vowel for another; nothing else, since "plane" is no slip of "plant". */
function isSlipOf(typed: string, word: string): boolean {
  if (typed.charAt(0) !== word.charAt(0) || Math.abs(typed.length - word.length) > 2) return false;
  if (word.length < shortest - 1) return typed === word + word.slice(-1);
  if (typed.length < shortest) return false;
  // "Caseiros" and "caseiras" are one word for two genders.
  if (typed.replace(/[ao](s?)$/, '-$1') === word.replace(/[ao](s?)$/, '-$1')) return false;
  const single = (text: string): string => text.replace(/(.)\1/g, '$1');
  if (single(typed) === single(word)) return true;
  // A vowel left out or put in: "availablity".
  const [long, short] = typed.length > word.length ? [typed, word] : [word, typed];
  if (short.length >= longEnough && long.length === short.length + 1) {
    const at = [...long].findIndex((char, place) => char !== short.charAt(place));
    return at > 1 && vowel.test(long.charAt(at)) && long.slice(at + 1) === short.slice(at);
  }
  const apart = [...typed].flatMap((char, at) => (char === word.charAt(at) ? [] : [at]));
  const [one = 0, two] = apart;
  if (typed.length !== word.length) return false;
  if (apart.length === 2) return two === one + 1 && typed.charAt(one) === word.charAt(two) && typed.charAt(two) === word.charAt(one);
  // The first vowel is heard: "natation" is no "notation".
  const pair = typed.charAt(one) + word.charAt(one);
  // "Sistem" and "system" sound alike.
  if (apart.length === 1 && /^(iy|yi)$/.test(pair)) return true;
  // "Apuntó" and "apunte" are two forms of one verb.
  if (apart.length === 1 && one === typed.length - 1) return false;
  return apart.length === 1 && vowel.test(word.slice(0, one)) && [...pair].every((letter) => vowel.test(letter));
}

/**
 * @param words of the vocabulary, as they are written
 * @param isKnown whether a folded word is right as it is
 * @returns a function from a sentence to the same sentence with slips mended; names (capitals inside a sentence) and what stands in brackets stay
 */
export function createSpelling(words: Iterable<string>, isKnown: (folded: string) => boolean): (sentence: string) => string {
  const written = new Map<string, string>();
  for (const word of words) if (word.length >= shortestDoubled && /^\p{L}+$/u.test(word)) written.set(fold(word), word.toLowerCase());
  const meantBy = (key: string): string | undefined => {
    const meant = [...written].filter(([word]) => isSlipOf(key, word));
    return meant.length === 1 ? meant[0]?.[1] : undefined;
  };
  return (sentence) => {
    let mended = '';
    let from = 0;
    for (const { key, start, end } of tokensOf(sentence)) {
      const isName = start > 0 && /\p{Lu}/u.test(sentence.charAt(start));
      const inBrackets = /[([][^)\]]*$/.test(sentence.slice(0, start));
      if (key.length <= shortestDoubled || isName || inBrackets || isKnown(key)) continue;
      const one = meantBy(key) ?? (key.endsWith('s') ? meantBy(key.slice(0, -1))?.concat('s') : undefined);
      if (one === undefined) continue;
      mended += sentence.slice(from, start) + (start === 0 && /^\p{Lu}/u.test(sentence) ? capitalised(one) : one);
      from = end;
    }
    return mended + sentence.slice(from);
  };
}
