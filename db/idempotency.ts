/** Idempotency-Key, remembered for 24 hours a caller: in PostgreSQL, since Temporal knows open workflows only (faults §1.6). */
import { sql } from 'kysely';
import { AppError } from '../core/errors.ts';
import { idempotencyHours } from '../core/limits.ts';
import type { Trx } from './index.ts';

export interface IdempotentCall {
  readonly ownerId: string;
  readonly key: string;
  /** Hash of the body: the same key with another body is refused. */
  readonly bodyHash: string;
}
/** Both may have been deleted since. */
export interface Remembered {
  readonly projectId: number;
  readonly buildId: number;
}

/**
 * What this key made before. Calls with one key go one at a time until the transaction ends.
 * @throws AppError `idempotency_mismatch`
 */
export async function recall(trx: Trx, call: IdempotentCall): Promise<Remembered | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${call.ownerId}/${call.key}`}, 7))`.execute(trx);
  const row = await trx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('owner_id', '=', call.ownerId)
    .where('key', '=', call.key)
    .where('created_at', '>', sql<Date>`now() - make_interval(hours => ${idempotencyHours})`)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.body_hash !== call.bodyHash)
    throw new AppError('idempotency_mismatch', 'This Idempotency-Key was used with another body', {
      hint: 'Use a new key for a new request',
    });
  return { projectId: row.project_id, buildId: row.build_id };
}

/** Remembers what a call made, and forgets the caller's calls whose time is over. */
export async function remember(trx: Trx, call: IdempotentCall, made: Remembered): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('owner_id', '=', call.ownerId)
    .where('created_at', '<', sql<Date>`now() - make_interval(hours => ${idempotencyHours})`)
    .execute();
  await trx
    .insertInto('idempotency_keys')
    .values({ owner_id: call.ownerId, key: call.key, body_hash: call.bodyHash, project_id: made.projectId, build_id: made.buildId })
    .onConflict((c) =>
      c
        .columns(['owner_id', 'key'])
        .doUpdateSet({ body_hash: call.bodyHash, project_id: made.projectId, build_id: made.buildId, created_at: sql`now()` }),
    )
    .execute();
}
