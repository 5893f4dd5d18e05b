import { type Kysely, sql } from 'kysely';

/** Signs of life, so that readiness can name what is away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table processes (
    id text primary key,
    kind text not null,
    started_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
  )`.execute(db);
}
