import type { AppSpec } from '../../core/composition.ts';
import { versionSources } from '../../db/files.ts';
import type { Db } from '../../db/index.ts';
import type { ProjectRow } from '../../db/schema.ts';
import { getVersion } from '../../db/versions.ts';
import type { CurrentApp } from './generator.ts';

/** The version that serves, as a change starts from it; undefined when none is live yet. */
export async function currentApp(db: Db, project: ProjectRow): Promise<CurrentApp | undefined> {
  if (project.version === null) return undefined;
  const version = await getVersion(db, project.id, project.version);
  const spec = version.spec as AppSpec | null;
  const before = await specBefore(db, version.version, project);
  return {
    version: version.version,
    title: version.title,
    appType: version.app_type,
    files: await versionSources(db, project.id, version.version),
    ...(spec ? { spec } : {}),
    ...(before ? { before } : {}),
  };
}

/** The spec of the newest version before that one, where the composer wrote it. */
async function specBefore(db: Db, version: number, project: ProjectRow): Promise<AppSpec | null> {
  const row = await db
    .selectFrom('versions')
    .select('spec')
    .where('project_id', '=', project.id)
    .where('version', '<', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.spec as AppSpec | null | undefined) ?? null;
}

/** The look of the owner's newest other app. */
export async function previousLook(db: Db, project: ProjectRow): Promise<string | undefined> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('projects', 'projects.id', 'versions.project_id')
    .select('versions.spec')
    .where('projects.owner_id', '=', project.owner_id)
    .where('projects.id', '<', project.id)
    .orderBy('projects.id', 'desc')
    .orderBy('versions.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.spec as AppSpec | null | undefined)?.look;
}
