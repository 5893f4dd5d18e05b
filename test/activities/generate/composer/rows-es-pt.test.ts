/** What a program can tell of wishes for rows in Spanish and Portuguese; what a person would check stands in `right`. */
import { describe, test } from 'vitest';
import { expectRight } from './asked.ts';
import { fallShort, spanishAndPortuguese } from './asked/rows-es-pt.ts';

describe('wishes for rows in Spanish and Portuguese', () => {
  const isShort = ({ sentence }: { readonly sentence: string }): boolean => fallShort.some((beginning) => sentence.startsWith(beginning));

  test.each(spanishAndPortuguese.filter((asked) => !isShort(asked)))(
    '“$sentence”, when composed, then is the app that a fair person expects',
    expectRight,
  );

  test.fails.each(spanishAndPortuguese.filter(isShort))(
    '“$sentence”, when composed, then still falls short; take it off the list when it does not',
    expectRight,
  );
});
