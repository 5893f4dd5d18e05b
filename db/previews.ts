import { sql } from 'kysely';
import type { Db } from './index.ts';

type Assets = Record<string, readonly [sha: string, contentType: string]>;

/** Replaces what a build's preview shows. */
export async function storePreview(db: Db, buildId: number, assets: Assets): Promise<void> {
  await db
    .insertInto('previews')
    .values({ build_id: buildId, assets: JSON.stringify(assets) })
    .onConflict((c) =>
      c
        .column('build_id')
        .doUpdateSet({ assets: sql<string>`previews.assets || excluded.assets`, revision: sql<number>`previews.revision + 1` }),
    )
    .execute();
}

/** The newest preview of a build with the project it belongs to; undefined when there is none. */
export async function readPreview(db: Db, buildId: number): Promise<{ projectId: number; assets: Assets; revision: number } | undefined> {
  const row = await db
    .selectFrom('previews')
    .innerJoin('builds', 'builds.id', 'previews.build_id')
    .select(['builds.project_id', 'previews.assets', 'previews.revision'])
    .where('previews.build_id', '=', buildId)
    .executeTakeFirst();
  return row && { projectId: row.project_id, assets: row.assets, revision: row.revision };
}
