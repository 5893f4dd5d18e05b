import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, storedDay, storedTime, weekStartOf, weeksOf } from '../../../catalog/components/calendar/month.ts';

describe('the weeks of a month', () => {
  test('when weeks begin on Monday, May 2026 starts with the last days of April and ends in one row with the 31st', () => {
    const weeks = weeksOf('2026-05', 1);

    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual(['2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03']);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-05-31');
  });

  test('when weeks begin on Sunday, the same month reaches into a sixth row', () => {
    const weeks = weeksOf('2026-05', 7);

    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-04-26');
    expect(weeks.at(-1)?.[0]).toBe('2026-05-31');
  });

  test('when February fills four weeks to the day, there are four rows and no neighbours', () => {
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
    expect(weeksOf('2027-02', 1).flat().at(-1)).toBe('2027-02-28');
  });

  test('every month over ten years, in every language, has each of its days once and only whole weeks', () => {
    for (let month = '2024-01'; month < '2034-01'; month = addMonths(month, 1)) {
      for (const start of [1, 6, 7]) {
        const days = weeksOf(month, start).flat();
        const own = days.filter((day) => day.startsWith(month));
        expect(new Set(days).size).toBe(days.length);
        expect(days.length % 7).toBe(0);
        expect(own.length).toBe(new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate());
      }
    }
  });
});

test('weeks begin where the language says: Monday in German and French, Sunday in American English and Brazilian Portuguese', () => {
  expect(['de', 'fr', 'es', 'en-GB', 'en', 'en-US', 'pt'].map(weekStartOf)).toEqual([1, 1, 1, 1, 7, 7, 7]);
});

test('months and days go over the ends of years and February', () => {
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-05', -17)]).toEqual(['2027-01', '2025-12', '2024-12']);
  expect([addDays('2028-02-28', 1), addDays('2026-03-01', -1), addDays('2026-12-31', 1)]).toEqual([
    '2028-02-29',
    '2026-02-28',
    '2027-01-01',
  ]);
});

test('a day is read from dates, from moments of the clock on the wall and from moments with a time zone', () => {
  const moment = new Date(2026, 4, 3, 23, 30);

  expect(dayOf(moment)).toBe('2026-05-03');
  expect(storedDay(moment.toISOString())).toBe('2026-05-03');
  expect(storedDay('2026-05-03T18:00')).toBe('2026-05-03');
  expect([storedDay('2026-05-03'), storedDay(null), storedDay('')]).toEqual(['2026-05-03', '', '']);
  expect([storedTime('14:30'), storedTime('2026-05-03T08:05'), storedTime('2026-05-03'), storedTime(undefined)]).toEqual([
    '14:30',
    '08:05',
    '',
    '',
  ]);
});
