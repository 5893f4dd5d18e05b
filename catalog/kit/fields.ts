import { formatMoney, formatNumber } from './format.ts';
import { words } from './labels.ts';
import { type Computed, valueOf } from './computed.ts';
import type { Fields, Row } from './collection-store.ts';
import { type AtMost, isTaken } from './at-most.ts';
import { formatDate } from './format.ts';
import type { Related } from './related.tsx';

export const fieldTypes = [
  'text',
  'longtext',
  'number',
  'money',
  'date',
  'time',
  'datetime',
  'boolean',
  'rating',
  'choice',
  'email',
  'phone',
  'url',
  'color',
  'image',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One field of a collection, as `core/app-spec.ts` describes it. */
export interface CollectionField {
  readonly name: string;
  readonly type: FieldType;
  /** What people read; else the name with spaces. */
  readonly label?: string;
  readonly required?: boolean;
  /** Of a choice. */
  readonly options?: readonly string[];
  /** A choice among the rows of another collection. */
  readonly from?: Related;
  /** Nobody types it: it is worked out from other fields when a row is saved. */
  readonly computed?: Computed;
  /** Of a number: the least and the most that is taken. */
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** Of a number: written without separators, as a year is. */
  readonly plain?: boolean;
  /** Of a day: how far away it is stands beside it. */
  readonly countdown?: boolean;
  /** Of a day: forms begin with today. */
  readonly now?: boolean;
  /** Of a day that comes every year, as a birthday: how far away the next one is stands beside it, and which one it is. */
  readonly yearly?: boolean;
  /** Of a number: what all rows of the collection together may come to. */
  readonly sumAtMost?: { readonly most: number; readonly collection: string };
  /** Of a day or a time: the field that it must not come before. */
  readonly after?: string;
  /** Of a day: the weekdays that are taken, 1 is Monday. */
  readonly days?: readonly number[];
  /** Of a time: from when to when it may be, `09:00`. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly atMost?: AtMost;
}

/** `due_date` as "Due date". */
export function labelOf({ name, label }: Pick<CollectionField, 'name' | 'label'>): string {
  const text = label ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fields that are added up and written flush right. */
export const isNumeric = (field: CollectionField): boolean => field.type === 'number' || field.type === 'money';

/** A form's texts before they are checked: what people typed, by field name. */
export type Draft = { [field: string]: string | number | boolean | undefined };

export type Mistakes = { [field: string]: string };

const patterns: Partial<Record<FieldType, RegExp>> = { email: /^\S+@\S+\.\S+$/, url: /^(https?:\/\/)?[^\s.]+\.\S{2,}$/ };

/** The range of a number as a hint: `0–12`. */
export const rangeOf = ({ min, max }: Pick<CollectionField, 'min' | 'max'>): string | undefined =>
  min !== undefined && max !== undefined ? `${min}–${max}` : max !== undefined ? `≤ ${max}` : undefined;

/** The weekday of `2026-11-30`: 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;

/** How much more than the most all rows would come to; at most 0 where it fits. */
function tooMuch({ name, sumAtMost }: CollectionField, figure: number, rowsIn: RowsIn): number {
  if (!sumAtMost) return 0;
  return rowsIn(sumAtMost.collection).reduce((sum, row) => sum + Number(row[name] ?? 0), figure) - sumAtMost.most;
}

function mistakeIn(field: CollectionField, text: string, draft: Draft, rowsIn: RowsIn): string | undefined {
  const { hint } = words();
  const { type, min, max, whole, after, days, earliest, latest } = field;
  if (type === 'number' || type === 'money') {
    const number = Number(text);
    if (!Number.isFinite(number)) return hint.number;
    if (whole && !Number.isInteger(number)) return hint.whole;
    if (min !== undefined && number < min) return hint.least(min);
    if (max !== undefined && number > max) return hint.most(max);
    const over = tooMuch(field, number, rowsIn);
    if (over > 0) return hint.overSum(type === 'money' ? formatMoney(over) : formatNumber(over));
  }
  if (patterns[type] && !patterns[type].test(text)) return type === 'email' ? hint.email : hint.url;
  if (after !== undefined && text < String(draft[after] ?? '')) return hint.after;
  if (days && !days.includes(weekdayOf(text))) return hint.closed;
  if (earliest !== undefined && text < earliest) return hint.earliest(formatDate(earliest, 'time'));
  return latest !== undefined && text > latest ? hint.latest(formatDate(latest, 'time')) : undefined;
}

type RowsIn = (collection: string) => readonly Row[];

/**
 * What is wrong with a draft, by field name; empty when nothing is.
 * @param rowsIn the other rows of a collection: some fields refuse what is taken
 */
export function mistakesOf(fields: readonly CollectionField[], draft: Draft, rowsIn: RowsIn = () => []): Mistakes {
  const { hint } = words();
  const mistakes: Mistakes = {};
  for (const field of fields) {
    const { name, type, required, atMost } = field;
    const text = String(draft[name] ?? '').trim();
    const isEmpty = text === '' || (text === '0' && type === 'rating');
    const mistake = isEmpty ? (required && type !== 'boolean' ? hint.required : undefined) : mistakeIn(field, text, draft, rowsIn);
    if (mistake !== undefined) mistakes[name] = mistake;
    else if (atMost && !isEmpty && isTaken(name, atMost, draft, rowsIn(atMost.collection))) mistakes[name] = hint.taken(atMost.rows);
  }
  return mistakes;
}

/** What a new row begins with: today, where a field asks for it. */
export const beginningOf = (fields: readonly CollectionField[]): Draft =>
  Object.fromEntries(fields.filter(({ now }) => now).map(({ name }) => [name, new Date().toLocaleDateString('sv')]));

/** The draft as a row: numbers as numbers, texts trimmed, empty ones null, and what follows from them. */
export function rowOf(fields: readonly CollectionField[], draft: Draft): Fields {
  const entries = fields.map(({ name, type }): [string, string | number | boolean | null] => {
    const value = draft[name];
    if (type === 'boolean') return [name, value === true];
    const text = String(value ?? '').trim();
    if (text === '') return [name, null];
    return [name, type === 'number' || type === 'money' || type === 'rating' ? Number(text) : text];
  });
  const row: Fields = Object.fromEntries(entries);
  for (const { name, computed } of fields) if (computed) row[name] = valueOf(computed, row);
  return row;
}
