/** How the ready parts do in people's apps, and what they mean as vectors. */
import { sql } from 'kysely';
import type { Db } from './index.ts';

/**
 * Notes the parts of a build that ended. Once for each build and part.
 * @param kept false for parts that broke the build
 */
export async function recordUses(db: Db, buildId: number, parts: readonly string[], kept: boolean): Promise<void> {
  const rows = [...new Set(parts)].map((part) => ({ build_id: buildId, part, kept, score: null }));
  if (rows.length === 0) return;
  await db
    .insertInto('part_uses')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The person's word, 1 to 5, on the app that a build made; a later one replaces it. */
export const scoreUses = (db: Db, buildId: number, score: number) =>
  db.updateTable('part_uses').set({ score }).where('build_id', '=', buildId).execute();

/** Success rates, 0 to 1, of the parts that were ever used (formula: migration 0010). */
export async function successRates(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('parts').select(['name', 'success_rate']).execute();
  return new Map(rows.map(({ name, success_rate }) => [name, success_rate]));
}

/** Vectors that are known of these texts, by their hash. */
export async function readVectors(db: Db, model: string, hashes: readonly string[]): Promise<Map<string, readonly number[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('part_vectors')
    .select(['part_hash', 'vector'])
    .where('model', '=', model)
    .where('part_hash', 'in', hashes)
    .execute();
  return new Map(rows.map(({ part_hash, vector }) => [part_hash, vector]));
}

export async function writeVectors(db: Db, model: string, vectors: ReadonlyMap<string, readonly number[]>): Promise<void> {
  const rows = [...vectors].map(([part_hash, vector]) => ({ part_hash, model, vector: sql<number[]>`${[...vector]}::real[]` }));
  if (rows.length === 0) return;
  await db
    .insertInto('part_vectors')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute();
}
