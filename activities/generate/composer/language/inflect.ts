/** One and many: enough to compare words and to label a list. English by compromise; the others by their regular endings. */
import nlp from 'compromise';
import type { Language } from '../../../../core/composition.ts';
import { germanSingular } from './german-plurals.ts';
import { manyOf, oneOf } from './iberian.ts';
import { fold } from './text.ts';

interface NounForms {
  toSingular(word: string, model: unknown): string;
  toPlural(word: string, model: unknown): string;
}
const english = (nlp.methods() as { two: { transform: { noun: NounForms }; looksPlural: (word: string) => boolean } }).two;

/** Endings that are cut off to compare; not words to be shown. First rule that fits. */
const endings: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/ies$/, 'y'],
    [/(ss|x|ch|sh|zz)es$/, '$1'],
    [/([^sui])s$/, '$1'],
  ],
  de: [
    [/innen$/, 'in'],
    [/(.{3})ern$/, '$1'],
    [/(.{3})(en|er|es)$/, '$1'],
    [/(.{3}[aoy])s$/, '$1'],
    [/(.{3})[en]$/, '$1'],
  ],
  fr: [
    [/([^us])s$|aux$/, '$1'],
    [/([^u])x$/, '$1'],
  ],
  es: [
    [/([bcdfghjklmnpqrtvwxyz])es?$/, '$1'],
    [/([aeiou])s$/, '$1'],
  ],
  pt: [
    [/oes$|aes$|aos$/, 'ao'],
    [/ais$/, 'al'],
    [/eis$/, 'el'],
    [/ns$/, 'm'],
    [/([rzl])es?$/, '$1'],
    [/([aeiou])s$/, '$1'],
  ],
};

/** The part of a folded word that one and many have in common. */
export function stemOf(language: Language, key: string): string {
  if (key.length < 4) return key;
  for (const [ending, rest] of endings[language]) if (ending.test(key)) return key.replace(ending, rest);
  return key;
}

const plurals: Readonly<Record<'de' | 'fr', (word: string) => string>> = {
  de: (word) =>
    /(e|el|er)$/.test(word) ? (word.endsWith('e') ? `${word}n` : word) : /(ung|heit|keit|ion|schaft|tät)$/.test(word) ? `${word}en` : word,
  fr: (word) =>
    /[sxz]$/.test(word) ? word : /(eau|eu)$/.test(word) ? `${word}x` : word.endsWith('al') ? word.replace(/al$/, 'aux') : `${word}s`,
};
const singulars: Readonly<Record<'de' | 'fr', (word: string) => string>> = {
  de: (word) =>
    germanSingular(word) ??
    (/(ung|heit|keit|ion|schaft|tät)en$/.test(word)
      ? word.slice(0, -2)
      : /innen$/.test(word)
        ? word.slice(0, -3)
        : /(ling)e$/.test(word)
          ? word.slice(0, -1)
          : /[^e]en$/.test(word)
            ? word.slice(0, -1)
            : /[aoy]s$/.test(word)
              ? word.slice(0, -1)
              : word),
  fr: (word) =>
    /eaux$/.test(word)
      ? word.slice(0, -1)
      : /aux$/.test(word)
        ? word.replace(/aux$/, 'al')
        : /[^us]s$/.test(word)
          ? word.slice(0, -1)
          : word,
};

/** Behind these the noun's number ends: "séances de sport". */
const links = /^(?:de|des|du|d'|à|a|au|aux|en|par|pour|avec|sans|sur|et|qu[ei].*)$|'/;

/** The word that carries number: the last in English and German, the first with its adjectives in French ("soins infirmiers"). */
function inflected(language: Language, phrase: string, change: (word: string) => string): string {
  const words = phrase.split(' ');
  if (language === 'en' || language === 'de') return words.map((word, at) => (at === words.length - 1 ? change(word) : word)).join(' ');
  const link = words.findIndex((word, at) => at > 0 && links.test(fold(word)));
  const end = link < 0 ? words.length : link;
  return words.map((word, at) => (at < end ? change(word) : word)).join(' ');
}

export const singularOf = (language: Language, phrase: string): string =>
  language === 'es' || language === 'pt'
    ? oneOf(language, phrase)
    : inflected(language, phrase, (word) => (language === 'en' ? englishForm(word, 'toSingular') : singulars[language](word)));

export const pluralOf = (language: Language, phrase: string): string =>
  language === 'es' || language === 'pt'
    ? manyOf(language, phrase)
    : inflected(language, phrase, (word) => (language === 'en' ? englishForm(word, 'toPlural') : plurals[language](word)));

function englishForm(word: string, form: 'toSingular' | 'toPlural'): string {
  if (form === 'toSingular' && !looksPlural('en', word)) return word;
  // Compromise has no one of "cheeses" and "nurses".
  if (form === 'toSingular' && /(?:ee|r|n)ses$/.test(word) && word !== 'lenses') return word.slice(0, -1);
  if (form === 'toPlural' && looksPlural('en', word)) return word;
  const changed = english.transform.noun[form](word.toLowerCase(), nlp.model());
  return word.charAt(0) === word.charAt(0).toUpperCase() ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}

/** Whether compromise lists the word; it has the common ones only. */
export const isEnglish = (word: string): boolean => Object.hasOwn((nlp.model() as { one: { lexicon: object } }).one.lexicon, word);

/** Whether a phrase names many. */
export function looksPlural(language: Language, phrase: string): boolean {
  const words = phrase.split(' ');
  const word = fold((language === 'en' || language === 'de' ? words.at(-1) : words[0]) ?? '');
  if (language === 'en')
    return word.length > 3 && english.looksPlural(word) && english.transform.noun.toSingular(word, nlp.model()) !== word;
  if (language === 'de' && germanSingular(words.at(-1) ?? '') !== undefined) return true;
  if (language === 'de') return /(ungen|heiten|keiten|ionen|schaften|täten|innen|linge|[^e]en|[aoy]s)$/.test(word) && word.length > 4;
  if (language === 'es' || language === 'pt') return word.length > 3 && /s$/.test(word) && fold(oneOf(language, words[0] ?? '')) !== word;
  return /[sx]$/.test(word) && word.length > 3;
}
