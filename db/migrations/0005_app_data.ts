import { type Kysely, sql } from 'kysely';

/** Rows of generated apps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table collections (
    project_id integer not null references projects (id) on delete cascade,
    name text not null,
    fields jsonb not null default '[]',
    primary key (project_id, name)
  )`.execute(db);
  await sql`create table documents (
    id bigint generated always as identity primary key,
    project_id integer not null references projects (id) on delete cascade,
    scratch integer not null default 0,
    collection text not null,
    data jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    deleted_at timestamptz
  )`.execute(db);
  await sql`create index documents_list on documents (project_id, scratch, collection, created_at desc, id desc) where deleted_at is null`.execute(
    db,
  );
  await sql`create index documents_deleted on documents (deleted_at) where deleted_at is not null`.execute(db);
  await sql`create index documents_project on documents (project_id)`.execute(db); // to measure an app, and to delete it
  await sql`create index documents_scratch on documents (created_at) where scratch <> 0`.execute(db);
}
