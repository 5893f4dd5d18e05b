import { expect, test } from 'vitest';
import { remaining, targetOf } from '../../../catalog/components/countdown/remaining.ts';

const now = new Date('2026-11-21T12:00:00');

test('a date without a year, when it is over this year, is that of the next one, and today counts', () => {
  expect(targetOf('12-25', now)).toEqual(new Date('2026-12-25T00:00'));
  expect(targetOf('11-20', now)).toEqual(new Date('2027-11-20T00:00'));
  expect(targetOf('11-21', now)).toEqual(new Date('2026-11-21T00:00'));
});

test('what is left, when it is asked for, adds up to the time between; nothing once it has come', () => {
  expect(remaining(targetOf('2026-11-23T13:02', now), now)).toEqual({ day: 2, hour: 1, minute: 2, second: 0 });
  expect(remaining(targetOf('2026-11-21', now), now)).toBeUndefined();
  expect(remaining(new Date('never'), now)).toBeUndefined();
});
