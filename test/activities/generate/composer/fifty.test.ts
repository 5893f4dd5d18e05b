/** What a program can tell of the fifty; what a person would check stands in `right`. */
import { describe, expect, test } from 'vitest';
import { testAll } from './asked.ts';
import { refusal } from './compose.ts';
import { fifty } from './fifty.ts';

const built = fifty.filter(({ refused }) => refused === undefined);
const turnedDown = fifty.flatMap(({ sentence, refused }) => (refused === undefined ? [] : [{ sentence, refused }]));

describe('fifty sentences that were written before', () => {
  // The farm is missing in the title of the order form.
  testAll(built, 'shows what it names, and keeps it where it belongs');

  test.each(turnedDown)('“$sentence”, when composed, then is turned down as $refused', async ({ sentence, refused }) => {
    expect((await refusal(sentence)).code).toBe(refused);
  });
});
