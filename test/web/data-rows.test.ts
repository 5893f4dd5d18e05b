import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePage, refreshValues } from '../../web/routes/project/data/model/row-pages.ts';

const row = (id: number, title = '') => ({ id: String(id), created_at: '', updated_at: title, n: id, title });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => Number(id));
const known = [9, 8, 7, 6, 5, 4].map((id) => row(id));
const merge = (fresh: number[], options: { from?: number; isEnd?: boolean; title?: string } = {}) =>
  mergePage(known, {
    from: options.from ?? 0,
    fresh: fresh.map((id) => row(id, options.title)),
    isEnd: options.isEnd ?? false,
    sortField: 'n',
  });

test('new rows of a page come in, those it lacks are gone, and what lies behind it stays', () => {
  expect(ids(merge([10, 9, 7]).rows)).toEqual([10, 9, 7, 6, 5, 4]);
  expect(ids(merge([7, 5], { from: 2 }).rows)).toEqual([9, 8, 7, 5, 4]);
});

test('after the last page there is nothing more', () => {
  expect(ids(merge([9, 8], { isEnd: true }).rows)).toEqual([9, 8]);
  expect(ids(merge([], { from: 2, isEnd: true }).rows)).toEqual([9, 8]);
});

test('a page whose last row is new cuts the list: what came after it has to be read again', () => {
  expect(merge([9, 8, 3])).toMatchObject({ isCut: true });
  expect(merge([20, 19])).toMatchObject({ isCut: true });
  expect(ids(merge([20, 19]).rows)).toEqual([20, 19]);
});

test('a row that moved into the page does not take the rows between along', () => {
  const moved = { ...row(4), n: 8.5, updated_at: 'later' };
  const { rows } = mergePage(known, { from: 0, fresh: [row(9), moved, row(8)], isEnd: false, sortField: 'n' });
  expect(ids(rows)).toEqual([9, 4, 8, 7, 6, 5]);
  expect(mergePage(known, { from: 0, fresh: [row(9), moved], isEnd: false, sortField: 'n' }).isCut).toBe(true);
});

test('where nothing changed the list is the same object, and unchanged rows are', () => {
  expect(merge([9, 8, 7]).rows).toBe(known);
  expect(merge([10, 9]).rows[1]).toBe(known[0]);
});

test('while a cell is edited only values change: nothing moves, comes or goes', () => {
  const now = refreshValues(known, [row(10), row(8, 'new title')]);
  expect(ids(now)).toEqual(ids(known));
  expect(now[1]).toMatchObject({ title: 'new title' });
  expect(refreshValues(known, [row(9)])).toBe(known);
});

test('whatever was added and deleted, reading every page again ends in what the server has', () => {
  const set = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(set, set, fc.integer({ min: 1, max: 9 }), (before, after, size) => {
      const order = (numbers: number[]) => [...numbers].sort((a, b) => b - a);
      let rows: readonly ReturnType<typeof row>[] = order(before).map((id) => row(id));
      const now = order(after);
      let last: number | undefined;
      for (;;) {
        const rest = now.filter((id) => last === undefined || id < last);
        const fresh = rest.slice(0, size).map((id) => row(id));
        const from = rows.findLastIndex((one) => last !== undefined && Number(one.id) >= last) + 1;
        const isEnd = rest.length <= size;
        rows = mergePage(rows, { from, fresh, isEnd, sortField: 'n' }).rows as typeof rows;
        if (isEnd) break;
        last = Number(fresh.at(-1)?.id);
      }
      expect(ids(rows)).toEqual(now);
    }),
  );
});
