import { expect, test } from 'vitest';
import { scoreOf } from '../../../catalog/components/reviews/score.ts';

test('the average counts only ratings from one to five', () => {
  const { average, counts } = scoreOf([5, 4, '3', null, 0, 9, 'x']);

  expect(average).toBe(4);
  expect(counts).toEqual([
    { stars: 5, count: 1 },
    { stars: 4, count: 1 },
    { stars: 3, count: 1 },
    { stars: 2, count: 0 },
    { stars: 1, count: 0 },
  ]);
});

test('without a rating there is no average', () => {
  expect(scoreOf([null]).average).toBeUndefined();
});
