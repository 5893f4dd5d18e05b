import { type Kysely, sql } from 'kysely';

/**
 * Row-level security, forced on the owner too. The API reads as `faibric_tenant`, which sees what belongs to
 * `faibric.user` (dashboard) or to `faibric.project` (an app's rows); both settings live for one transaction.
 * The worker and the platform's own look-ups are `faibric_system`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ownProjects = `project_id in (select id from projects)`; // itself under the policy of projects
  const ownBuilds = `build_id in (select id from builds)`;
  const rules: Record<string, string> = {
    projects: `owner_id = current_setting('faibric.user', true)`,
    builds: ownProjects,
    events: ownProjects,
    versions: ownProjects,
    version_files: ownProjects,
    version_assets: ownProjects,
    build_steps: ownBuilds,
    build_files: ownBuilds,
    previews: ownBuilds,
    model_calls: `owner_id = current_setting('faibric.user', true)`,
    idempotency_keys: `owner_id = current_setting('faibric.user', true)`,
    collections: `project_id = nullif(current_setting('faibric.project', true), '')::integer`,
    documents: `project_id = nullif(current_setting('faibric.project', true), '')::integer`,
  };
  for (const [table, rule] of Object.entries(rules)) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db);
    await sql.raw(`alter table ${table} force row level security`).execute(db);
    await sql.raw(`create policy tenant on ${table} to faibric_tenant using (${rule}) with check (${rule})`).execute(db);
    await sql.raw(`create policy system on ${table} to faibric_system using (true) with check (true)`).execute(db);
    await sql.raw(`grant select, insert, update, delete on ${table} to faibric_tenant`).execute(db);
  }
  await sql`grant select, insert, update, delete on all tables in schema public to faibric_system`.execute(db);
  await sql`grant usage on all sequences in schema public to faibric_system, faibric_tenant`.execute(db);
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to faibric_system`.execute(db);
  await sql`alter default privileges in schema public grant usage on sequences to faibric_system`.execute(db);
}
