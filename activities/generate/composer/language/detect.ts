/** Which language a sentence is in. Short sentences defeat statistics, so our own vocabulary speaks first and tinyld breaks ties. */
import { detect, detectAll } from 'tinyld';
import type { Understood } from '../../../../catalog/understanding.ts';
import { languages, type Language } from '../../../../core/composition.ts';
import type { WordLists } from './phrases.ts';
import { fold, tokensOf } from './text.ts';

export interface Detected {
  readonly language: Language;
  /** Nothing in the text decides: the caller may know better. */
  readonly unsure: boolean;
  /** Reads like a language that the composer does not know. */
  readonly foreign: boolean;
}

/** Letters that one of the five uses and most others do not. */
const letters: readonly (readonly [RegExp, Language])[] = [
  [/[äöüß]/iu, 'de'],
  [/[ñ¿¡]/iu, 'es'],
  [/[ãõ]/iu, 'pt'],
  [/[èêàùœ]|(?<![\p{L}])(l|d|qu|j)['’]/iu, 'fr'],
];

/** "Chat-App", "Pomodoro-Timer": German joins two nouns so, each with its capital. */
const hyphened = /(?<![\p{L}-])\p{Lu}\p{Ll}{2,}-\p{Lu}\p{Ll}{2,}(?![\p{L}-])/u;

/** Every word list of the understanding that names things. */
export const wordListsOf = (rules: Understood): WordLists[] => [
  ...Object.values(rules.kinds).flatMap(({ heads, verbs }): WordLists[] => (verbs ? [heads, verbs] : [heads])),
  ...Object.values(rules.nouns).map(({ en, de, fr, es, pt }): WordLists => ({ en, de, fr, es, pt })),
  ...Object.values<WordLists>(rules.fields),
  ...[rules.sections, rules.courses, rules.goods].flatMap((table) => Object.values<WordLists>(table)),
  ...[rules.businesses, rules.formulas, rules.limits, rules.units, rules.quizzes].flatMap((table) =>
    Object.values<{ words: WordLists }>(table).map(({ words }) => words),
  ),
  ...Object.values(rules.trades).flatMap(({ words }): WordLists[] => (words ? [words] : [])),
  ...Object.values<WordLists>(rules.looks.colours),
  ...Object.values<WordLists>(rules.facts.topics),
  ...Object.values<WordLists>(rules.facts.regions),
];

/** Builds the detector from those lists and the short words of each language. */
export function createDetector(rules: Understood): (text: string) => Detected {
  const owners = new Map<string, Map<Language, number>>();
  const accented = new Map<string, Set<Language>>();
  const spelled = new Map<string, Set<Language>>();
  const own = (language: Language, phrase: string, weight: number): void => {
    for (const { key, start, end } of tokensOf(phrase)) {
      const written = phrase.slice(start, end).toLowerCase();
      spelled.set(written, (spelled.get(written) ?? new Set()).add(language));
      if (written !== key) accented.set(written, (accented.get(written) ?? new Set()).add(language));
      const weights = owners.get(key) ?? owners.set(key, new Map()).get(key) ?? new Map<Language, number>();
      weights.set(language, Math.max(weight, weights.get(language) ?? 0));
    }
  };
  for (const list of wordListsOf(rules))
    for (const language of languages) for (const phrase of list[language] ?? []) own(language, phrase, 1);
  for (const language of languages) for (const phrase of rules.languages[language].function) own(language, phrase, 2);

  const endings = [...Object.values(rules.kinds).flatMap(({ heads }) => heads.de), ...Object.values(rules.nouns).flatMap((noun) => noun.de)]
    .map(fold)
    .filter((word) => /^[a-z]{4,}$/.test(word));
  const isCompound = (key: string): boolean =>
    key.length > 8 && endings.some((word) => key.length >= word.length + 3 && key.endsWith(word));

  return (text) => {
    const scores = new Map<Language, number>(languages.map((language) => [language, 0]));
    const add = (language: Language, points: number): void => void scores.set(language, (scores.get(language) ?? 0) + points);
    const tokens = tokensOf(text);
    for (const { key, start, end } of tokens) {
      const weights = owners.get(key);
      for (const [language, weight] of weights ?? []) add(language, weight / (weights?.size ?? 1));
      // "história" is written so in one of them only.
      const writers = accented.get(text.slice(start, end).toLowerCase());
      for (const language of writers ?? []) add(language, 0.4 / (writers?.size ?? 1));
      if (!weights && isCompound(key)) add('de', 0.8);
    }
    for (const [letter, language] of letters) if (letter.test(text)) add(language, 1.5);
    if (hyphened.test(text)) add('de', 0.6);
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
    const [language = 'en', score = 0] = first ?? [];
    const tied = [...scores].filter(([, points]) => points > 0 && points > score - 0.3).map(([tiedLanguage]) => tiedLanguage);
    // "Series" is Spanish as it stands, Portuguese would be "séries".
    const exact = tied.map((one) => tokens.filter(({ start, end }) => spelled.get(text.slice(start, end).toLowerCase())?.has(one)).length);
    const closest = tied.filter((_, at) => exact[at] === Math.max(...exact));
    const chosen =
      tied.length > 1 && !tied.includes('en')
        ? ((detectAll(text, { only: closest })[0]?.lang as Language | undefined) ?? closest[0] ?? language)
        : tied.includes('en')
          ? 'en'
          : language;
    return {
      language: score === 0 ? 'en' : chosen,
      unsure: score < 1 || score - (second?.[1] ?? 0) < 0.3,
      foreign: isForeign(text, tokens.length, score),
    };
  };
}

function isForeign(text: string, words: number, score: number): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = fold(text).match(/[a-z]/g)?.length ?? 0;
  if (all > 0 && latin < all / 2) return true;
  return words >= 4 && score < words / 4 && !['', ...languages].includes(detect(text));
}
