import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../web/routes/project/data/model/csv-in.ts';
import { guarded, unguarded, writeCsv } from '../../web/routes/project/data/model/csv.ts';

const dull = (text: string) => parseCsv(text);

test('cells are read with quotes, doubled quotes, line breaks inside quotes, and every kind of line end', () => {
  expect(dull('a,b\r\n"1,5","say ""hi"""\n"two\nlines",x\r"",')).toEqual([
    ['a', 'b'],
    ['1,5', 'say "hi"'],
    ['two\nlines', 'x'],
    ['', ''],
  ]);
});

test('the separator is what the first line uses, and a byte order mark is no part of the first name', () => {
  expect(dull('\uFEFFtitle;author\nPiranesi;"Clarke; Susanna"')).toEqual([
    ['title', 'author'],
    ['Piranesi', 'Clarke; Susanna'],
  ]);
  expect(dull('title\tauthor\nA, B\tC')).toEqual([
    ['title', 'author'],
    ['A, B', 'C'],
  ]);
  expect(dull('"a;b;c;d",x\n1,2')).toEqual([
    ['a;b;c;d', 'x'],
    ['1', '2'],
  ]);
});

test('empty lines are left out, a quote inside a bare cell is a character, and an open quote takes the rest', () => {
  expect(dull('a\n\n6" nail\n')).toEqual([['a'], ['6" nail']]);
  expect(dull('a,b\n"never closed,1\n2')).toEqual([['a', 'b'], ['never closed,1\n2']]);
  expect(dull('')).toEqual([]);
});

test('whatever texts are written come back as they were, formulas and apostrophes too', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', '-', '+', '@', ' ', 'a') }),
  );
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (records) => {
      // The first line decides on the separator: a header of plain names, as every export of ours has.
      const header = records[0]?.map((_cell, index) => `name${index}`) ?? [];
      const read = parseCsv(writeCsv([header, ...records])).map((record) => record.map(unguarded));
      expect(read).toEqual([header, ...records]);
    }),
  );
});

test('a text that a spreadsheet would run gets an apostrophe, a number does not', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1"]) expect(guarded(text)).toBe(`'${text}`);
  for (const text of ['1', 'a=b', "'tis", '']) expect(guarded(text)).toBe(text);
  expect(writeCsv([[-5, '-5', null, true, ['a']]])).toBe('\uFEFF-5,\'-5,,true,"[""a""]"\r\n');
});
