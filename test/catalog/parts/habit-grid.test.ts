import { expect, test } from 'vitest';
import { daysIn, daysUpTo, streakOf, toggled } from '../../../catalog/components/habit-grid/streak.ts';

const today = '2026-03-02';

test('a streak counts back over the end of a month until the first gap', () => {
  expect(streakOf('2026-02-26 2026-02-28 2026-03-01 2026-03-02', today)).toBe(3);
});

test('a today that is still open does not end a streak, a yesterday without a check does', () => {
  expect(streakOf('2026-02-27 2026-02-28 2026-03-01', today)).toBe(3);
  expect(streakOf('2026-02-27 2026-02-28', today)).toBe(0);
  expect(streakOf('', today)).toBe(0);
  expect(streakOf(null, today)).toBe(0);
});

test('a day that lies ahead counts for nothing', () => {
  expect(streakOf('2026-03-03', today)).toBe(0);
});

test('a day is put in its place and taken out again, whatever stood in the text', () => {
  expect(toggled('2026-03-02 2026-02-27', '2026-03-01')).toBe('2026-02-27 2026-03-01 2026-03-02');
  expect(toggled('2026-02-27 2026-03-01', '2026-03-01')).toBe('2026-02-27');
  expect(toggled(undefined, '2026-03-01')).toBe('2026-03-01');
  expect([...daysIn('nonsense 2026-03-01, 2026-03-01')]).toEqual(['2026-03-01']);
});

test('the last days end with today', () => {
  expect(daysUpTo(today, 4)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
});
