/** What the columns of a collection are, and how a cell reads. Pure. */
import { t } from '../../../strings/index.ts';

type Row = Readonly<Record<string, unknown>>;

const own = ['id', 'created_at', 'updated_at'];

/** The declared fields first, then fields that only rows have, then the time of creation. */
export function columnsOf(fields: readonly Row[], rows: readonly Row[]): string[] {
  const declared = fields.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  const found = rows.flatMap((row) => Object.keys(row));
  return [...new Set([...declared, ...found])].filter((name) => !own.includes(name)).concat('created_at');
}

/** A value as a person reads it; long texts and nested values are shortened by the cell, not here. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'data.yes' : 'data.no');
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
