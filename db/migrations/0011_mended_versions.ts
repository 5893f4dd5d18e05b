import { type Kysely, sql } from 'kysely';

/** A build whose live app is mended makes a second version; still none twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table versions add column nth smallint not null default 1`,
  `alter table versions drop constraint versions_build_id_key`,
  `alter table versions add constraint versions_build_id_nth_key unique (build_id, nth)`,
];
