/** What a program can tell of the seventy; what a person would check stands in `right`. */
import { describe, test } from 'vitest';
import { expectRight } from './asked.ts';
import { fallsShort, seventy } from './seventy.ts';

describe('seventy sentences that a judge wrote', () => {
  const isShort = ({ sentence }: { readonly sentence: string }): boolean => fallsShort.some((beginning) => sentence.startsWith(beginning));

  test.each(seventy.filter((asked) => !isShort(asked)))(
    '“$sentence”, when composed, then is the app that a fair person expects',
    expectRight,
  );

  test.fails.each(seventy.filter(isShort))(
    '“$sentence”, when composed, then still falls short; take it off the list when it does not',
    expectRight,
  );
});
