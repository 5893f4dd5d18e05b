/** Between what people type, or a file holds, and what a row keeps. Pure. */
import type { Values } from '../../../../strings/text.ts';
import type { Key } from '../../../../strings/index.ts';
import type { Column } from './columns.ts';
import { readDate, readDateTime, readNumber, readTime, readYesNo } from './read.ts';

/** Why an entry is not taken, in words that name the field and the rule. */
export interface Refusal {
  readonly key: Key;
  readonly values: Values;
}
export type Read = { readonly value: unknown } | { readonly refusal: Refusal };

/** A rating has five stars in every app. */
const stars = { min: 1, max: 5, whole: true };

/** What stands in the cell's editor for a stored value. */
export function textOf(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && column.type !== 'json' ? value : JSON.stringify(value, null, 2);
}

const refuse = ({ name }: Column, why: string, values: Values = {}): Read => ({
  refusal: { key: `data.refused.${why}` as Key, values: { field: name, ...values } },
});

function number(column: Column, text: string): Read {
  const { min, max, whole } = column.type === 'rating' ? { ...column, ...stars, max: column.max ?? stars.max } : column;
  const value = readNumber(text);
  const inside = value !== undefined && (min === undefined || value >= min) && (max === undefined || value <= max);
  if (inside && (!whole || Number.isInteger(value))) return { value };
  if (min !== undefined && max !== undefined) return refuse(column, whole ? 'whole-between' : 'between', { min, max });
  if (value === undefined) return refuse(column, 'number');
  if (!inside) return min !== undefined && value < min ? refuse(column, 'least', { min }) : refuse(column, 'most', { max: max ?? 0 });
  return refuse(column, 'whole');
}

function choice(column: Column, text: string): Read {
  const { options = [] } = column;
  const found = options.find((option) => option === text) ?? options.find((option) => option.toLowerCase() === text.toLowerCase());
  if (found !== undefined || options.length === 0) return { value: found ?? text };
  return refuse(column, 'choice', { options: options.join(', ') });
}

function json(column: Column, text: string): Read {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return refuse(column, 'json');
  }
}

const orRefuse = (column: Column, value: unknown, why: string): Read => (value === undefined ? refuse(column, why) : { value });
const matching = (column: Column, text: string, pattern: RegExp, why: string): Read =>
  pattern.test(text) ? { value: text } : refuse(column, why);

/**
 * What an entry means in a column. Rules between rows, such as places that are taken, are the app's own forms': its owner stands above them.
 * @returns null for an empty entry, or why the entry is not taken
 */
export function read(column: Column, typed: string): Read {
  const text = typed.trim();
  if (text === '') return column.required && column.type !== 'boolean' ? refuse(column, 'empty') : { value: null };
  switch (column.type) {
    case 'number':
    case 'money':
    case 'rating':
      return number(column, text);
    case 'boolean':
      return orRefuse(column, readYesNo(text), 'boolean');
    case 'date':
      return orRefuse(column, readDate(text), 'date');
    case 'time':
      return orRefuse(column, readTime(text), 'time');
    case 'datetime':
      return orRefuse(column, readDateTime(text), 'datetime');
    case 'choice':
      return choice(column, text);
    case 'email':
      return matching(column, text, /^\S+@\S+\.\S+$/, 'email');
    case 'url':
      return matching(column, text, /^(https?:\/\/)?[^\s.]+\.\S{2,}$/, 'url');
    case 'color':
      return matching(column, text, /^#[0-9a-f]{6}$/i, 'color');
    case 'json':
      return json(column, text);
    case 'text':
    case 'longtext':
    case 'phone':
    case 'image':
    case 'stamp':
      return { value: text };
  }
}
