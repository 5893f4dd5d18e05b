/** Rows of generated apps. Everything runs as its app alone; a row of another app is simply not found. */
import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../core/errors.ts';
import { maxDocumentBytes, undeleteDays } from '../core/limits.ts';
import { queryAsApp, type AppStatement, type TextRow } from './app-statement.ts';
import { condition, isLiteral, isPlainEquality, order, type Filter, type Sort } from './document-query.ts';
import type { Databases, Db, Trx } from './index.ts';

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
  /** As PostgreSQL writes it, with all its digits. */
  readonly created_at: string;
  /** Null while it is the same as `created_at`. */
  readonly updated_at: string | null;
}

/** Who asks: calls of one statement need no transaction of their own. */
type Tenant = Pick<Databases, 'tenant' | 'tenantPool'>;

/** Bytes of fields in one page of a list; a page that would be larger ends earlier. */
const maxPageBytes = 4 * 1024 * 1024;
/** JSON as PostgreSQL writes it has more spaces, and `1e300` as 301 digits: the latter must not multiply an answer. */
const maxStoredBytes = 2 * maxDocumentBytes;
/** Days for which rows of previews and checks are of use. */
const scratchDays = 1;

/** Null for the many rows that never changed: a time costs as much to write down as a row's fields. */
const updatedText = sql`case when updated_at <> created_at then updated_at::text end`;
const columns = sql`id::text as id, data::text as json, created_at::text as created_at, ${updatedText} as updated_at`;
const at = ({ projectId, scratch, collection }: Place) =>
  sql`project_id = ${projectId}::integer and scratch = ${scratch}::integer and collection = ${collection}::text`;
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
export async function listDocuments(db: Tenant, place: Place, query: ListQuery): Promise<Page> {
  const { limit, sort, filters, after } = query;
  const { key, by, byKey, after: beyond } = order(sort);
  const where = [at(place), sql`deleted_at is null`, ...filters.map(condition), ...(after ? [beyond(after.key, after.id)] : [])];
  const isByCreation = sort.field === 'created_at';
  // The texts are made once a row, above the limit: what lies below it runs over every row where the order has no index.
  const page = sql`select id::text, case when coalesce(sum(octet_length(json)) over before, 0) < ${sql.lit(maxPageBytes)} then json end,
      created_at::text, ${updatedText}, ${isByCreation ? sql`null` : sql`key::text`}
    from (select id, data::text as json, created_at, updated_at, key from (
      select id, data, created_at, updated_at, ${key} as key from documents where ${sql.join(where, sql` and `)}
      order by ${by} limit ${limit + 1}::integer) first offset 0) page
    window before as (order by ${byKey} rows between unbounded preceding and 1 preceding)`;
  const rows = await queryAsApp(db, place.projectId, { query: page, ...planOf(query) });
  const tooLong = rows.findIndex(([, json], at) => json === null || at === limit);
  const end = rows[tooLong - 1];
  return {
    rows: rows.slice(0, tooLong === -1 ? rows.length : tooLong).map(toDocument),
    ...(end ? { last: { id: String(end[0]), key: String(isByCreation ? end[2] : end[4]) } } : {}),
  };
}

/** Lists that the index has in order, of few enough shapes to be kept: what open pages ask for again and again. */
function planOf({ sort, filters, after }: ListQuery): Pick<AppStatement, 'name' | 'inIndexOrder'> {
  const [filter, second] = filters;
  if (sort.field !== 'created_at' || second || (filter && !isPlainEquality(filter))) return {};
  const name = [
    'list',
    sort.direction,
    ...(filter ? [isLiteral(filter.values[0] ?? '') ? 'literal' : 'text'] : []),
    ...(after ? ['after'] : []),
  ];
  return { name: name.join('_'), inIndexOrder: true };
}

/** @throws AppError `not_found` */
export async function getDocument(db: Tenant, place: Place, id: string): Promise<StoredDocument> {
  return oneAsApp(db, place, { name: 'get', query: sql`select ${columns} from documents where ${alive(place, id)}` });
}

/** Whether the row could be larger as PostgreSQL writes it than it came: then `insertDocument` has to look at it before it is there. */
export const mayGrow = (json: string): boolean => /\de[+-]\d/.test(json);

/**
 * Inserts rows of one collection, each of which `mayGrow` denies; all or none. Answers them in the same order.
 * @throws AppError `not_found` when the app was deleted meanwhile
 */
export async function insertDocuments(
  db: Tenant,
  { projectId, scratch, collection }: Place,
  jsons: readonly string[],
): Promise<StoredDocument[]> {
  const query = sql`insert into documents (project_id, scratch, collection, data, created_at, updated_at)
    select ${projectId}::integer, ${scratch}::integer, ${collection}::text, value, now, now
    from jsonb_array_elements(${`[${jsons.join()}]`}::text::jsonb) with ordinality rows (value, number), clock_timestamp() now
    order by number returning ${columns}`;
  const rows = await queryAsApp(db, projectId, { name: 'insert', query }).catch(explain);
  return rows.map(toDocument);
}

/** @throws AppError `too_large`; `not_found` when the app was deleted meanwhile */
export async function insertDocument(trx: Trx, { projectId, scratch, collection }: Place, json: string): Promise<StoredDocument> {
  return one(
    trx,
    sql`insert into documents (project_id, scratch, collection, data, created_at, updated_at)
      select ${projectId}::integer, ${scratch}::integer, ${collection}::text, ${json}::text::jsonb, now, now
      from clock_timestamp() now returning ${columns}`,
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
export async function deleteDocument(db: Tenant, place: Place, id: string): Promise<void> {
  const query = sql`update documents set deleted_at = clock_timestamp() where ${alive(place, id)} returning ${columns}`;
  await oneAsApp(db, place, { name: 'delete', query });
}

/** Brings a deleted row back; one that was never deleted stays as it is. @throws AppError `not_found`, also after 30 days */
export async function undeleteDocument(db: Tenant, place: Place, id: string): Promise<StoredDocument> {
  return oneAsApp(db, place, {
    query: sql`update documents set deleted_at = null where ${at(place)} and id = ${id}::text::bigint
      and (deleted_at is null or deleted_at > now() - make_interval(days => ${sql.lit(undeleteDays)})) returning ${columns}`,
  });
}

const toDocument = ([id, json, created, updated]: TextRow): StoredDocument => ({
  id: id ?? '',
  json: json ?? '',
  created_at: created ?? '',
  updated_at: updated ?? null,
});

/** Foreign key violation (PostgreSQL appendix A): the project is gone. */
const isOrphan = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503';
const explain = (error: unknown): never => {
  throw isOrphan(error) ? noSuchRow() : error;
};

async function oneAsApp(db: Tenant, { projectId }: Place, statement: AppStatement): Promise<StoredDocument> {
  const [row] = await queryAsApp(db, projectId, statement);
  if (!row) throw noSuchRow();
  return toDocument(row);
}

async function one(trx: Trx, query: RawBuilder<unknown>): Promise<StoredDocument> {
  const { rows } = await (query as RawBuilder<StoredDocument>).execute(trx).catch(explain);
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
