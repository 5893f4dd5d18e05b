/** Words and texts in each language, as the tables of `catalog/understanding` write them. */
import { z } from 'zod';
import { languages, type Language } from '../core/composition.ts';

export const language = z.enum(languages);
/** `book, books` as a list. */
export const split = (text: string): string[] => text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
export const asText = z.union([z.string(), z.number()]).transform(String);

/** One text with commas as a list. */
export const list = asText.transform(split).default([]);
/** `{ en: 'book, books' }`: words in each language, the first one is the name. */
export const wordShape = { en: list, de: list, fr: list, es: list, pt: list };
export const words = z.strictObject(wordShape);
/** A text in each language. */
export const textShape = { en: asText, de: asText, fr: asText, es: asText, pt: asText };
export const text = z.strictObject(textShape);

type Patterns = { readonly [line: string]: { readonly [language in Language]: readonly string[] } };

/** Patterns with the words in place that they name: `@add` stands for the list of that name in the pattern's language. */
export function withGroups(lines: Patterns): { [line: string]: { [language in Language]: string[] } } {
  const inPlace = (pattern: string, spoken: Language): string =>
    pattern.replace(/@\w+/g, (name) => {
      const group = lines[name]?.[spoken];
      if (group === undefined) throw new Error(`changes: there is no ${name}`);
      return `(${group.join('|')})`;
    });
  const whole = (spoken: Language, patterns: readonly string[]): string[] => patterns.map((pattern) => inPlace(pattern, spoken));
  return Object.fromEntries(
    Object.entries(lines).map(([line, { en, de, fr, es, pt }]) => [
      line,
      { en: whole('en', en), de: whole('de', de), fr: whole('fr', fr), es: whole('es', es), pt: whole('pt', pt) },
    ]),
  );
}
