/** German nouns typed in small letters get their capital back: "mein weinkeller" is "mein Weinkeller". */
import type { Understood } from '../../../../catalog/understanding.ts';
import { capitalised, tokensOf } from './text.ts';

const shortestEnding = 4;
/** Endings that only nouns have. */
const nounEnding = /.{3}(?:ung|heit|keit|schaft|tion|ität|ling|nis|tum|ungen|heiten|keiten|schaften|tionen)$/;

const noNouns = new Set(['colours', 'cities', 'countries']);

/** Nouns of the vocabulary, in small letters: those written with a capital, and what kinds of apps are called. */
function nounsOf({ nouns, fields, kinds, businesses, goods, vocabulary, guessing, pictures }: Understood): Set<string> {
  const written = [
    ...Object.values(nouns).flatMap(({ de }) => de),
    ...Object.values(fields).flatMap(({ de }) => de),
    ...Object.values(goods).flatMap(({ de }) => de),
    ...vocabulary.map(({ de }) => de),
  ]
    .flatMap((phrase) => phrase.split(/[\s-]+/).slice(-1))
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  // Red and blue are rather adjectives, places are names.
  const guessed = Object.entries(guessing).flatMap(([theme, { de, words }]) => (noNouns.has(theme) ? [] : [de, words.de]));
  const named = [
    ...Object.values(kinds).map(({ heads }) => heads.de),
    ...Object.values(businesses).map(({ words }) => words.de),
    ...Object.values(pictures).map(({ de }) => de),
    ...guessed,
  ]
    .flat()
    .filter((phrase) => /^\p{L}+$/u.test(phrase));
  return new Set([...written, ...named].map((word) => word.toLowerCase()));
}

/** What the vocabulary writes in small letters is no noun: "erledigt", "offen". */
const smallOf = ({ fields }: Understood): Set<string> =>
  new Set(
    Object.values(fields)
      .flatMap(({ de }) => de)
      .filter((word) => /^\p{Ll}/u.test(word)),
  );

/** @returns a function that leaves sentences as they are in which somebody writes capitals */
export function createCapitals(rules: Understood): (sentence: string) => string {
  const [nouns, small] = [nounsOf(rules), smallOf(rules)];
  const endings = [...nouns].filter((word) => word.length >= shortestEnding);
  const isNoun = (word: string): boolean =>
    !small.has(word) &&
    (nouns.has(word) || nounEnding.test(word) || endings.some((ending) => word.length >= ending.length + 3 && word.endsWith(ending)));
  return (sentence) => {
    if (/\p{Lu}\p{Ll}/u.test(sentence.slice(1))) return sentence;
    return tokensOf(sentence)
      .reverse()
      .reduce((text, { start, end }) => {
        const word = text.slice(start, end);
        return /^\p{Ll}/u.test(word) && isNoun(word) ? text.slice(0, start) + capitalised(word) + text.slice(end) : text;
      }, sentence);
  };
}
