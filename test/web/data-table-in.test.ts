import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../web/routes/project/data/model/columns.ts';
import { incoming, mapColumns, readTable, type Table } from '../../web/routes/project/data/model/table-in.ts';
import { toCsv, toJson } from '../../web/routes/project/data/model/table-out.ts';
import { t } from '../../web/strings/index.ts';

const fields = [
  { name: 'title', type: 'text', label: 'Title of the book' },
  { name: 'rating', type: 'rating' },
  { name: 'finished', type: 'boolean' },
];
const columns = columnsOf(fields, []);
const table = (text: string): Table => {
  const read = readTable(text);
  if (typeof read === 'string') throw new Error(read);
  return read;
};
const reason = ({ refusal }: ReturnType<typeof incoming>[number]) => refusal && t(refusal.key, refusal.values);

test('columns go to fields by name or label, ours and unknown ones are left out, and no field is filled twice', () => {
  expect(mapColumns(['id', 'Title of the Book', 'RATING', 'Rating', 'colour', 'created_at'], columns)).toEqual([
    undefined,
    'title',
    'rating',
    undefined,
    undefined,
    undefined,
  ]);
});

test('an app that declares no fields takes every column under its own name', () => {
  expect(mapColumns(['id', 'name', 'size'], columnsOf([], []))).toEqual([undefined, 'name', 'size']);
});

test('rows are converted to their fields’ types, and a wrong one says its line and why', () => {
  const rows = incoming(table('title;rating;finished\nPiranesi;5;yes\nSolaris;six;no\n;;\n'), ['title', 'rating', 'finished'], columns);
  expect(rows.map(({ fields: stored }) => stored)).toEqual([
    { title: 'Piranesi', rating: 5, finished: true },
    { title: 'Solaris', finished: false },
    { title: null, rating: null, finished: null },
  ]);
  expect(rows.map((row) => [row.line, reason(row)])).toEqual([
    [2, undefined],
    [3, 'rating must be a number from 1 to 5.'],
    [4, undefined],
  ]);
});

test('a JSON list keeps its values, and what is no list of rows is told', () => {
  const rows = incoming(table('[{"title":"A","rating":4},{"title":null,"tags":["x"]}]'), ['title', 'rating', 'tags'], columns);
  expect(rows.map(({ fields: stored }) => stored)).toEqual([
    { title: 'A', rating: 4, tags: null },
    { title: null, rating: null, tags: ['x'] },
  ]);
  expect(readTable('{"a":1}')).toBe('data.import.not-rows');
  expect(readTable('[1,2]')).toBe('data.import.not-rows');
  expect(readTable('[')).toBe('data.import.not-rows');
  expect(readTable('title,rating\n')).toBe('data.import.no-rows');
  expect(readTable('')).toBe('data.import.no-rows');
});

test('rows that were exported come in again as they were, by CSV and by JSON', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => one.trim() === one && one !== '');
  const row = fc.record({
    title: fc.oneof(text, fc.constantFrom('=1+1', "'=1", '-5', '0012', 'true')),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    finished: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const stored = rows.map((one, index) => ({
        ...one,
        id: String(index),
        created_at: '2026-11-21T14:02:00.000Z',
        updated_at: '2026-11-21T14:02:00.000Z',
      }));
      for (const file of [toCsv(stored, fields), toJson(stored)]) {
        const read = table(file);
        const back = incoming(read, mapColumns(read.header, columns), columns);
        expect(back.map(({ fields: came }) => came)).toEqual(rows);
      }
    }),
  );
});
