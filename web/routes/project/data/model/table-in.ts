/** A file of rows on its way in: what it holds, which of its columns goes to which field, and what becomes of each row. Pure. */
import type { Column, Fields } from './columns.ts';
import { isEditable, labelOf } from './columns.ts';
import { read, type Refusal } from './convert.ts';
import { parseCsv } from './csv-in.ts';
import { unguarded } from './csv.ts';
import { withWorkedOut } from './worked-out.ts';

export interface Table {
  readonly header: readonly string[];
  /** Cells in the order of the header: texts of a CSV file, any value of a JSON file. */
  readonly records: readonly (readonly unknown[])[];
}
export type TableProblem = 'data.import.not-rows' | 'data.import.no-rows';

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function fromJson(text: string): Table | TableProblem {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const rows = isFields(value) && Array.isArray(value['items']) ? (value['items'] as unknown[]) : value; // also as our own API answers
    if (!Array.isArray(rows) || !rows.every(isFields)) return 'data.import.not-rows';
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return rows.length === 0 ? 'data.import.no-rows' : { header, records: rows.map((row) => header.map((name) => row[name])) };
  } catch {
    return 'data.import.not-rows';
  }
}

/** Reads a file's text: a JSON array of objects when it begins as one, else separated values whose first line names the columns. */
export function readTable(text: string): Table | TableProblem {
  if (/^\uFEFF?\s*[[{]/.test(text)) return fromJson(text);
  const [header = [], ...records] = parseCsv(text);
  return records.length === 0 ? 'data.import.no-rows' : { header, records: records.map((record) => record.map(unguarded)) };
}

/** The field that a column of the file goes to, by its index; undefined is left out. */
export type Mapping = readonly (string | undefined)[];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Fields by name or by label; where the app declares none, every column becomes a field of its own name. */
export function mapColumns(header: readonly string[], columns: readonly Column[]): Mapping {
  const fields = columns.filter(isEditable);
  const taken = new Set<string>();
  return header.map((name) => {
    const found = fields.find((field) => [field.name, labelOf(field)].some((known) => bare(known) === bare(name)));
    const own = ['id', 'created_at', 'updated_at', ''].includes(name) || columns.some((column) => column.name === name);
    const field = found?.name ?? (fields.length === 0 && !own ? name : undefined);
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

export interface Incoming {
  /** Of the file: the header is line 1, where no cell has a line break. */
  readonly line: number;
  readonly fields: Fields;
  readonly refusal?: Refusal;
}

/** A value of a JSON file is kept as it is where its field does not say otherwise. */
function convert(column: Column, value: unknown): ReturnType<typeof read> {
  if (typeof value === 'string') return read(column, value);
  const isPlainText = ['text', 'longtext', 'json', 'image'].includes(column.type);
  if (value === undefined || value === null) return read(column, '');
  return isPlainText || typeof value === 'object' ? { value } : read(column, JSON.stringify(value));
}

/** Every row of the file as it would be stored, or why it would not. */
export function incoming({ records }: Table, mapping: Mapping, columns: readonly Column[]): Incoming[] {
  const targets = mapping.map((name) =>
    name === undefined ? undefined : (columns.find((column) => column.name === name) ?? ({ name, type: 'text' } as const)),
  );
  return records.map((record, index) => {
    const entries: [string, unknown][] = [];
    let refusal: Refusal | undefined;
    targets.forEach((column, at) => {
      if (!column) return;
      const answer = convert(column, record[at]);
      if ('refusal' in answer) refusal ??= answer.refusal;
      else entries.push([column.name, answer.value]);
    });
    return { line: index + 2, fields: withWorkedOut(columns, {}, Object.fromEntries(entries)), ...(refusal ? { refusal } : {}) };
  });
}
