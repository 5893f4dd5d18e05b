/** `limit`, `cursor`, `sort` and `filter` of a list (contract, "App data"). */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { listDocuments as endpoint } from '../../core/contract/data.ts';
import { AppError } from '../../core/errors.ts';
import { filterOps, type Filter, type FilterOp, type Sort } from '../../db/document-query.ts';
import type { ListQuery, Page, Place } from '../../db/documents.ts';
import type { Keyring } from '../../db/keyring.ts';
import { accept } from '../http/route.ts';

/** A name as apps give them, in any language; what else a field is called can be stored but not asked for. */
const fieldName = String.raw`[\p{L}_][\p{L}\p{N}_-]{0,79}`;
const sortSyntax = new RegExp(`^([-+ ]?)(${fieldName})$`, 'u'); // a plus sign that was not encoded arrives as a space
const filterSyntax = new RegExp(`^(${fieldName})=(${filterOps.join('|')})\\.([\\s\\S]*)$`, 'u');
const maxInValues = 100;

const wrong = (path: string, message: string) =>
  new AppError('invalid_input', 'Some fields are not right', { fields: [{ path, message }] });

export interface CursorKeys {
  /** Answers the query as the database takes it. @throws AppError `invalid_input` */
  read(place: Place, search: URLSearchParams): ListQuery;
  /** The cursor behind a page of that very query, or null at the end. */
  next(place: Place, query: ListQuery, last: Page['last']): string | null;
}

/** Cursors are signed over the list they belong to: a forged one, or one of another list, is refused (faults D4). */
export function createCursorKeys({ root }: Pick<Keyring, 'root'>): CursorKeys {
  const key = createHmac('sha256', root).update('faibric data cursor').digest();
  const sign = (place: Place, { sort, filters }: Pick<ListQuery, 'sort' | 'filters'>, payload: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([place.projectId, place.scratch, place.collection, sort, filters, payload]))
      .digest()
      .subarray(0, 16);
  return {
    read(place, search) {
      const query = accept(endpoint.query, grouped(search), 'query');
      const sort = readSort(query.sort);
      const filters = [query.filter ?? []].flat().map(readFilter);
      if (query.cursor === undefined) return { limit: query.limit, sort, filters };
      const [payload = '', mac = ''] = query.cursor.split('.');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(place, { sort, filters }, payload);
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw wrong('query.cursor', 'is not the next_cursor of this very list');
      const [last, id] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string];
      return { limit: query.limit, sort, filters, after: { key: last, id } };
    },
    next(place, query, last) {
      if (!last) return null;
      const payload = Buffer.from(JSON.stringify([last.key, last.id])).toString('base64url');
      return `${payload}.${sign(place, query, payload).toString('base64url')}`;
    },
  };
}

/** As Express' simple parser does: a name that comes twice is a list. */
function grouped(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function readSort(text: string): Sort {
  const match = sortSyntax.exec(text);
  if (!match) throw wrong('query.sort', 'is a field’s name, with a minus sign before it for the other direction');
  return { field: match[2] ?? '', direction: match[1] === '-' ? 'desc' : 'asc' };
}

function readFilter(text: string): Filter {
  const match = filterSyntax.exec(text);
  if (!match) throw wrong('query.filter', `is field=op.value with op one of ${filterOps.join(', ')}`);
  const [, field = '', op = '', value = ''] = match;
  const filter = { field, op: op as FilterOp, values: op === 'in' ? value.replace(/^\((.*)\)$/s, '$1').split(',') : [value] };
  if (filter.values.length > maxInValues) throw wrong('query.filter', `has at most ${maxInValues} values`);
  if (value.includes('\u0000') || !value.isWellFormed()) throw wrong('query.filter', 'holds a character that cannot be stored');
  if (field === 'id' && !['eq', 'ne', 'in'].includes(op)) throw wrong('query.filter', 'compares ids with eq, ne or in');
  return field === 'created_at' || field === 'updated_at' ? withInstants(filter) : filter;
}

function withInstants(filter: Filter): Filter {
  const values = filter.values.map((value) => {
    const time = Date.parse(value);
    const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
    if (filter.op === 'like' || !/^(?!0000)\d{4}-/.test(instant))
      throw wrong('query.filter', `compares ${filter.field} with an ISO 8601 time`);
    return instant;
  });
  return { ...filter, values };
}
