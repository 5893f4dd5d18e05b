/** Immutable versions of an app and the switch of the one that serves. */
import { sql } from 'kysely';
import type { SourceFile } from '../core/app-files.ts';
import type { AppType } from '../core/app-spec.ts';
import type { BuildKind } from '../core/build.ts';
import { AppError } from '../core/errors.ts';
import { storeBlobs } from './files.ts';
import type { Db, Trx } from './index.ts';
import { scoreUses } from './parts.ts';
import { notifyRoute } from './projects.ts';
import type { VersionRow } from './schema.ts';

export interface Asset {
  /** Path under the app's host, with a leading slash. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly contentType: string;
}

export interface NewVersion {
  readonly projectId: number;
  readonly buildId: number;
  /** Which version of this build: its first unless said; a second where the live app was mended. */
  readonly nth?: number;
  readonly kind: BuildKind;
  readonly prompt: string;
  readonly title: string;
  readonly appType: AppType;
  readonly files: readonly SourceFile[];
  readonly assets: readonly Asset[];
  readonly changes: { readonly files: number; readonly added: number; readonly removed: number };
  readonly spec?: unknown;
}

/** Stores the next version, or answers the one that this build made before (a retried activity). It does not serve yet. */
export async function insertVersion(trx: Trx, version: NewVersion): Promise<number> {
  const { nth = 1 } = version;
  const made = await versionOf(trx, version.buildId, nth);
  if (made !== undefined) return made;
  const { last_version: number } = await trx
    .updateTable('projects')
    .set({ last_version: sql<number>`last_version + 1` })
    .where('id', '=', version.projectId)
    .returning('last_version')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('versions')
    .values({
      project_id: version.projectId,
      version: number,
      build_id: version.buildId,
      nth,
      kind: version.kind,
      prompt: version.prompt,
      title: version.title,
      app_type: version.appType,
      files_changed: version.changes.files,
      lines_added: version.changes.added,
      lines_removed: version.changes.removed,
      label: null,
      rating: null,
      rating_text: null,
      spec: version.spec === undefined ? null : JSON.stringify(version.spec),
    })
    .execute();
  const at = { project_id: version.projectId, version: number };
  const shas = await storeBlobs(trx, [...version.files.map((f) => f.content), ...version.assets.map((a) => a.content)]);
  const rows = version.files.map((file, i) => ({ ...at, path: file.path, sha: shas[i] ?? '' }));
  if (rows.length > 0) await trx.insertInto('version_files').values(rows).execute();
  const assets = version.assets.map((asset, i) => ({
    ...at,
    path: asset.path,
    sha: shas[version.files.length + i] ?? '',
    content_type: asset.contentType,
  }));
  if (assets.length > 0) await trx.insertInto('version_assets').values(assets).execute();
  return number;
}

/** The one step by which a version starts to serve, or (after a browser saw it fail) the one before serves again. */
export async function switchVersion(trx: Trx, projectId: number, version: number | null): Promise<void> {
  await trx
    .updateTable('projects')
    .set({ version, updated_at: sql`clock_timestamp()` })
    .where('id', '=', projectId)
    .execute();
  await notifyRoute(trx, projectId);
}

/** @throws AppError `not_found` */
export async function getVersion(db: Db, projectId: number, version: number): Promise<VersionRow> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no version ${version}`);
  return row;
}

export const listVersions = (db: Db, projectId: number, limit: number, before?: number): Promise<VersionRow[]> =>
  db
    .selectFrom('versions')
    .selectAll()
    .where('project_id', '=', projectId)
    .$if(before !== undefined, (q) => q.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();

export interface Origin {
  readonly passed: boolean;
  readonly restoredFrom: number | undefined;
}

/** What the builds of these versions say about them, by version. */
export async function origins(db: Db, versions: readonly Pick<VersionRow, 'version' | 'build_id'>[]): Promise<Map<number, Origin>> {
  const ids = versions.map((row) => row.build_id);
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('builds').select(['id', 'status', 'version', 'payload']).where('id', 'in', ids).execute();
  const builds = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    versions.map(({ version, build_id }) => {
      const build = builds.get(build_id);
      const passed = build?.status === 'succeeded' && build.version === version;
      return [version, { passed, restoredFrom: build?.payload.restore?.version }];
    }),
  );
}

export async function labelVersion(db: Db, projectId: number, version: number, label: string): Promise<VersionRow> {
  await getVersion(db, projectId, version);
  return db
    .updateTable('versions')
    .set({ label: label === '' ? null : label })
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A version has one owner and so one rating; a later one replaces it. The parts used bear it too. */
export async function rateVersion(db: Db, projectId: number, version: number, score: number, text?: string): Promise<void> {
  const { build_id } = await getVersion(db, projectId, version);
  await scoreUses(db, build_id, score);
  await db
    .updateTable('versions')
    .set({ rating: score, rating_text: text ?? null })
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .execute();
}

/** Everything an app host needs to answer for a version: path → address and type. */
export async function versionAssets(
  db: Db,
  projectId: number,
  version: number,
): Promise<Map<string, { sha: string; contentType: string }>> {
  const rows = await db
    .selectFrom('version_assets')
    .select(['path', 'sha', 'content_type'])
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .execute();
  return new Map(rows.map((row) => [row.path, { sha: row.sha, contentType: row.content_type }]));
}

/** The newest version older than this one that was live, or undefined. */
export async function versionBefore(db: Db, projectId: number, version: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('builds', 'builds.id', 'versions.build_id')
    .select('versions.version')
    .where('versions.project_id', '=', projectId)
    .where('versions.version', '<', version)
    .where('builds.status', '=', 'succeeded')
    .orderBy('versions.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version;
}

/** The nth version that a build made. */
export async function versionOf(db: Db, buildId: number, nth: number): Promise<number | undefined> {
  const row = await db.selectFrom('versions').select('version').where('build_id', '=', buildId).where('nth', '=', nth).executeTakeFirst();
  return row?.version;
}

/** The newest rating of each project. */
export async function ratings(db: Db, projectIds: readonly number[]): Promise<Map<number, number>> {
  if (projectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('versions')
    .select(['project_id', 'rating'])
    .distinctOn('project_id')
    .where('project_id', 'in', projectIds)
    .where('rating', 'is not', null)
    .orderBy('project_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.project_id, row.rating ?? 0]));
}
