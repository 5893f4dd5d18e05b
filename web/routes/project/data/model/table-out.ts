/** Rows on their way out into a file. Pure. */
import { columnsOf, type Fields, type Row } from './columns.ts';
import { writeCsv } from './csv.ts';

export type ExportKind = 'csv' | 'json';

/** Every row with all its fields and our three; formulas are made harmless (csv.ts). */
export function toCsv(rows: readonly Row[], fields: readonly Fields[]): string {
  const names = ['id', ...columnsOf(fields, rows).map(({ name }) => name), 'updated_at'];
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name]))]);
}

export const toJson = (rows: readonly Row[]): string => `${JSON.stringify(rows, null, 2)}\n`;
