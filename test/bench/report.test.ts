import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atLeast, atMost, holds, median, percentile, ratios, report, type Figure } from './report.ts';

const printed: string[] = [];
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation((line: string) => void printed.push(line)));
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
});

const figure = (values: readonly number[], limit?: Figure['limit']): Figure => ({
  name: 'x',
  unit: 'ms',
  values,
  ...(limit ? { limit } : {}),
});

test('the median is the middle of what was measured, and the mean of two middles', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
  expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
  expect(ratios([6, 9], [2, 3])).toEqual([3, 3]);
});

test('a limit of the median lets one slow round pass, a limit of the worst does not', () => {
  expect(holds(figure([1, 1, 9], atMost('must', 2)))).toBe(true);
  expect(holds(figure([1, 1, 9], atMost('must', 2, 'worst')))).toBe(false);
  expect(holds(figure([0.9, 0.9, 0.1], atLeast('must', 0.85)))).toBe(true);
});

test('what could not be measured never holds', () => {
  expect(holds(figure([], atMost('must', 2)))).toBe(false);
  expect(holds(figure([NaN], atMost('must', 2)))).toBe(false);
});

test('a missed must fails the bench, a missed aim is said', () => {
  expect(report('bench', 1, [figure([3], atMost('aim', 2))])).toBe(true);
  expect(printed.join('\n')).toContain('aim at most 2: MISSED');

  expect(report('bench', 1, [figure([3], atMost('must', 2))])).toBe(false);
});

test('the last line is one JSON object with every figure', () => {
  report('bench', 5, [figure([3, 1, 2], atMost('must', 2))]);

  expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({
    bench: 'bench',
    rounds: 5,
    figures: [{ median: 2, min: 1, max: 3, n: 3, holds: true }],
  });
});
