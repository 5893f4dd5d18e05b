/** What a program can tell of wishes for rows in Spanish and Portuguese; what a person would check stands in `right`. */
import { describe } from 'vitest';
import { fallShort, spanishAndPortuguese } from './asked/rows-es-pt.ts';
import { testAll } from './asked.ts';

describe('wishes for rows in Spanish and Portuguese', () => {
  testAll(spanishAndPortuguese, 'is the app that a fair person expects', fallShort);
});
