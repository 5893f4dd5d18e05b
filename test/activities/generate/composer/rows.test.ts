/** What a program can tell of apps that keep rows: fields, options, constraints, what stands out, what belongs to what. */
import { describe, test } from 'vitest';
import { expectRight } from './asked.ts';
import { fallShort, rows } from './asked/rows.ts';

describe('sentences for apps that keep rows', () => {
  const isShort = ({ sentence }: { readonly sentence: string }): boolean => fallShort.some((beginning) => sentence.startsWith(beginning));

  test.each(rows.filter((asked) => !isShort(asked)))('“$sentence”, when composed, then is the app that a fair person expects', expectRight);

  test.fails.each(rows.filter(isShort))(
    '“$sentence”, when composed, then still falls short; take it off the list when it does not',
    expectRight,
  );
});
