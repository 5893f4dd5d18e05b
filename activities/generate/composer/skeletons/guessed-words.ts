/** Words that are guessed letter by letter: given ones, those of a theme, those of ready facts. */
import { languages, type Language } from '../../../../core/composition.ts';
import { inFigures } from '../language/number-words.ts';
import type { WordLists } from '../language/phrases.ts';
import { fold, shortened, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Bench } from './bench.ts';
import { factsIn, randomFrom } from './facts.ts';
import { namedIn, tableOf } from './tables.ts';

/** "The words …", "mit den Wörtern …". */
export const wordsLead = /^(?:\p{L}+\s+){0,2}?(?:words?|wörtern?|worte?n?|mots?|palabras?|palavras?)\b[:\s]*/iu;

type Guessing = Lexicon['rules']['guessing'];

const mostItems = 80;
const guessable = /^\p{L}{3,14}$/u;
const leastWords = 6;
const fewOfEach = 4;

/** What the ready facts on a topic are about, else their answers: animals, capital cities. */
function wordsOn({ u, language, lexicon }: Bench): string[] {
  const sets = factsIn(u.sentence, language, lexicon, randomFrom(0));
  const capitals = lexicon.rules.texts['capitalOf']?.[language];
  const said = sets.flatMap(({ ask, facts }) =>
    facts.map(({ about, answer }) => (ask !== capitals && guessable.test(about) ? about : answer)),
  );
  const words = [...new Map(said.filter((word) => guessable.test(word)).map((word) => [fold(word), word])).values()].slice(0, mostItems);
  return words.length < leastWords ? [] : words;
}

/** The words of "hangman with the words apple, river and lamp". */
const wordsIn = ({ u, language, lexicon }: Bench): string[] =>
  u.lists
    .filter((list) => wordsLead.test(list))
    .flatMap((list) => optionsOf(list.replace(wordsLead, ''), language, lexicon))
    .map((word) => shortened(word, 24));

const built = new WeakMap<Guessing, { readonly [theme: string]: WordLists }>();

/** What each theme is called. */
function themesOf(guessing: Guessing): { readonly [theme: string]: WordLists } {
  const names = built.get(guessing) ?? Object.fromEntries(Object.entries(guessing).map(([theme, { words }]) => [theme, words]));
  built.set(guessing, names);
  return names;
}

/** Words of the themes that are named; "capital cities" is a topic of its own. */
function themedIn({ u, language, lexicon }: Bench, tongue: Language): string[] {
  const { guessing } = lexicon.rules;
  const tokens = tokensOf(u.sentence);
  const topics = lexicon.topics.find(tokens, language);
  const isWithin = (from: number, to: number): boolean =>
    topics.some((hit) => hit.from <= from && to <= hit.to && hit.to - hit.from > to - from);
  const named = tableOf(themesOf(guessing))
    .find(tokens, language)
    .filter(({ from, to }) => !isWithin(from, to));
  return [...new Set(named.flatMap(({ value }) => guessing[value]?.[tongue] ?? []))].slice(0, mostItems);
}

/** "Hangman in Spanish": the language whose words are guessed, where the page is in another. */
function tongueOf({ u, language, lexicon }: Bench): Language | undefined {
  const keys = tokensOf(u.sentence).map(({ key }) => key);
  const names = lexicon.rules.looks.languages;
  return languages.find((tongue) => tongue !== language && keys.includes(fold(names[tongue][language])));
}

export function wordsFor(page: Bench): string[] {
  const tongue = tongueOf(page);
  const own = wordsIn(page);
  const themed = themedIn(page, tongue ?? page.language);
  const areThemes = own.some((word) => namedIn(themesOf(page.lexicon.rules.guessing), word, page.language).length > 0);
  if (own.length >= 2 && !areThemes) return own;
  if (themed.length > 0) return themed;
  const some = tongue === undefined ? [] : Object.values(page.lexicon.rules.guessing).flatMap((theme) => theme[tongue].slice(0, fewOfEach));
  return some.length > 0 ? some : wordsOn(page);
}

const lives =
  /\b(\d{1,2})\s*(?:lives|life|tries|attempts|guesses|chances|mistakes|wrong (?:guesses|letters)|leben|versuchen?|fehlversuchen?|fehlern?|vies|essais|erreurs|tentatives|vidas|intentos|errores|oportunidades|tentativas|erros)\b/;

export function livesIn(sentence: string): number | undefined {
  const [, said] = lives.exec(inFigures(fold(sentence))) ?? [];
  return said === undefined || Number(said) === 0 ? undefined : Number(said);
}
