/** Whether words name many things, what one of them is called, and whether two phrases mean the same thing. */
import type { NounRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { germanSingular } from '../language/german-plurals.ts';
import { looksPlural, stemOf } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { bare, inSentence, subjectOf, type Subject } from './subject.ts';

const mostWords = 4;
const endsWithNoun = (language: Language): boolean => language === 'en' || language === 'de';
/** "Several bikes", "meiner Kunden": how many there are is no part of the name. */
const amounts =
  /^(?:(?:\d+|several|many|multiple|different|own|of|mehrere[nr]?|viele[nr]?|verschiedene[nr]?|einige[nr]?|plusieurs|differente?s|de|des|d'|varios|varias|muchos|muchas|diversos|diversas|do|da|dos|das)\s+)+/;

/** The phrase without articles, "several" and what links it to the words before. */
export function plainName(phrase: string, language: Language, lexicon: Lexicon): string {
  const plain = bare(phrase, language, lexicon);
  return bare(plain.slice(amounts.exec(fold(plain))?.[0].length ?? 0), language, lexicon);
}

/** The word of a phrase that carries number. */
const telling = (phrase: string, language: Language): string =>
  (endsWithNoun(language) ? tokensOf(phrase).at(-1) : tokensOf(phrase)[0])?.key ?? '';

/** The line of nouns.yaml that a phrase names; Germans say "mit Mitgliedern": the dative of many ends with n. */
function nounOf(phrase: string, language: Language, lexicon: Lexicon): NounRule | undefined {
  const tokens = tokensOf(phrase);
  const hits = lexicon.nouns.find(tokens, language);
  const hit = endsWithNoun(language) ? hits.findLast(({ to }) => to === tokens.length) : hits.find(({ from }) => from === 0);
  if (hit || language !== 'de' || !/n$/.test(phrase)) return hit?.value.rule;
  const [last] = tokens.slice(-1);
  return last && nounOf(phrase.slice(0, -1).slice(last.start), 'de', lexicon);
}

/** Many of a word in the vocabulary, as it has them. */
function knownPlurals(phrase: string, language: Language, lexicon: Lexicon): string[] {
  const words = nounOf(phrase, language, lexicon)?.[language] ?? [];
  return words.filter((_, at) => at % 2 === 1).map((word) => telling(word, language));
}

/** "A waiting list" is many who wait. */
const list = /(?:list|liste|lista)$/;

/** "Ingredients" are a field and "orders" a section of a page: things only where a list of their own or an owner says so. */
export function otherwise(phrase: string, language: Language, lexicon: Lexicon): 'field' | 'section' | undefined {
  const tokens = tokensOf(phrase);
  const key = tokens.map((token) => token.key).join(' ');
  const says = (hit: { phrase: string; to: number } | undefined): boolean => hit?.to === tokens.length && hit.phrase === key;
  if (says(lexicon.fields.at(tokens, 0, language))) return 'field';
  return says(lexicon.sections.at(tokens, 0, language)) ? 'section' : undefined;
}

/** How surely words name many things: `known` by the vocabulary, `likely` by their form, `maybe` where the language does not show it. */
export function manyIn(phrase: string, language: Language, lexicon: Lexicon): 'known' | 'likely' | 'maybe' | undefined {
  const plain = plainName(phrase, language, lexicon);
  const [first, ...others] = tokensOf(plain);
  const words = others.length + 1;
  // "I rent out boats" tells something.
  if (!first || words > mostWords || lexicon.phrasing[language].skipped.has(first.key)) return undefined;
  const word = telling(plain, language);
  if (list.test(word) && lexicon.nouns.exactly(plain, language)) return 'known';
  const plurals = knownPlurals(plain, language, lexicon);
  const isForm = (plural: string): boolean =>
    word === plural || (language === 'de' && (word.endsWith(plural) || word === `${plural}n` || word.endsWith(`${plural}n`)));
  if (plurals.some(isForm)) return 'known';
  if (looksPlural(language, plain)) return plurals.length > 0 ? 'known' : 'likely';
  return language === 'de' && /^\p{Lu}/u.test(plain) && words === 1 && !/app$/.test(word) ? 'maybe' : undefined;
}

/** "Turnieren" as "Turniere", where the words behind "mit" need it. */
function withoutDative(phrase: string, language: Language, lexicon: Lexicon, one: string | undefined): string {
  const word = telling(phrase, language);
  if (language !== 'de' || !word.endsWith('n')) return phrase;
  const plurals = knownPlurals(phrase, language, lexicon);
  const known = !plurals.some((plural) => word.endsWith(plural)) && plurals.some((plural) => word.endsWith(`${plural}n`));
  const guessed =
    plurals.length === 0 &&
    one !== undefined &&
    word === `${fold(one)}en` &&
    !/(e|ung|heit|keit|schaft|ion|in|ant|ent|ist|at|og)$/.test(one);
  return known || guessed ? phrase.slice(0, -1) : phrase;
}

/** @param one what one of them is called elsewhere in the sentence: "per tournament" */
export function thingSubject(phrase: string, one: string | undefined, language: Language, lexicon: Lexicon): Subject | undefined {
  const text = withoutDative(plainName(phrase, language, lexicon), language, lexicon, one);
  const subject = subjectOf(text, language, lexicon);
  if (!subject) return undefined;
  const plural = inSentence(manyIn(text, language, lexicon) === undefined ? subject.plural : text, language);
  const [member] = list.test(telling(text, language)) ? (subject.rule?.rule[language] ?? []) : [];
  if (member !== undefined) return { ...subject, singular: member, plural, title: capitalised(plural) };
  const singular =
    one !== undefined && (!subject.rule || subject.singular === plural) && tokensOf(text).length === 1
      ? inSentence(one, language)
      : subject.singular;
  return { ...subject, singular, plural, title: capitalised(plural) };
}

/** Whether two phrases name the same thing, in one or in many. */
export function sameThing(a: string, b: string, language: Language): boolean {
  const [one, two] = [telling(a, language), telling(b, language)];
  if (one.length < 2 || two.length < 2) return false;
  const alike = (x: string, y: string): boolean => x.startsWith(y.length > 4 ? y.slice(0, -1) : y);
  // "Volk" means the "Bienenvölker" that were named before.
  const ends = (x: string, y: string): boolean => language === 'de' && y.length > 3 && x.endsWith(y);
  const [single, other] = [germanSingular(one) ?? one, germanSingular(two) ?? two].map(fold);
  if (ends(single ?? '', other ?? '') || ends(other ?? '', single ?? '')) return true;
  return one === two || stemOf(language, one) === stemOf(language, two) || alike(one, two) || alike(two, one);
}
