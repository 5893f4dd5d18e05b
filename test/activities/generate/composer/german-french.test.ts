/** What a program can tell of German and French rows; what a person would check stands in `right`. */
import { describe } from 'vitest';
import { fallShort, germanFrench } from './asked/german-french.ts';
import { testAll } from './asked.ts';

describe('German and French sentences about rows', () => {
  testAll(germanFrench, 'is the app that a fair person expects', fallShort);
});
