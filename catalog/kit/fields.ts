import { words } from './labels.ts';
import type { Fields } from './collection-store.ts';
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

/** What is wrong with a draft, by field name; empty when nothing is. */
export function mistakesOf(fields: readonly CollectionField[], draft: Draft): Mistakes {
  const { hint } = words();
  const mistakes: Mistakes = {};
  for (const { name, type, required } of fields) {
    const text = String(draft[name] ?? '').trim();
    if (text === '' || text === '0') {
      if (required && (text === '' || type === 'rating') && type !== 'boolean') mistakes[name] = hint.required;
    } else if ((type === 'number' || type === 'money') && !Number.isFinite(Number(text))) mistakes[name] = hint.number;
    else if (patterns[type] && !patterns[type].test(text)) mistakes[name] = type === 'email' ? hint.email : hint.url;
  }
  return mistakes;
}

/** The draft as a row: numbers as numbers, texts trimmed, empty ones null. */
export function rowOf(fields: readonly CollectionField[], draft: Draft): Fields {
  const entries = fields.map(({ name, type }): [string, string | number | boolean | null] => {
    const value = draft[name];
    if (type === 'boolean') return [name, value === true];
    const text = String(value ?? '').trim();
    if (text === '') return [name, null];
    return [name, type === 'number' || type === 'money' || type === 'rating' ? Number(text) : text];
  });
  return Object.fromEntries(entries);
}
