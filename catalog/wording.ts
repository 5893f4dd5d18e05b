/** Words and texts in each language, as the tables of `catalog/understanding` write them. */
import { z } from 'zod';
import { languages } from '../core/composition.ts';

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
