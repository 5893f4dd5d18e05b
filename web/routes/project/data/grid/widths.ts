import type { Column, ColumnType } from '../model/columns.ts';

/** Rem of a column: what its type usually needs. Columns share what is left in the same measure. */
const widths: Readonly<Record<ColumnType, number>> = {
  text: 13,
  longtext: 16,
  number: 7,
  money: 7.5,
  date: 8.5,
  time: 6,
  datetime: 11,
  boolean: 6.5,
  rating: 6,
  choice: 9,
  email: 13,
  phone: 9.5,
  url: 13,
  color: 7,
  image: 9,
  json: 14,
  stamp: 11,
};
/** Rem of the checkbox's column. */
const checkbox = 2.75;
/** Rem that a letter of a head and the space around it take: a short type may have a long name. */
const letter = 0.5;
const around = 3.25;

/** `grid-template-columns` of every row, and the width below which the grid scrolls sideways. */
export function layoutOf(columns: readonly Column[]): { readonly template: string; readonly width: string } {
  const each = columns.map(({ type, name }) => Math.max(widths[type], Math.min(16, name.length * letter + around)));
  return {
    template: `${checkbox}rem ${each.map((width) => `minmax(${width}rem, ${width}fr)`).join(' ')}`,
    width: `${each.reduce((sum, width) => sum + width, checkbox)}rem`,
  };
}
