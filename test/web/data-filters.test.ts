import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../../web/routes/project/data/model/columns.ts';
import {
  asks,
  asksOf,
  compared,
  directionOf,
  fromSearch,
  needsValue,
  nextSort,
  readSort,
  toQuery,
  toSearch,
} from '../../web/routes/project/data/model/filters.ts';

const columns: Column[] = [
  { name: 'title', type: 'text' },
  { name: 'rating', type: 'rating' },
  { name: 'day', type: 'date' },
  { name: 'finished', type: 'boolean' },
  { name: 'kind', type: 'choice', options: ['novel', 'essay'] },
  { name: 'created_at', type: 'stamp' },
];

test('a filter in words is one of the API’s operators', () => {
  expect(toQuery({ field: 'rating', ask: 'least', value: '4' })).toBe('rating=gte.4');
  expect(toQuery({ field: 'title', ask: 'contains', value: 'sea' })).toBe('title=like.%sea%');
  expect(toQuery({ field: 'title', ask: 'empty', value: '' })).toBe('title=eq.null');
  expect(toQuery({ field: 'kind', ask: 'in', value: 'novel,essay' })).toBe('kind=in.novel,essay');
});

test('filters that a column offers come back from the address as they were, whatever their value holds', () => {
  const filter = fc.constantFrom(...columns).chain((column) =>
    fc.record({
      field: fc.constant(column.name),
      ask: fc.constantFrom(...asksOf(column)),
      value: fc.string({ unit: fc.constantFrom('a', '&', '%', '=', '.', '2', '5', '6', ' ', 'ß'), minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 4 }), (filters) => {
      const meant = filters.map((one) => ({
        ...one,
        // A per cent sign at an end of what is contained says what its absence says.
        value: needsValue(one.ask) ? (one.ask === 'contains' ? one.value.replace(/^%|%$/g, '') : one.value) : '',
      }));
      const read = fromSearch(toSearch(meant), columns);
      expect(read.map(toQuery)).toEqual(meant.map(toQuery));
      expect(read.map(({ field, ask }) => [field, ask])).toEqual(meant.map(({ field, ask }) => [field, ask]));
    }),
  );
});

test('what is no filter is dropped from the address, and the rest stays', () => {
  expect(fromSearch('rating=gte.4&nonsense&title=drop.x&1bad=eq.1', columns)).toEqual([{ field: 'rating', ask: 'least', value: '4' }]);
  expect(fromSearch('steps', columns)).toEqual([]); // another tab's filter
  expect(toSearch([])).toBeUndefined();
});

test('one operator has the word that fits the field', () => {
  expect(fromSearch('day=gt.2026-11-21&rating=gt.3', columns).map(({ ask }) => ask)).toEqual(['after', 'more']);
});

test('an entry is compared as its field keeps it, and what it cannot hold is no filter', () => {
  const column = (name: string) => columns.find((one) => one.name === name) ?? { name, type: 'text' as const };
  expect(compared(column('rating'), 'least', ' 4,5 ')).toBe('4.5');
  expect(compared(column('rating'), 'least', 'four')).toBeUndefined();
  expect(compared(column('title'), 'is', '  ')).toBeUndefined();
  expect(compared(column('kind'), 'in', 'novel , essay')).toBe('novel,essay');
  expect(compared(column('created_at'), 'after', '2026-11-21T14:02Z')).toBe('2026-11-21T14:02:00.000Z');
  expect(compared(column('title'), 'empty', 'whatever')).toBe('');
});

test('a press on a head sorts upwards, then downwards, then newest first again', () => {
  expect([undefined, 'rating', '-rating'].map((sort) => nextSort(sort, 'rating'))).toEqual(['rating', '-rating', undefined]);
  expect(nextSort('rating', 'title')).toBe('title');
  expect([undefined, 'created_at'].map((sort) => nextSort(sort, 'created_at'))).toEqual(['created_at', undefined]);
  expect(directionOf(undefined, 'created_at')).toBe('descending');
  expect([readSort('-rating'), readSort('1; drop'), readSort(undefined)]).toEqual(['-rating', undefined, undefined]);
});

test('every question has its words', async () => {
  const { hasWords } = await import('../../web/strings/index.ts');
  expect(asks.filter((ask) => !hasWords(`data.op.${ask}`))).toEqual([]);
});
