/** What a program can tell of apps that keep rows: fields, options, constraints, what stands out, what belongs to what. */
import { describe } from 'vitest';
import { fallShort, rows } from './asked/rows.ts';
import { testAll } from './asked.ts';

describe('sentences for apps that keep rows', () => {
  testAll(rows, 'is the app that a fair person expects', fallShort);
});
