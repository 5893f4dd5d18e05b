/** What forms refuse: figures outside of their range, what comes before its beginning, what is taken. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Row } from '../../catalog/kit/collection-store.ts';
import { mistakesOf, type CollectionField, type Draft } from '../../catalog/kit/fields.ts';

beforeAll(() => void vi.stubGlobal('document', { getElementById: () => null, documentElement: { lang: 'en' } }));

const eggs: CollectionField = { name: 'eggs', type: 'number', min: 0, max: 12, whole: true };
const sample: CollectionField = { name: 'sample', type: 'text', required: true, atMost: { rows: 1, collection: 'samples' } };
const booking: CollectionField[] = [
  { name: 'start', type: 'time' },
  { name: 'end', type: 'time', after: 'start' },
  { name: 'room', type: 'text', atMost: { rows: 1, collection: 'bookings', with: ['day'], span: { start: 'start', end: 'end' } } },
];
const shift: CollectionField = { name: 'day', type: 'text', atMost: { rows: 2, collection: 'shifts', with: ['part'] } };
const visit: CollectionField[] = [
  { name: 'day', type: 'date', days: [2, 3, 4, 5, 6, 7] },
  { name: 'time', type: 'time', earliest: '09:00', latest: '17:00' },
];
const player: CollectionField = { name: 'name', type: 'text', atMost: { rows: 2, collection: 'players', all: true } };
const row = (fields: Draft, id = '1'): Row => ({ ...fields, id, created_at: '', updated_at: '' });
const morning = row({ room: 'Vestry', day: '2026-05-01', start: '09:00', end: '11:00' });

test.each<[string, CollectionField[], Draft, Row[], string[]]>([
  ['a figure in its range', [eggs], { eggs: '12' }, [], []],
  ['nought, where nought may be', [eggs], { eggs: '0' }, [], []],
  ['a figure above its range', [eggs], { eggs: '13' }, [], ['At most 12.']],
  ['a figure below its range', [eggs], { eggs: '-1' }, [], ['At least 0.']],
  ['half of what is counted', [eggs], { eggs: '1.5' }, [], ['Only whole numbers.']],
  ['a name that is taken, in other letters', [sample], { sample: ' ab-1' }, [row({ sample: 'AB-1' })], ['That is taken already.']],
  ['nothing where something unique is needed', [sample], {}, [row({})], ['This is needed.']],
  ['an end before its start', booking, { start: '10:00', end: '09:00' }, [], ['That is too early.']],
  [
    'the same room at the same time',
    booking,
    { room: 'Vestry', day: '2026-05-01', start: '10:00', end: '12:00' },
    [morning],
    ['That is taken already.'],
  ],
  ['the same room right after it', booking, { room: 'Vestry', day: '2026-05-01', start: '11:00', end: '12:00' }, [morning], []],
  ['the same room on another day', booking, { room: 'Vestry', day: '2026-05-02', start: '10:00', end: '12:00' }, [morning], []],
  ['the second of two', [shift], { day: 'Mon', part: 'am' }, [row({ day: 'Mon', part: 'am' })], []],
  [
    'the third of two',
    [shift],
    { day: 'Mon', part: 'am' },
    [row({ day: 'Mon', part: 'am' }), row({ day: 'Mon', part: 'am' }, '2')],
    ['Full: 2 are there already.'],
  ],
  ['a Monday on which it is closed', visit, { day: '2026-11-30', time: '10:00' }, [], ['Not open on that day.']],
  ['a Sunday on which it is open', visit, { day: '2026-11-29', time: '10:00' }, [], []],
  ['a time before it opens', visit, { day: '2026-11-29', time: '08:30' }, [], [expect.stringMatching(/^Not before /) as string]],
  ['the second of two in all', [player], { name: 'Ida' }, [row({ name: 'Milo' })], []],
  [
    'the third of two in all',
    [player],
    { name: 'Ida' },
    [row({ name: 'Milo' }), row({ name: 'Noor' }, '2')],
    ['Full: 2 are there already.'],
  ],
])('a form, given %s, says what is wrong', (_, fields, draft, rows, mistakes) => {
  expect(Object.values(mistakesOf(fields, draft, () => rows))).toEqual(mistakes);
});
