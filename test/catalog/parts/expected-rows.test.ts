/** Days that come again, fees by the month, days in a row, weeks: what the parts of a blueprint work out. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, streakOf, sumsOf } from '../../../catalog/components/day-goal/days.ts';
import { mondayOf } from '../../../catalog/components/week-plan/days.ts';
import { valueOf } from '../../../catalog/kit/computed.ts';
import { nextOf } from '../../../catalog/kit/condition.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 30, 12), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const row = (fields: object) => ({ id: '1', created_at: '', updated_at: '', ...fields });

describe('what follows from the fields of a row', () => {
  const later = { op: 'later' as const, of: ['last', 'every'] };

  test('a day so many days after another, when both are there, then is worked out over the end of a month', () => {
    expect(valueOf(later, { last: '2026-11-28', every: 7 })).toBe('2026-12-05');
    expect(valueOf(later, { last: '2026-11-28', every: null })).toBeNull();
    expect(valueOf(later, { last: null, every: 7 })).toBeNull();
    expect(valueOf(later, { last: 'soon', every: 7 })).toBeNull();
  });

  test('a fee, when it is paid by the year, then is a twelfth of it by the month', () => {
    const monthly = { op: 'rated' as const, of: ['fee', 'billed'], gives: ['Monthly', 1, 'Yearly', 0.0833] };

    expect(valueOf(monthly, { fee: 120, billed: 'Yearly' })).toBe(10);
    expect(valueOf(monthly, { fee: 9.99, billed: 'Monthly' })).toBe(9.99);
    expect(valueOf(monthly, { fee: 9.99, billed: 'Daily' })).toBeNull();
    expect(valueOf(monthly, { fee: null, billed: 'Monthly' })).toBeNull();
  });

  test('a quotient with a factor, when worked out, then is multiplied by it', () => {
    expect(valueOf({ op: 'over', of: ['litres', 'km'], gives: [100] }, { litres: 42, km: 600 })).toBe(7);
    expect(valueOf({ op: 'over', of: ['minutes', 'km'] }, { minutes: 50, km: 10 })).toBe(5);
  });
});

describe('a day that comes every year', () => {
  test.each([
    ['1990-12-05', '2026-12-05', 36],
    ['1990-11-30', '2026-11-30', 36],
    ['1990-11-29', '2027-11-29', 37],
    ['2000-02-29', '2027-03-01', 27],
  ])('%s, when it is asked for, then comes next on %s as number %i', (born, day, count) => {
    expect(nextOf(born)).toEqual({ day, count });
  });

  test('that is no day, when it is asked for, then is nothing', () => {
    expect(nextOf('some day')).toBeUndefined();
    expect(nextOf(null)).toBeUndefined();
  });
});

describe('a goal for a day', () => {
  const rows = [
    row({ day: '2026-11-30', ml: 500 }),
    row({ day: '2026-11-29', ml: 1500 }),
    row({ day: '2026-11-29', ml: 600 }),
    row({ day: '2026-11-28', ml: 2000 }),
    row({ day: '2026-11-26', ml: 2500 }),
    row({ day: null, ml: 9 }),
  ];
  const sums = sumsOf(rows, 'day', 'ml');

  test(', when rows are of one day, then adds them up', () => {
    expect(sums.get('2026-11-29')).toBe(2100);
    expect(sums.size).toBe(4);
  });

  test('that is still open today, when days in a row are counted, then does not end them', () => {
    expect(streakOf(sums, '2026-11-30', (sum) => sum >= 2000)).toBe(2);
    expect(streakOf(sums, '2026-11-30', (sum) => sum >= 400)).toBe(3);
    expect(streakOf(new Map(), '2026-11-30', () => true)).toBe(0);
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  });
});

test.each([
  ['2026-11-30', '2026-11-30'],
  ['2026-12-06', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
