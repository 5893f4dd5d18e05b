/** Filters as people say them, as the address keeps them and as the API takes them. Pure. */
import { isAskable, isNumeric, type Column } from './columns.ts';
import { readNumber } from './read.ts';

/** What a filter asks; each has its words under `data.op.*`. */
export const asks = ['is', 'not', 'least', 'most', 'more', 'less', 'after', 'before', 'contains', 'in', 'empty', 'filled'] as const;
export type Ask = (typeof asks)[number];

export interface Filter {
  readonly field: string;
  readonly ask: Ask;
  /** As the API compares it: a number without separators, an instant for our own times. */
  readonly value: string;
}

const ops: Readonly<Record<Ask, string>> = {
  is: 'eq',
  not: 'ne',
  least: 'gte',
  most: 'lte',
  more: 'gt',
  less: 'lt',
  after: 'gt',
  before: 'lt',
  contains: 'like',
  in: 'in',
  empty: 'eq',
  filled: 'ne',
};
/** A field that a row lacks is null to the API, so "is empty" needs no operator of its own. */
const nothing = 'null';
const figures: readonly Ask[] = ['is', 'not', 'least', 'most', 'more', 'less'];
const days: readonly Ask[] = ['is', 'after', 'before'];
const orEmpty: readonly Ask[] = ['empty', 'filled'];

/** What can be asked of a column, the likeliest first. */
export function asksOf(column: Column): readonly Ask[] {
  const { type } = column;
  if (isNumeric(column)) return [...figures, ...orEmpty];
  if (type === 'stamp') return ['after', 'before'];
  if (type === 'date' || type === 'time' || type === 'datetime') return [...days, ...orEmpty];
  if (type === 'boolean') return ['is', ...orEmpty];
  return type === 'choice' ? ['is', 'not', 'in', 'contains', ...orEmpty] : ['contains', 'is', 'not', 'in', ...orEmpty];
}

export const needsValue = (ask: Ask): boolean => !orEmpty.includes(ask);

/**
 * The filter as the API takes it: `rating=gte.4`. `%` and `_` in "contains" stand for any characters there, as its pattern has no way to say them alone.
 */
export function toQuery({ field, ask, value }: Filter): string {
  const asked = !needsValue(ask) ? nothing : ask === 'contains' ? `%${value}%` : value;
  return `${field}=${ops[ask]}.${asked}`;
}

/** The other direction of `toQuery`; which of two words for one operator depends on the column. Undefined for what is no filter. */
export function fromQuery(query: string, columns: readonly Column[]): Filter | undefined {
  const [, field = '', op = '', value = ''] = /^([^=]+)=([a-z]+)\.(.*)$/s.exec(query) ?? [];
  const column = columns.find(({ name }) => name === field) ?? { name: field, type: 'text' };
  if (!isAskable(column) || !Object.values(ops).includes(op)) return undefined;
  if (op === 'eq' && value === nothing) return { field, ask: 'empty', value: '' };
  if (op === 'ne' && value === nothing) return { field, ask: 'filled', value: '' };
  if (op === 'like') return { field, ask: 'contains', value: value.replace(/^%|%$/g, '') };
  const possible = asks.filter((ask) => ops[ask] === op && needsValue(ask));
  const ask = possible.find((one) => asksOf(column).includes(one)) ?? possible[0];
  return ask && { field, ask, value };
}

/** Several filters in one part of the address: `rating=gte.4&title=like.%25sea%25`. */
export const toSearch = (filters: readonly Filter[]): string | undefined =>
  filters.length === 0 ? undefined : filters.map((filter) => toQuery(filter).replaceAll('%', '%25').replaceAll('&', '%26')).join('&');

/** What of the address can be read; the rest is dropped. */
export const fromSearch = (search: string | undefined, columns: readonly Column[]): Filter[] =>
  (search ?? '').split('&').flatMap((part) => fromQuery(part.replaceAll('%26', '&').replaceAll('%25', '%'), columns) ?? []);

/** An entry of the filter's form as the API compares it. Undefined when the column cannot hold it. */
export function compared(column: Column, ask: Ask, typed: string): string | undefined {
  const text = typed.trim();
  if (!needsValue(ask)) return '';
  if (text === '') return undefined;
  if (column.type === 'stamp') {
    const time = new Date(text).getTime();
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  }
  if (!isNumeric(column) || ask === 'in') return ask === 'in' ? text.split(/\s*,\s*/).join(',') : text;
  const number = readNumber(text);
  return number === undefined ? undefined : String(number);
}

/** The sort of the address where the API takes it, else undefined: newest first. */
export const readSort = (sort: string | undefined): string | undefined =>
  sort !== undefined && isAskable({ name: sort.replace(/^-/, ''), type: 'text' }) ? sort : undefined;

/** What the next press on a column's head sorts by: upwards, downwards, newest first again. */
export function nextSort(sort: string | undefined, name: string): string | undefined {
  const usual = '-created_at';
  const now = sort ?? usual;
  const next = now === name ? `-${name}` : now === `-${name}` ? undefined : name;
  return now === usual && name === 'created_at' ? name : next === usual ? undefined : next;
}

/** Where a column stands in the order of rows. */
export const directionOf = (sort: string | undefined, name: string): 'ascending' | 'descending' | undefined =>
  (sort ?? '-created_at') === name ? 'ascending' : (sort ?? '-created_at') === `-${name}` ? 'descending' : undefined;
