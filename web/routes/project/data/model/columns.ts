/** What the columns of a collection are. Pure. */
import type { CollectionField } from '../../../../../core/app-spec.ts';
import { fieldTypes } from '../../../../../core/field-types.ts';

/** A stored row: the app's fields beside the three of ours. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly created_at: string; readonly updated_at: string };
export type Fields = Readonly<Record<string, unknown>>;

/** `json`: what no field type describes, a list for example. `stamp`: our own times, which nobody edits. */
export type ColumnType = CollectionField['type'] | 'json' | 'stamp';

export interface Column extends Omit<Partial<CollectionField>, 'type' | 'name'> {
  readonly name: string;
  readonly type: ColumnType;
}

const own: readonly string[] = ['id', 'created_at', 'updated_at'];

/** A text is long when it would not be edited in a line. */
export const longText = 120;
const isLong = (value: string): boolean => value.length > longText || value.includes('\n');

/** The type that all values of a field have that nobody declared. */
function foundType(values: readonly unknown[]): ColumnType {
  const kinds = new Set(values.filter((value) => value !== null && value !== undefined).map((value) => typeof value));
  const [kind] = kinds;
  if (kinds.size > 1) return 'json';
  if (kind === 'number' || kind === 'boolean') return kind;
  if (kind === 'object') return 'json';
  return values.some((value) => typeof value === 'string' && isLong(value)) ? 'longtext' : 'text';
}

/** A field as an app's code declares it. Models write more than they should: what is not understood is a text. */
function declared(field: Fields): Column[] {
  const { name, type } = field;
  if (typeof name !== 'string' || name === '' || own.includes(name)) return [];
  return [{ ...field, name, type: fieldTypes.find((known) => known === type) ?? 'text' }];
}

/** The declared fields first, then fields that only rows have, then the time of creation. */
export function columnsOf(fields: readonly Fields[], rows: readonly Fields[]): Column[] {
  const known = [...new Map(fields.flatMap(declared).map((column) => [column.name, column])).values()];
  const names = new Set([...own, ...known.map(({ name }) => name)]);
  const found = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !names.has(name)));
  const others = [...found].map((name): Column => ({ name, type: foundType(rows.map((row) => row[name])) }));
  return [...known, ...others, { name: 'created_at', type: 'stamp' }];
}

/** Whether people type it: our times are ours, and what is worked out follows from the other fields. */
export const isEditable = ({ type, computed }: Column): boolean => type !== 'stamp' && computed === undefined;

/** A value that is not of its column's kind, a list in a text field for example, is edited as what it is. */
export const columnFor = (column: Column, value: unknown): Column =>
  typeof value === 'object' && value !== null ? { ...column, type: 'json' } : column;

/** Whether a value is edited beside the grid instead of in its cell. */
export const opensSheet = (column: Column, value: unknown): boolean =>
  ['longtext', 'json', 'image'].includes(columnFor(column, value).type) ||
  (column.type === 'text' && typeof value === 'string' && isLong(value));

export const isNumeric = ({ type }: Column): boolean => type === 'number' || type === 'money' || type === 'rating';

/** What a form calls a field: `due_date` as "Due date". */
export function labelOf({ name, label }: Column): string {
  const text = label ?? name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names that the API sorts and filters by (api/data/query.ts); others can be stored all the same. */
export const isAskable = ({ name }: Column): boolean => /^[\p{L}_][\p{L}\p{N}_-]{0,79}$/u.test(name);
