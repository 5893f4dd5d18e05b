/** What live connections ask again and again: where logs stand and what changed. Read by the system role. */
import { sql } from 'kysely';
import type { Db } from './index.ts';

/** Where the logs of these projects stand. A project that is gone is not in it. */
export async function logPositions(db: Db, projectIds: readonly number[]): Promise<Map<number, number>> {
  if (projectIds.length === 0) return new Map();
  const rows = await db.selectFrom('projects').select(['id', 'last_seq']).where('id', 'in', projectIds).execute();
  return new Map(rows.map((row) => [row.id, row.last_seq]));
}

/** Who owns a project; undefined when it is gone. */
export const ownerOf = async (db: Db, projectId: number): Promise<string | undefined> =>
  (await db.selectFrom('projects').select('owner_id').where('id', '=', projectId).executeTakeFirst())?.owner_id;

/** Projects of these people that changed in the last `seconds`, by the database's clock. */
export async function changedProjects(
  db: Db,
  ownerIds: readonly string[],
  seconds: number,
): Promise<{ id: number; ownerId: string; updatedAt: number }[]> {
  if (ownerIds.length === 0) return [];
  const rows = await db
    .selectFrom('projects')
    .select(['id', 'owner_id', 'updated_at'])
    .where('owner_id', 'in', ownerIds)
    .where('updated_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .execute();
  return rows.map((row) => ({ id: row.id, ownerId: row.owner_id, updatedAt: row.updated_at.getTime() }));
}
