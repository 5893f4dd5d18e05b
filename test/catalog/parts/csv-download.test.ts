import { expect, test } from 'vitest';
import { csvOf } from '../../../catalog/components/csv-download/csv.ts';

test('rows, when they are saved as CSV, are quoted where they must be and begin with the mark of UTF-8', () => {
  const csv = csvOf([
    ['Title', 'Pages', 'Read'],
    ['Emma, "annotated"', 474, true],
    ['Zeile eins\nZeile zwei', undefined, false],
    ['a;b', null, ''],
  ]);

  expect(csv).toBe('\uFEFFTitle,Pages,Read\r\n"Emma, ""annotated""",474,true\r\n"Zeile eins\nZeile zwei",,false\r\n"a;b",,\r\n');
});

test('a text, when a spreadsheet would run it as a formula, gets an apostrophe; a negative number stays a number', () => {
  expect(csvOf([['=1+1', '+49 30', '-x', '@me', -4.5]])).toBe("\uFEFF'=1+1,'+49 30,'-x,'@me,-4.5\r\n");
});
