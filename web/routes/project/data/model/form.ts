/** A row's form, as the row that comes of it. Pure. */
import { columnFor, isEditable, type Column, type Fields, type Row } from './columns.ts';
import { read, textOf, type Refusal } from './convert.ts';
import { withWorkedOut } from './worked-out.ts';

/** Of a known row only the fields that were changed; of a new one all that were filled in, and its answers of yes and no. */
export function readForm(
  columns: readonly Column[],
  row: Row | undefined,
  texts: Readonly<Record<string, string>>,
): { readonly fields: Fields; readonly refusals: ReadonlyMap<string, Refusal> } {
  const refusals = new Map<string, Refusal>();
  const entries = columns.filter(isEditable).flatMap((column): [string, unknown][] => {
    const text = texts[column.name] ?? '';
    if (row && text === textOf(column, row[column.name])) return [];
    const answer = read(columnFor(column, row?.[column.name]), text);
    if ('value' in answer) return [[column.name, answer.value]];
    refusals.set(column.name, answer.refusal);
    return [];
  });
  const change = Object.fromEntries(entries);
  // The sums of a row that nobody changed stay what they are.
  return { fields: row && entries.length === 0 ? {} : withWorkedOut(columns, row ?? {}, change), refusals };
}
