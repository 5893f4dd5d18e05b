/** Brings a database to today's schema. Forward only; run by whoever starts first, under Kysely's advisory lock. */
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import pg from 'pg';
import { loginRole, type DatabaseSettings, type RoleName } from './index.ts';
import * as m0002 from './migrations/0002_people.ts';
import * as m0003 from './migrations/0003_mails.ts';
import * as m0004 from './migrations/0004_projects.ts';
import * as m0005 from './migrations/0005_app_data.ts';
import * as m0006 from './migrations/0006_row_security.ts';
import * as m0007 from './migrations/0007_processes.ts';
import * as m0008 from './migrations/0008_ledger_keys.ts';
import * as m0009 from './migrations/0009_keys_outlive_projects.ts';
import * as m0010 from './migrations/0010_parts.ts';
import * as m0011 from './migrations/0011_mended_versions.ts';
import * as m0012 from './migrations/0012_dashboard_errors.ts';
import * as m0013 from './migrations/0013_gateway.ts';

/** A list, not a folder scan: the same in development, in the bundle and in a container. */
const migrations: Record<string, Migration> = {
  '0002_people': m0002,
  '0003_mails': m0003,
  '0004_projects': m0004,
  '0005_app_data': m0005,
  '0006_row_security': m0006,
  '0007_processes': m0007,
  '0008_ledger_keys': m0008,
  '0009_keys_outlive_projects': m0009,
  '0010_parts': m0010,
  '0011_mended_versions': m0011,
  '0012_dashboard_errors': m0012,
  '0013_gateway': m0013,
};

const roles: readonly RoleName[] = ['tenant', 'system'];

/**
 * Makes the roles and runs what is missing. Safe to call from several processes at once.
 * @throws Error with the failing migration's name
 */
export async function migrate(settings: DatabaseSettings): Promise<void> {
  const pool = new pg.Pool({ connectionString: settings.url, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    for (const role of roles) await ensureRole(db, settings.masterKey, role);
    const { error, results } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } }).migrateToLatest();
    const failed = results?.find((r) => r.status === 'Error');
    if (error)
      throw new Error(
        `Migration ${failed?.migrationName ?? ''} failed: ${error instanceof Error ? error.message : JSON.stringify(error)}`,
        { cause: error },
      );
  } finally {
    await db.destroy();
  }
}

/** Roles belong to the cluster, and another installation may make them at this very moment: made is made. */
async function ensureRole(db: Kysely<unknown>, masterKey: Buffer, role: RoleName): Promise<void> {
  const { user, password } = loginRole(masterKey, role);
  const attempt = (statement: string) =>
    sql.raw(`do $$ begin ${statement}; exception when duplicate_object or unique_violation then null; end $$`).execute(db);
  const exists = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
    where r.rolname = ${user} and g.rolname = ${`faibric_${role}`}`.execute(db);
  if (exists.rows[0]?.n) return;
  await attempt(`create role faibric_${role} nologin`);
  await attempt(`create role ${user} login password '${password}'`); // hexadecimal, so it needs no quoting
  await attempt(`grant faibric_${role} to ${user}`);
}
