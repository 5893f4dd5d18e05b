/** Words that are guessed letter by letter: given ones, those of a theme, those of ready facts. */
import { languages, type Language } from '../../../../core/composition.ts';
import { inFigures } from '../language/number-words.ts';
import type { WordLists } from '../language/phrases.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Bench } from './bench.ts';
import { bare } from '../understand/subject.ts';
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
export const wordsIn = ({ u, language, lexicon }: Bench): string[] =>
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
function themedIn(page: Bench, tongue: Language): string[] {
  const { u, language, lexicon } = page;
  const { guessing } = lexicon.rules;
  const sure = topicTexts(page).find((text) => namedIn(themesOf(guessing), text, language).length > 0);
  const tokens = tokensOf(sure ?? u.sentence);
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

const mostTopicWords = 4;
/** What stands behind "with" or "about" is the topic, what stands behind "for" may be for whom. */
const topical = ['with', 'about', 'for', 'in'];

/** Texts of the request that may name a topic, the surest first. */
const topicTexts = ({ u }: Bench): string[] =>
  topical.flatMap((wanted) => u.request.segments.flatMap(({ role, text }) => (role === wanted ? [text] : [])));

/** What the words are of: "animals" of "hangman with animals". German "mit Tieren" has the dative, so that its theme is named. */
export function topicIn(page: Bench): string | undefined {
  const { language, lexicon } = page;
  const { guessing } = lexicon.rules;
  const said = topicTexts(page)
    .map((text) => bare(text.split(/[,;(]/)[0] ?? '', language, lexicon))
    .find((text) => namedIn(themesOf(guessing), text, language).length > 0 && tokensOf(text).length <= mostTopicWords);
  const [theme = ''] = said === undefined ? [] : namedIn(themesOf(guessing), said, language);
  return language === 'de' && said !== undefined ? capitalised(guessing[theme]?.words.de[0] ?? said) : said;
}
