/** What a program can tell of sentences of a usual length in four languages. */
import { describe, test } from 'vitest';
import { tongues } from './asked/tongues.ts';
import { expectRight } from './asked.ts';

describe('sentences of a usual length in German, French, Spanish and Portuguese', () => {
  test.each(tongues)('“$sentence”, when composed, then everything that is said is there', expectRight);
});
