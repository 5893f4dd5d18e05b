/** What a program can tell of the seventy; what a person would check stands in `right`. */
import { describe } from 'vitest';
import { fallsShort, seventy } from './seventy.ts';
import { testAll } from './asked.ts';

describe('seventy sentences that a judge wrote', () => {
  testAll(seventy, 'is the app that a fair person expects', fallsShort);
});
