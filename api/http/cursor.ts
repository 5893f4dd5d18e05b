import { AppError } from '../../core/errors.ts';

/** Cursors of lists in the order of an integer key: opaque to callers, and never trusted. */
export function readIdCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const id = Number(Buffer.from(cursor, 'base64url').toString().replace(/^id:/, ''));
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647)
    throw new AppError('invalid_input', 'The cursor is not one of ours', {
      fields: [{ path: 'cursor', message: 'use next_cursor of the page before' }],
    });
  return id;
}

export const nextIdCursor = (hasMore: boolean, lastId: number | undefined): string | null =>
  hasMore && lastId !== undefined ? Buffer.from(`id:${lastId}`).toString('base64url') : null;

/** One page of a list: `read` is asked for one row more than the page holds, to know whether there is a next. */
export async function readPage<Row, Item>(
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  read: (part: { limit: number; before: number | undefined }) => Promise<Row[]>,
  idOf: (row: Row) => number,
  toItem: (row: Row) => Item,
): Promise<{ items: Item[]; next_cursor: string | null }> {
  const rows = await read({ limit: limit + 1, before: readIdCursor(cursor) });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(toItem), next_cursor: nextIdCursor(rows.length > limit, last && idOf(last)) };
}

/** A page of a list that is short by nature and lies there whole; its cursor counts the items before it. */
export function partOf<Item>(
  all: readonly Item[],
  { limit = all.length, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { items: Item[]; next_cursor: string | null } {
  const from = readIdCursor(cursor) ?? 0;
  return { items: all.slice(from, from + limit), next_cursor: nextIdCursor(from + limit < all.length, from + limit) };
}
