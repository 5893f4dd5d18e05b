/** What a program can tell of sentences of a usual length in four languages. */
import { describe } from 'vitest';
import { fallShort, tongues } from './asked/tongues.ts';
import { testAll } from './asked.ts';

describe('sentences of a usual length in German, French, Spanish and Portuguese', () => {
  testAll(tongues, 'everything that is said is there', fallShort);
});
