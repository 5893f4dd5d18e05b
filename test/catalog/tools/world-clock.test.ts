/** Time zones: what the world clock computes. */
import { expect, test } from 'vitest';
import { differenceOf, minuteOf, momentAt } from '../../../catalog/components/world-clock/zoned.ts';

const winter = new Date('2026-01-15T12:34:00Z');

test('a moment, when seen in two zones, then differs by what lies between them', () => {
  expect(minuteOf('Europe/Berlin', winter)).toBe(13 * 60 + 34);
  expect(differenceOf('America/New_York', 'Europe/Berlin', winter)).toBe('−6 h');
  expect(differenceOf('Asia/Kolkata', 'Europe/Berlin', winter)).toBe('+4:30 h');
});

test('a time that is chosen in one zone, when it is asked for in another, then is the same moment', () => {
  const moment = momentAt('Europe/Berlin', 9 * 60, winter);

  expect(moment.toISOString()).toBe('2026-01-15T08:00:00.000Z');
  expect(minuteOf('Asia/Tokyo', moment)).toBe(17 * 60);
});
