import { expect, test } from 'vitest';
import { moved } from '../../web/routes/project/data/grid/keys.ts';

const size = { rows: 50, columns: 4, page: 10 };
const from =
  (row: number, column: number) =>
  (key: string, far = false) => {
    const to = moved({ row, column }, key, far, size);
    return to && [to.row, to.column];
  };

test('arrows move by one and stop at the edges; the head is above the first row', () => {
  const press = from(0, 0);
  expect(['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight'].map((key) => press(key))).toEqual([
    [-1, 0],
    [0, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(from(-1, 3)('ArrowUp')).toEqual([-1, 3]);
  expect(from(49, 3)('ArrowDown')).toEqual([49, 3]);
});

test('Home and End go along the row, with Ctrl to the corners', () => {
  const press = from(7, 2);
  expect([press('Home'), press('End'), press('Home', true), press('End', true)]).toEqual([
    [7, 0],
    [7, 3],
    [0, 0],
    [49, 3],
  ]);
});

test('pages move by a screen and do not leave the rows', () => {
  const press = from(7, 2);
  expect([press('PageDown'), press('PageUp')]).toEqual([
    [17, 2],
    [0, 2],
  ]);
  expect(from(-1, 1)('PageUp')).toEqual([-1, 1]);
});

test('other keys lead nowhere', () => {
  expect(from(1, 1)('a')).toBeUndefined();
});
