import { expect, test } from 'vitest';
import { count, dayTime, duration, middle, money, percent, roughly, since, size, type DayWords } from '../../web/format.ts';

const plain = (text: string) => text.replace(/\u202f/g, ' ');
const words: DayWords = {
  now: 'just now',
  minutes: (n) => `${n} min ago`,
  today: (time) => `today ${time}`,
  yesterday: (time) => `yesterday ${time}`,
};

test('durations read as the language says, from milliseconds to minutes', () => {
  const read = [41, 400, 9_400, 9_960, 42_000, 59_600, 64_000, 3_600_000].map((ms) => plain(duration(ms)));
  expect(read).toEqual(['41 ms', '0.4 s', '9.4 s', '10 s', '42 s', '1 min 00 s', '1 min 04 s', '60 min 00 s']);
  expect(plain(duration(0))).toBe('0.0 s');
});

test('between a figure and its unit stands a narrow no-break space', () => {
  for (const text of [duration(400), size(12_000), roughly(1_000)]) expect(text).toContain('\u202f');
});

test('estimates claim no tenth that they do not have', () => {
  expect([1_000, 1_420, 12_300].map((ms) => plain(roughly(ms)))).toEqual(['1 s', '1.4 s', '12 s']);
});

test('money keeps the digits that matter, and says so below a tenth of a cent', () => {
  expect([0, 0.0004, 0.006, 0.0194, 0.0201, 1.84].map((dollars) => money(dollars, (least) => `under ${least}`))).toEqual([
    '$0.00',
    'under $0.001',
    '$0.006',
    '$0.019',
    '$0.02',
    '$1.84',
  ]);
});

test('figures are written as each language writes them, and dollars keep their sign', () => {
  const said = ['en', 'de', 'fr', 'es', 'pt'].map((language) =>
    [count(12_040, language), duration(9_400, language), money(0.006, String, language), size(3_400_000, language)].map((text) =>
      text.replace(/[\u00a0\u202f]/g, ' '),
    ),
  );
  expect(said).toEqual([
    ['12,040', '9.4 s', '$0.006', '3.4 MB'],
    ['12.040', '9,4 s', '0,006 $', '3,4 MB'],
    ['12 040', '9,4 s', '0,006 $', '3,4 Mo'],
    ['12.040', '9,4 s', '0,006 $', '3,4 MB'],
    ['12.040', '9,4 s', '$ 0,006', '3,4 MB'],
  ]);
});

test('sizes and counts are grouped', () => {
  expect([812, 12_000, 3_400_000].map((bytes) => plain(size(bytes)))).toEqual(['812 B', '12 kB', '3.4 MB']);
  expect(count(1204)).toBe('1,204');
});

test('times are words near now and dates further away, by the calendar and not by 24 hours', () => {
  const now = new Date(2026, 10, 21, 14, 5).getTime();
  const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString();
  expect(since(at(2026, 10, 21, 14, 4), now + 30_000, words)).toBe('1 min ago');
  expect(since(new Date(now).toISOString(), now + 30_000, words)).toBe('just now');
  expect(since(at(2026, 10, 21, 0, 1), now, words)).toBe('today 00:01');
  expect(since(at(2026, 10, 20, 23, 59), now, words)).toBe('yesterday 23:59');
  expect(since(at(2026, 10, 16, 9, 30), now, words)).toBe('Mon 09:30');
  expect(since(at(2026, 2, 12), now, words)).toBe('12 Mar');
  expect(since(at(2025, 2, 12), now, words)).toBe('12 Mar 2025');
  expect(dayTime(at(2026, 10, 21, 14, 4), now, words)).toBe('today 14:04');
});

test('a clock that runs ahead of ours does not make times of the future', () => {
  expect(since(new Date(10_000).toISOString(), 0, words)).toBe('just now');
});

test('long addresses lose their middle and keep both ends', () => {
  expect(middle('short', 10)).toBe('short');
  const cut = middle('mk-a-very-long-name-of-a-project-12.localhost:3000', 21);
  expect(cut).toHaveLength(21);
  expect(cut.startsWith('mk-a-very-')).toBe(true);
  expect(cut.endsWith('lhost:3000')).toBe(true);
});

test('shares are whole percents', () => {
  expect([0, 0.583, 1].map((share) => plain(percent(share)))).toEqual(['0 %', '58 %', '100 %']);
});
