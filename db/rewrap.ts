/** Brings every sealed value under the newest encryption key, a few rows at a time, while everything serves. */
import { sql, type RawBuilder } from 'kysely';
import type { ApiKeyRow } from './gateway-schema.ts';
import type { Db, Trx } from './index.ts';
import type { Keyring } from './keyring.ts';
import { tokenIdentity } from './projects.ts';
import type { ProjectRow } from './schema.ts';
import { headerBytes, headerOf, rewrap } from './seal.ts';
import { identityOf } from './vault.ts';

/** Rows that are locked at once: some 10 ms of work. */
const batchRows = 200;
/** Milliseconds between two passes where rows were locked by others, and after which they have been locked for too long. */
const againMs = 200;
const patienceMs = 60_000;
/** Milliseconds between two lines of progress. */
const lineMs = 2_000;

interface Value {
  readonly sealed: Buffer;
  readonly identity: string;
}

/** One column of sealed values. */
interface Shelf<Row> {
  readonly what: string;
  readonly table: string;
  readonly column: string;
  /** The beginning of a value in base64, which tells its version. */
  readonly header: RawBuilder<string>;
  readonly value: (row: Row) => Value;
  readonly stored: (sealed: readonly Buffer[]) => RawBuilder<unknown>;
}

const shelf = <Row extends { id: number }>(of: Shelf<Row>): Shelf<{ id: number }> => of as unknown as Shelf<{ id: number }>;

const shelves = [
  shelf<ProjectRow>({
    what: 'token of app',
    table: 'projects',
    column: 'token_sealed',
    header: sql`encode(substring(token_sealed for ${sql.lit(headerBytes)}), 'base64')`,
    value: (row) => ({ sealed: row.token_sealed, identity: tokenIdentity(row.id) }),
    stored: (sealed) => sql`${sealed}::bytea[]`,
  }),
  shelf<ApiKeyRow>({
    what: 'key',
    table: 'api_keys',
    column: 'encrypted_value',
    header: sql`left(encrypted_value, 4)`,
    value: (row) => ({ sealed: Buffer.from(row.encrypted_value, 'base64'), identity: identityOf(row) }),
    stored: (sealed) => sql`${sealed.map((value) => value.toString('base64'))}::text[]`,
  }),
];

const headerText = (version: number): string => headerOf(version).toString('base64');

/** Which of these versions values are sealed with. */
export async function versionsInUse(system: Db, versions: readonly number[]): Promise<Set<number>> {
  const found = await Promise.all(
    shelves.map(({ table, header }) =>
      sql<{ header: string }>`select distinct ${header} as header from ${sql.table(table)}`.execute(system),
    ),
  );
  const headers = new Set(found.flatMap(({ rows }) => rows.map((row) => row.header)));
  return new Set(versions.filter((version) => headers.has(headerText(version))));
}

/**
 * Ends when every value that opens is under the newest key. Safe to be cut off and to run beside writers and itself.
 * @param say gets a line every two seconds, and one that names what does not open: it is left as it is
 */
export async function rewrapAll(system: Db, keyring: Keyring, say: (line: string) => void): Promise<void> {
  for (const one of shelves) await rewrapShelf(system, keyring, one, say);
}

async function rewrapShelf(system: Db, keyring: Keyring, of: Shelf<{ id: number }>, say: (line: string) => void): Promise<void> {
  const { version } = keyring.newest();
  const broken = new Set<number>();
  const total = await left(system, of, version);
  let [done, toldAt] = [0, Date.now()];
  for (const deadline = Date.now() + patienceMs; ;) {
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after;
      const batch = await system.transaction().execute((trx) => rewrapBatch(trx, keyring, of, from));
      for (const id of batch.broken) broken.add(id);
      done += batch.done;
      after = batch.last;
      if (Date.now() - toldAt < lineMs) continue;
      toldAt = Date.now();
      say(`Sealing anew: ${done} of ${total} (${of.what})`);
    }
    const rest = (await left(system, of, version)) - broken.size;
    if (rest <= 0) break;
    if (Date.now() > deadline)
      throw new Error(`${rest} rows of ${of.table} are being changed by somebody else all the time. Run it again.`);
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
  if (broken.size > 0) say(`These do not open, and were left as they are: ${of.what} ${[...broken].join(', ')}`);
}

async function left(db: Db, { table, header }: Shelf<{ id: number }>, version: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${header} <> ${headerText(version)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * The next values by id. Their rows are locked: whoever replaces one meanwhile waits for these milliseconds and is not overwritten.
 * Rows that others have locked are left for the next pass, so that nobody waits behind us while we wait.
 * @returns `last` is undefined at the end
 */
async function rewrapBatch(trx: Trx, keyring: Keyring, { table, column, header, value, stored }: Shelf<{ id: number }>, after: number) {
  const { rows } = await sql<{ id: number }>`select * from ${sql.table(table)}
    where id > ${after} and ${header} <> ${headerText(keyring.newest().version)}
    order by id limit ${batchRows} for no key update skip locked`.execute(trx);
  const broken: number[] = [];
  const ids: number[] = [];
  const sealed: Buffer[] = [];
  for (const row of rows) {
    const own = value(row);
    try {
      sealed.push(await rewrap(keyring, own.sealed, own.identity));
      ids.push(row.id);
    } catch {
      broken.push(row.id);
    }
  }
  await sql`update ${sql.table(table)} t set ${sql.ref(column)} = v.sealed from unnest(${ids}::int[], ${stored(sealed)}) v (id, sealed)
    where t.id = v.id`.execute(trx);
  return { done: ids.length, broken, last: rows.at(-1)?.id };
}
