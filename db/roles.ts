/** The log-in roles that go with a master key: made before it is used, dropped when nobody uses it any more. */
import { sql } from 'kysely';
import { loginRole, roleOf, type Db, type RoleName } from './index.ts';

/** Milliseconds for connections to go away. */
const patienceMs = 2_000;

const roles: readonly RoleName[] = ['tenant', 'system'];

export async function ensureRoles(admin: Db, masterKey: Buffer): Promise<void> {
  for (const role of roles) await ensureRole(admin, masterKey, role);
}

/** Roles belong to the cluster, and another installation may make them at this very moment: made is made. */
async function ensureRole(admin: Db, masterKey: Buffer, role: RoleName): Promise<void> {
  const { user, password } = loginRole(masterKey, role);
  const attempt = (statement: string) =>
    sql.raw(`do $$ begin ${statement}; exception when duplicate_object or unique_violation then null; end $$`).execute(admin);
  const exists = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
    where r.rolname = ${user} and r.rolcanlogin and g.rolname = ${`faibric_${role}`}`.execute(admin);
  if (exists.rows[0]?.n) return;
  await attempt(`create role faibric_${role} nologin`);
  await attempt(`create role ${user} login password '${password}'`); // hexadecimal, so it needs no quoting
  await sql.raw(`alter role ${user} login`).execute(admin); // shut when its key went away, and now that key comes back
  await attempt(`grant faibric_${role} to ${user}`);
}

/**
 * Shuts the log-in roles of master keys that went out of use, so that no process that was started with one writes any more.
 * @returns `busy`, with nothing changed, while somebody is logged in here; `shared` where another database of the cluster uses them:
 * two installations may have been given one master key
 */
export async function shutRoles(admin: Db, masters: readonly string[]): Promise<'shut' | 'busy' | 'shared'> {
  const names = await existing(admin, masters);
  let open = await useOf(admin, names);
  // A connection that was just closed, or whose process was killed, is still listed for a moment.
  for (const deadline = Date.now() + patienceMs; open === 'busy' && Date.now() < deadline; open = await useOf(admin, names))
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (open) return open;
  for (const name of names) await sql`alter role ${sql.id(name)} nologin`.execute(admin);
  const late = await useOf(admin, names); // somebody may have come in just before
  if (late) for (const name of names) await sql`alter role ${sql.id(name)} login`.execute(admin);
  return late ?? 'shut';
}

export async function dropRoles(admin: Db, masters: readonly string[]): Promise<void> {
  for (const name of await existing(admin, masters)) await sql`drop role ${sql.id(name)}`.execute(admin);
}

async function existing(admin: Db, masters: readonly string[]): Promise<string[]> {
  const names = masters.flatMap((master) => roles.map((role) => roleOf(master, role)));
  const { rows } = await sql<{ rolname: string }>`select rolname from pg_roles where rolname = any (${names})`.execute(admin);
  return rows.map(({ rolname }) => rolname);
}

async function useOf(admin: Db, names: readonly string[]): Promise<'busy' | 'shared' | undefined> {
  const { rows } = await sql<{ here: boolean }>`select distinct datname = current_database() as here from pg_stat_activity
    where usename = any (${[...names]})`.execute(admin);
  if (rows.some(({ here }) => here)) return 'busy';
  return rows.length > 0 ? 'shared' : undefined;
}
