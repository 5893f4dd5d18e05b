import { expect, test } from 'vitest';
import { writtenOut } from '../../../../../../activities/generate/composer/understand/clauses/ellipsis.ts';
import type { Language } from '../../../../../../core/composition.ts';

test.each<[Language, string, string]>([
  ['en', 'date and start and end time', 'date and start time, end time'],
  ['de', 'mit Start- und Endzeit', 'mit Startzeit, Endzeit'],
  ['fr', 'heure de début et de fin', 'heure de début, heure de fin'],
  ['es', 'fecha de entrada y salida', 'fecha de entrada, fecha de salida'],
  ['pt', 'hora de início e fim', 'hora de início, hora de fim'],
])('%s: “%s”, when names share a word, then each is written out', (language, text, expected) => {
  expect(writtenOut(text, language)).toBe(expected);
});
