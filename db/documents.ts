/** Rows of generated apps. Everything runs in a transaction of `asApp`; a row of another app is simply not found. */
import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../core/errors.ts';
import { maxDocumentBytes, undeleteDays } from '../core/limits.ts';
import { condition, order, type Filter, type Sort } from './document-query.ts';
import type { Db, Trx } from './index.ts';

export interface Place {
  readonly projectId: number;
  /** 0 for real rows; a build's id for rows of its preview and checks. */
  readonly scratch: number;
  readonly collection: string;
}

export interface StoredDocument {
  readonly id: string;
  /** The fields as JSON text: never parsed on its way out, so that nothing in it can change. */
  readonly json: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Bytes of fields in one page of a list; a page that would be larger ends earlier. */
const maxPageBytes = 4 * 1024 * 1024;
/** JSON as PostgreSQL writes it has more spaces, and `1e300` as 301 digits: the latter must not multiply an answer. */
const maxStoredBytes = 2 * maxDocumentBytes;
/** Days for which rows of previews and checks are of use. */
const scratchDays = 1;

const columns = sql`id::text as id, data::text as json, created_at, updated_at`;
const at = ({ projectId, scratch, collection }: Place) =>
  sql`project_id = ${projectId} and scratch = ${scratch} and collection = ${collection}`;
const alive = (place: Place, id: string) => sql`${at(place)} and id = ${id}::text::bigint and deleted_at is null`;
const noSuchRow = () => new AppError('not_found', 'There is no such row');

export interface ListQuery {
  readonly limit: number;
  readonly sort: Sort;
  readonly filters: readonly Filter[];
  /** Key and id of the row that ended the page before. */
  readonly after?: { readonly key: string; readonly id: string };
}

export interface Page {
  readonly rows: readonly StoredDocument[];
  /** Where the next page starts; undefined at the end. */
  readonly last?: { readonly key: string; readonly id: string };
}

/** A page by key order, without ever counting (design §10). */
export async function listDocuments(trx: Trx, place: Place, { limit, sort, filters, after }: ListQuery): Promise<Page> {
  const { key, by, after: beyond } = order(sort);
  const where = [at(place), sql`deleted_at is null`, ...filters.map(condition), ...(after ? [beyond(after.key, after.id)] : [])];
  const { rows } = await sql<Omit<StoredDocument, 'json'> & { json: string | null; key: string }>`
    select id::text as id, created_at, updated_at, key::text as key, case when before < ${maxPageBytes} then json end as json
    from (select id, created_at, updated_at, ${key} as key, data::text as json,
        coalesce(sum(octet_length(data::text)) over (order by ${by} rows between unbounded preceding and 1 preceding), 0) as before
      from documents where ${sql.join(where, sql` and `)} order by ${by} limit ${limit + 1}) page`.execute(trx);
  const whole = rows.slice(0, limit).flatMap(({ key: place, json, ...row }) => (json === null ? [] : [{ ...row, json, key: place }]));
  const end = whole.at(-1);
  return { rows: whole, ...(end && rows.length > whole.length ? { last: { key: end.key, id: end.id } } : {}) };
}

/** @throws AppError `not_found` */
export async function getDocument(trx: Trx, place: Place, id: string): Promise<StoredDocument> {
  return one(trx, sql`select ${columns} from documents where ${alive(place, id)}`);
}

/** @throws AppError `too_large`; `not_found` when the app was deleted meanwhile */
export async function insertDocument(trx: Trx, { projectId, scratch, collection }: Place, json: string): Promise<StoredDocument> {
  return one(
    trx,
    sql`insert into documents (project_id, scratch, collection, data)
      values (${projectId}, ${scratch}, ${collection}, ${json}::text::jsonb) returning ${columns}`,
  );
}

/**
 * Replaces a row's fields by what `change` makes of them; calls on one row go one after the other.
 * @throws AppError `not_found`, `too_large`, or what `change` throws
 */
export async function changeDocument(trx: Trx, place: Place, id: string, change: (json: string) => string): Promise<StoredDocument> {
  const before = await one(trx, sql`select ${columns} from documents where ${alive(place, id)} for update`);
  return one(
    trx,
    sql`update documents set data = ${change(before.json)}::text::jsonb, updated_at = clock_timestamp()
      where ${alive(place, id)} returning ${columns}`,
  );
}

/** The row stays for 30 days. @throws AppError `not_found` */
export async function deleteDocument(trx: Trx, place: Place, id: string): Promise<void> {
  await one(trx, sql`update documents set deleted_at = clock_timestamp() where ${alive(place, id)} returning ${columns}`);
}

/** Brings a deleted row back; one that was never deleted stays as it is. @throws AppError `not_found`, also after 30 days */
export async function undeleteDocument(trx: Trx, place: Place, id: string): Promise<StoredDocument> {
  return one(
    trx,
    sql`update documents set deleted_at = null where ${at(place)} and id = ${id}::text::bigint
      and (deleted_at is null or deleted_at > now() - make_interval(days => ${undeleteDays})) returning ${columns}`,
  );
}

/** Foreign key violation (PostgreSQL appendix A): the project is gone. */
const isOrphan = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503';

async function one(trx: Trx, query: RawBuilder<unknown>): Promise<StoredDocument> {
  const { rows } = await (query as RawBuilder<StoredDocument>).execute(trx).catch((error: unknown) => {
    throw isOrphan(error) ? noSuchRow() : error;
  });
  const [row] = rows;
  if (!row) throw noSuchRow();
  if (row.json.length > maxStoredBytes) throw new AppError('too_large', `A row has at most ${maxDocumentBytes / 1024} KiB`);
  return row;
}

/** Notes a collection with its first row. Answers how many the app has. */
export async function registerCollection(trx: Trx, projectId: number, name: string): Promise<number> {
  await trx
    .insertInto('collections')
    .values({ project_id: projectId, name })
    .onConflict((c) => c.doNothing())
    .execute();
  const { n } = await trx
    .selectFrom('collections')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Bytes that PostgreSQL keeps beside a row's fields: its other columns and its places in the indexes. */
const rowOverheadBytes = 150;

/** Rows that an app has, and the bytes of all that it keeps: deleted and scratch rows lie on the same disk. */
export async function measureRows(trx: Trx, projectId: number): Promise<{ rows: number; bytes: number }> {
  const { rows } = await sql<{ rows: number; bytes: number }>`select count(*) filter (where deleted_at is null)::int as rows,
    coalesce(sum(pg_column_size(data) + ${sql.lit(rowOverheadBytes)}), 0)::bigint as bytes
    from documents where project_id = ${projectId}`.execute(trx);
  return rows[0] ?? { rows: 0, bytes: 0 };
}

/** Every collection of an app, those without a row too. */
export async function collectionRows(
  trx: Trx,
  projectId: number,
): Promise<{ name: string; fields: Record<string, unknown>[]; rows: number }[]> {
  const { rows } = await sql<{ name: string; fields: Record<string, unknown>[]; rows: number }>`
    select name, fields, (select count(*)::int from documents d
      where d.project_id = c.project_id and d.scratch = 0 and d.collection = c.name and d.deleted_at is null) as rows
    from collections c where project_id = ${projectId} order by name`.execute(trx);
  return rows;
}

/**
 * Ends what could be brought back for 30 days, and rows of old previews. Runs as the system role, a batch a call.
 * @returns how many went: while it is not 0 there may be more
 */
export async function purgeDeleted(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`delete from documents where id in (
    (select id from documents where deleted_at < now() - make_interval(days => ${undeleteDays}) limit 5000)
    union (select id from documents where scratch <> 0 and created_at < now() - make_interval(days => ${scratchDays}) limit 5000))`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}
