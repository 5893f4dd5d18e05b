import { type Kysely, sql } from 'kysely';

/** A call is written into the ledger once, also when the answer to the first try is lost (faults F14). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table model_calls add column key uuid not null unique default gen_random_uuid()`.execute(db);
}
