/** What a program can tell of German and French rows; what a person would check stands in `right`. */
import { describe, test } from 'vitest';
import { germanFrench } from './asked/german-french.ts';
import { expectRight } from './asked.ts';

describe('German and French sentences about rows', () => {
  test.each(germanFrench)('“$sentence”, when composed, then is the app that a fair person expects', expectRight);
});
