import { type Kysely, sql } from 'kysely';

/** A key answers alike for its 24 hours, also when what it made was deleted since: no second project comes of a repeated call. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['project_id', 'build_id'])
    await sql`alter table idempotency_keys drop constraint ${sql.ref(`idempotency_keys_${column}_fkey`)}`.execute(db);
}
