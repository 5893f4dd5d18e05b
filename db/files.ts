/** Content-addressed files: sources of builds, files and assets of versions. */
import { createHash } from 'node:crypto';
import type { SourceFile } from '../core/app-files.ts';
import type { Db } from './index.ts';

export const shaOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Stores contents once each. Answers their addresses in the order given. */
export async function storeBlobs(db: Db, contents: readonly (Uint8Array | string)[]): Promise<string[]> {
  const rows = contents.map((content) => ({ sha: shaOf(content), content: Buffer.from(content as Uint8Array) }));
  const unique = new Map(rows.map((row) => [row.sha, row]));
  if (unique.size === 0) return [];
  const known = await db
    .selectFrom('blobs')
    .select('sha')
    .where('sha', 'in', [...unique.keys()])
    .execute(); // most contents are shared, and large
  for (const { sha } of known) unique.delete(sha);
  const missing = [...unique.values()].sort((a, b) => (a.sha < b.sha ? -1 : 1)); // one order: no deadlock between writers
  if (missing.length > 0)
    await db
      .insertInto('blobs')
      .values(missing)
      .onConflict((c) => c.column('sha').doNothing())
      .execute();
  return rows.map((row) => row.sha);
}

export async function readBlob(db: Db, sha: string): Promise<Buffer | undefined> {
  return (await db.selectFrom('blobs').select('content').where('sha', '=', sha).executeTakeFirst())?.content;
}

/** Sources of a build so far, in the order of their arrival. */
export async function buildFiles(db: Db, buildId: number): Promise<SourceFile[]> {
  const rows = await db
    .selectFrom('build_files')
    .innerJoin('blobs', 'blobs.sha', 'build_files.sha')
    .select(['path', 'content'])
    .where('build_id', '=', buildId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ path: row.path, content: row.content.toString() }));
}

/** Writes one source of a build. Answers false when exactly this content was there already. */
export async function storeBuildFile(db: Db, buildId: number, file: SourceFile): Promise<boolean> {
  const [sha = ''] = await storeBlobs(db, [file.content]);
  const known = await db
    .selectFrom('build_files')
    .select(['sha', 'position'])
    .where('build_id', '=', buildId)
    .where('path', '=', file.path)
    .executeTakeFirst();
  if (known?.sha === sha) return false;
  const { next } = await db
    .selectFrom('build_files')
    .select((e) => e.fn.coalesce(e.fn.max('position'), e.lit(0)).as('next'))
    .where('build_id', '=', buildId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('build_files')
    .values({ build_id: buildId, path: file.path, sha, position: known?.position ?? next + 1 })
    .onConflict((c) => c.columns(['build_id', 'path']).doUpdateSet({ sha }))
    .execute();
  return true;
}

export const removeBuildFile = (db: Db, buildId: number, path: string) =>
  db.deleteFrom('build_files').where('build_id', '=', buildId).where('path', '=', path).execute();

/** Gives a build the files of another build (retry) or of a version (change, edit, restore) to start from. */
export async function copyFiles(
  db: Db,
  buildId: number,
  from: { readonly buildId: number } | { readonly projectId: number; readonly version: number },
): Promise<void> {
  const rows =
    'buildId' in from
      ? await db.selectFrom('build_files').select(['path', 'sha']).where('build_id', '=', from.buildId).orderBy('position').execute()
      : await versionFileList(db, from.projectId, from.version);
  if (rows.length === 0) return;
  await db
    .insertInto('build_files')
    .values(rows.map((row, index) => ({ build_id: buildId, path: row.path, sha: row.sha, position: index + 1 })))
    .onConflict((c) => c.columns(['build_id', 'path']).doNothing())
    .execute();
}

/** Paths and addresses of a version's sources; the entry first. */
export const versionFileList = (db: Db, projectId: number, version: number): Promise<{ path: string; sha: string }[]> =>
  db
    .selectFrom('version_files')
    .select(['path', 'sha'])
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .orderBy((e) => e.case().when('path', '=', 'App.tsx').then(0).else(1).end())
    .orderBy('path')
    .execute();

export async function versionSources(db: Db, projectId: number, version: number): Promise<SourceFile[]> {
  const rows = await db
    .selectFrom('version_files')
    .innerJoin('blobs', 'blobs.sha', 'version_files.sha')
    .select(['path', 'content'])
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .orderBy((e) => e.case().when('path', '=', 'App.tsx').then(0).else(1).end())
    .orderBy('path')
    .execute();
  return rows.map((row) => ({ path: row.path, content: row.content.toString() }));
}
