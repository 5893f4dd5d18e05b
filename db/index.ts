/** Connections. `tenant` is under row-level security, `system` is the platform's own. */
import { createHmac } from 'node:crypto';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

export interface Databases {
  readonly tenant: Db;
  /** The connections below `tenant`, for statements that Kysely cannot send (db/app-statement.ts). */
  readonly tenantPool: pg.Pool;
  readonly system: Db;
  /** For LISTEN, which needs a connection of its own. */
  readonly systemUrl: string;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** The administrator's URL: used for migrations; the pools log in as two lesser roles. */
  readonly url: string;
  /** 32 bytes: the roles' names and passwords derive from it, so that nothing more has to be kept. */
  readonly masterKey: Buffer;
  readonly poolSize?: number;
  /** Milliseconds for which a query may wait for a connection, and then run. */
  readonly patience?: { readonly connectMs: number; readonly statementMs: number };
}

/** For who waits in front of a screen: 503 comes within 5 s, whatever holds the database up (faults F15). */
export const shortPatience = { connectMs: 2_000, statementMs: 2_800 };

export type RoleName = 'tenant' | 'system';

const derive = (masterKey: Buffer, what: string): string =>
  createHmac('sha256', masterKey).update(`faibric database ${what}`).digest('hex');

/** Names a master key without telling anything of it: 16 hexadecimal characters. */
export const masterId = (masterKey: Buffer): string => derive(masterKey, 'name').slice(0, 16);

/** Name of the log-in role that goes with a master key, which need not be known for it. */
export const roleOf = (master: string, role: RoleName): string => `faibric_${role}_${master.slice(0, 8)}`;

/** Log-in role of one installation: a cluster may serve several. */
export function loginRole(masterKey: Buffer, role: RoleName): { user: string; password: string } {
  return { user: roleOf(masterId(masterKey), role), password: derive(masterKey, role) };
}

/** Type of 8-byte integers (PostgreSQL, pg_type.dat): read as numbers, since ours stay far below 2^53. */
const int8Oid = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8Oid && format !== 'binary' ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
};

export function roleUrl({ url, masterKey }: DatabaseSettings, role: RoleName): string {
  const { user, password } = loginRole(masterKey, role);
  const own = new URL(url);
  own.username = user;
  own.password = password;
  return own.toString();
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ types, ...config });
  pool.on('error', () => undefined); // a lost idle connection is replaced by the next query
  // One that is lost in use fails its query, and would end the process besides (node-postgres, "client.on('error')").
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const onPool = (pool: pg.Pool): Db => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

/** Runs `work` as the administrator, for what the application's roles may not do. */
export async function asAdmin<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = onPool(openPool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 }));
  return work(db).finally(() => db.destroy());
}

/** Opens both pools. Nothing is connected before the first query. */
export function openDatabases(settings: DatabaseSettings): Databases {
  const { connectMs, statementMs } = settings.patience ?? { connectMs: 5_000, statementMs: 20_000 };
  const open = (role: RoleName) =>
    openPool({
      connectionString: roleUrl(settings, role),
      max: settings.poolSize ?? 10,
      connectionTimeoutMillis: connectMs,
      idle_in_transaction_session_timeout: 30_000,
      statement_timeout: statementMs,
    });
  const tenantPool = open('tenant');
  const tenant = onPool(tenantPool);
  const system = onPool(open('system'));
  return {
    tenant,
    tenantPool,
    system,
    systemUrl: roleUrl(settings, 'system'),
    close: async () => void (await Promise.all([tenant.destroy(), system.destroy()])),
  };
}

/** Runs `work` in one transaction that sees only what this person owns. */
export function asUser<T>({ tenant }: Pick<Databases, 'tenant'>, userId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return tenant.transaction().execute(async (trx) => {
    await sql`select set_config('faibric.user', ${userId}, true)`.execute(trx);
    return work(trx);
  });
}

/** Runs `work` in one transaction that sees only the rows of this app. */
export function asApp<T>({ tenant }: Pick<Databases, 'tenant'>, projectId: number, work: (trx: Trx) => Promise<T>): Promise<T> {
  return tenant.transaction().execute(async (trx) => {
    await sql`select set_config('faibric.project', ${String(projectId)}, true)`.execute(trx);
    return work(trx);
  });
}
