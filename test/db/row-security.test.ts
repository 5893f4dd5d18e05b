/** D3: row-level security without the API in between. Generated over the tables that are there, so a new one cannot be forgotten. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptBuild } from '../../db/builds.ts';
import { insertDocument, registerCollection } from '../../db/documents.ts';
import { appendEvent } from '../../db/events.ts';
import { storeBlobs } from '../../db/files.ts';
import { asApp, asUser, loginRole, openDatabases, roleUrl, type Databases, type DatabaseSettings } from '../../db/index.ts';
import { openKeyring } from '../../db/keyring.ts';
import { insertProject } from '../../db/projects.ts';
import { addTestPerson } from '../support/people.ts';
import { createTestDatabase } from '../support/env.ts';

/** Tables that the tenant role cannot read at all: people's own, and those that say nothing of a project. */
const closed = new Set(
  (
    'user session account apikey owner_links verification rate_limits mails processes blobs kysely_migration kysely_migration_lock ' +
    'part_vectors dashboard_errors encryption_keys encryption_key_seals'
  ).split(' '),
);

let settings: DatabaseSettings;
let databases: Databases;
let tenant: pg.Pool;
let admin: pg.Pool;
let tables: string[];
const of: Record<'ann' | 'bob', { user: string; project: number }> = { ann: { user: '', project: 0 }, bob: { user: '', project: 0 } };

beforeAll(async () => {
  settings = await createTestDatabase();
  databases = openDatabases(settings);
  tenant = new pg.Pool({ connectionString: roleUrl(settings, 'tenant'), max: 1 }); // one connection: every test meets what the last one left
  admin = new pg.Pool({ connectionString: settings.url, max: 1 });
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  tables = rows.map((row) => row.name);
  for (const name of ['ann', 'bob'] as const) of[name] = await fill(name);
});
afterAll(async () => {
  await Promise.all([tenant.end(), admin.end()]);
  await databases.close();
});

/** One row of a person's in every table that is theirs. */
async function fill(name: string): Promise<{ user: string; project: number }> {
  const { system } = databases;
  const { userId } = await addTestPerson(databases, name);
  const project = await insertProject(system, await openKeyring(system, settings.masterKey), {
    owner: { id: userId, username: name },
    prompt: 'p',
    name: 'n',
    appName: 'n',
    generator: 'composer',
  });
  const build = await system
    .transaction()
    .execute((trx) => acceptBuild(trx, { projectId: project.id, kind: 'create', prompt: 'p', generator: 'composer' }));
  await appendEvent(system, { projectId: project.id, type: 'thinking', content: { text: 't' }, key: randomUUID() });
  const [sha = ''] = await storeBlobs(system, ['content']);
  const run = (statement: string) =>
    admin.query(
      statement
        .replaceAll(':project', String(project.id))
        .replaceAll(':build', String(build.id))
        .replaceAll(':sha', sha)
        .replaceAll(':user', userId),
    );
  await run(
    `insert into versions (project_id, version, build_id, kind, prompt, title, app_type, files_changed, lines_added, lines_removed) values (:project, 1, :build, 'create', 'p', 't', 'webapp', 0, 0, 0)`,
  );
  await run(`insert into version_files values (:project, 1, 'App.tsx', ':sha')`);
  await run(`insert into version_assets values (:project, 1, '/index.html', ':sha', 'text/html')`);
  await run(`insert into build_steps (build_id, step) values (:build, 'analyze')`);
  await run(`insert into build_files values (:build, 'App.tsx', ':sha', 1)`);
  await run(`insert into part_uses (build_id, part, kept) values (:build, 'hero', true)`);
  await run(`insert into previews (build_id, assets) values (:build, '{}')`);
  await run(
    `insert into model_calls (build_id, owner_id, step, round, provider, model, attempt, input_tokens, output_tokens, cost_usd, ms, outcome) values (:build, ':user', 'analyze', 1, 'p', 'm', 1, 1, 1, 1, 1, 'whole')`,
  );
  await run(`insert into api_keys (name, encrypted_value, scope, user_id) values ('K', 'sealed', 'user', ':user');
    insert into services (name, display_name, base_url, auth_type, user_id) values ('own', 'O', 'https://a.example', 'none', ':user');
    insert into gateway_requests (app_id, user_id) values (:project, ':user')`);
  await run(`insert into idempotency_keys (owner_id, key, body_hash, project_id, build_id) values (':user', 'k', 'h', :project, :build)`);
  await asApp(databases, project.id, async (trx) => {
    await registerCollection(trx, project.id, 'books');
    await insertDocument(trx, { projectId: project.id, scratch: 0, collection: 'books' }, '{}');
  });
  return { user: userId, project: project.id };
}

const count = async (from: string) => (await admin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0;
const protectedTables = () => tables.filter((name) => !closed.has(name));

/** Rows that the tenant role sees, or the error's SQLSTATE. */
async function seen(table: string, as: { user?: string; project?: number } = {}): Promise<number | string> {
  const client = await tenant.connect();
  try {
    await client.query('begin');
    if (as.user !== undefined) await client.query(`select set_config('faibric.user', $1, true)`, [as.user]);
    if (as.project !== undefined) await client.query(`select set_config('faibric.project', $1, true)`, [String(as.project)]);
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${pg.escapeIdentifier(table)}`);
    return rows[0]?.n ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('every table, when it is made, is either closed to the tenant role or under forced row-level security', async () => {
  const { rows } = await admin.query<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean; policies: number }>(
    `select relname, relrowsecurity, relforcerowsecurity, (select count(*)::int from pg_policy where polrelid = c.oid) as policies
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const bare = rows.filter((row) => !row.relrowsecurity || !row.relforcerowsecurity || row.policies === 0).map((row) => row.relname);

  expect(bare.filter((name) => !closed.has(name))).toEqual([]);
});

test('every table with a column that says whose it is, is under row-level security', async () => {
  const { rows } = await admin.query<{ table_name: string }>(
    `select distinct table_name from information_schema.columns where table_schema = 'public' and column_name in ('owner_id', 'project_id', 'build_id')`,
  );
  expect(rows.map((row) => row.table_name).filter((name) => closed.has(name))).toEqual([]);
});

test('the application’s roles, when looked at, own nothing and bypass nothing', async () => {
  for (const role of ['tenant', 'system'] as const) {
    const { user } = loginRole(settings.masterKey, role);
    const { rows } = await admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ($1, $2)`,
      [user, `faibric_${role}`],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const owned = await admin.query(`select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ($1, $2)`, [
      user,
      `faibric_${role}`,
    ]);
    expect(owned.rowCount).toBe(0);
  }
});

test('functions of ours, when called, run with the caller’s rights', async () => {
  const { rows } = await admin.query(`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
  expect(rows).toEqual([]);
});

test('views, when there are any, look with the caller’s rights', async () => {
  const { rows } = await admin.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and not coalesce(reloptions @> '{security_invoker=true}', false)`,
  );
  expect(rows).toEqual([]);
});

describe('the tenant role', () => {
  test('with no tenant set, sees no row anywhere; the closed tables it may not read at all', async () => {
    for (const table of protectedTables()) expect(await seen(table), table).toBe(0);
    for (const table of closed) if (tables.includes(table)) expect(await seen(table), table).toBe('42501');
  });

  test('as one person or one app, sees exactly its own rows', async () => {
    for (const { user, project } of Object.values(of)) {
      for (const table of protectedTables()) {
        const all = await count(table === 'services' ? 'services where user_id is not null' : pg.escapeIdentifier(table)); // the others are the catalog's
        expect(all, `${table} has rows of both`).toBeGreaterThanOrEqual(2);
        expect(await seen(table, { user, project }), table).toBe(all / 2);
        expect(await seen(table, { user: randomUUID(), project: 2_000_000_000 }), table).toBe(0);
      }
      expect(await seen('documents', { user }), 'a person has no rows of apps').toBe(0);
      expect(await seen('projects', { project }), 'an app has no projects').toBe(0);
    }
  });

  test('with a setting that is no tenant, sees nothing and breaks nothing', async () => {
    for (const user of ['', "' or true --", '%']) expect(await seen('projects', { user })).toBe(0);
    const client = await tenant.connect();
    await client.query('begin');
    await client.query(`select set_config('faibric.project', 'x', true)`);
    await expect(client.query('select 1 from documents')).rejects.toThrow(/invalid input syntax/);
    await client.query('rollback');
    client.release();
  });

  test('after a transaction, when its connection is used again, is nobody', async () => {
    const pids = new Set<number>();
    const pid = async (client: pg.PoolClient) =>
      pids.add((await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0);
    const client = await tenant.connect();
    await client.query('begin');
    await client.query(`select set_config('faibric.user', $1, true), set_config('faibric.project', $2, true)`, [
      of.ann.user,
      String(of.ann.project),
    ]);
    expect((await client.query('select 1 from projects')).rowCount).toBe(1);
    await pid(client);
    await client.query('commit');
    client.release();

    const again = await tenant.connect();
    await pid(again);
    expect((await again.query('select 1 from projects')).rowCount).toBe(0);
    expect((await again.query('select 1 from documents')).rowCount).toBe(0);
    again.release();
    expect(pids.size).toBe(1);
  });

  test('when it wants to be somebody else, is refused', async () => {
    const system = loginRole(settings.masterKey, 'system').user;
    for (const statement of [
      'set role faibric_system',
      `set role ${system}`,
      'set role postgres',
      'set session authorization postgres',
      'alter table projects disable row level security',
      'alter table projects no force row level security',
      'drop policy tenant on projects',
      'create policy mine on projects using (true)',
      'alter role current_user bypassrls',
      'truncate documents',
      'create function public.f() returns int language sql as $$ select 1 $$',
    ])
      await expect(tenant.query(statement), statement).rejects.toThrow(/permission denied|must be owner|cannot set parameter|must have/);
    await tenant.query('set row_security = off');
    await expect(tenant.query('select 1 from projects')).rejects.toThrow(/row-level security/);
    await tenant.query('reset row_security');
  });

  test('as one person, when it writes for another, changes nothing', async () => {
    const { ann, bob } = of;
    await asUser(databases, ann.user, async (trx) => {
      expect(await trx.updateTable('projects').set({ name: 'mine' }).where('id', '=', bob.project).executeTakeFirst()).toMatchObject({
        numUpdatedRows: 0n,
      });
      expect(await trx.deleteFrom('projects').where('id', '=', bob.project).executeTakeFirst()).toMatchObject({ numDeletedRows: 0n });
    });
    await expect(asUser(databases, ann.user, (trx) => trx.updateTable('projects').set({ owner_id: bob.user }).execute())).rejects.toThrow(
      /row-level security/,
    );
    await expect(
      asUser(databases, ann.user, (trx) => appendEvent(trx, { projectId: bob.project, type: 'thinking', content: { text: '' }, key: 'x' })),
    ).resolves.toBeUndefined();
    const place = { projectId: bob.project, scratch: 0, collection: 'books' };
    await expect(asApp(databases, ann.project, (trx) => insertDocument(trx, place, '{}'))).rejects.toThrow(/row-level security/);
  });
});
