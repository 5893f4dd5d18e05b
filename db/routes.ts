/** What an app host must know before it can answer. Read by the system role: a visitor owns nothing. */
import { sql } from 'kysely';
import type { Db } from './index.ts';
import type { ProjectRow } from './schema.ts';

export type RouteRow = Pick<ProjectRow, 'id' | 'owner_id' | 'slug' | 'version' | 'token_sealed' | 'token_hash' | 'access'>;

export const readRoute = (db: Db, projectId: number): Promise<RouteRow | undefined> =>
  db
    .selectFrom('projects')
    .select(['id', 'owner_id', 'slug', 'version', 'token_sealed', 'token_hash', 'access'])
    .where('id', '=', projectId)
    .executeTakeFirst();

/** Whose token has this hash. @returns the project's id, or undefined */
export const projectOfToken = async (db: Db, hash: Buffer): Promise<number | undefined> =>
  (await db.selectFrom('projects').select('id').where('token_hash', '=', hash).executeTakeFirst())?.id;

/** The newest asset that any version of the app had under this path: an open page may still ask for an older one's. */
export async function assetOfAnyVersion(
  db: Db,
  projectId: number,
  path: string,
): Promise<{ sha: string; contentType: string } | undefined> {
  const row = await db
    .selectFrom('version_assets')
    .select(['sha', 'content_type'])
    .where('project_id', '=', projectId)
    .where('path', '=', path)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { sha: row.sha, contentType: row.content_type };
}

/** Project id → the version that serves, 0 for none. A project that is gone is not in it. */
export async function servingVersions(db: Db, projectIds: readonly number[]): Promise<Map<number, number>> {
  if (projectIds.length === 0) return new Map();
  const rows = await db.selectFrom('projects').select(['id', 'version']).where('id', 'in', projectIds).execute();
  return new Map(rows.map((row) => [row.id, row.version ?? 0]));
}

/** Build id → revision of its preview. A preview that is gone is not in it. */
export async function previewRevisions(db: Db, buildIds: readonly number[]): Promise<Map<number, number>> {
  if (buildIds.length === 0) return new Map();
  const rows = await db.selectFrom('previews').select(['build_id', 'revision']).where('build_id', 'in', buildIds).execute();
  return new Map(rows.map((row) => [row.build_id, row.revision]));
}

/** Errors that pages of this version have told of. */
export async function countAppErrors(db: Db, projectId: number, version: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from events
    where project_id = ${projectId} and type = 'app_error' and (content->>'version')::int = ${version}`.execute(db);
  return rows[0]?.n ?? 0;
}
