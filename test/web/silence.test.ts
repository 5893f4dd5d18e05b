import { expect, test } from 'vitest';
import { silenceOf } from '../../web/build/silence.ts';

test.each([
  [2_900, 'gpt-4o', undefined],
  [3_100, 'gpt-4o', 'model'],
  [9_900, 'gpt-4o', 'model'],
  [10_100, 'gpt-4o', 'slow-model'],
  [4_900, undefined, undefined],
  [5_100, undefined, 'worker'],
])('a build, when nothing is heard of it for %i ms and %s has the word, waits for %s', (quietMs, model, silence) => {
  expect(silenceOf(quietMs, model)).toBe(silence);
});
