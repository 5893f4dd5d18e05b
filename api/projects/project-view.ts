import type { Project } from '../../core/contract/projects.ts';
import { isEnded } from '../../core/build.ts';
import type { Config } from '../../core/config.ts';
import { hostUrl } from '../../core/host.ts';
import { latestBuilds } from '../../db/builds.ts';
import type { Db } from '../../db/index.ts';
import type { BuildRow, ProjectRow } from '../../db/schema.ts';
import { ratings } from '../../db/versions.ts';

/** `live` whenever a version serves, else `building`, else `failed` (contract). */
export const projectStatus = (project: Pick<ProjectRow, 'version'>, latest: Pick<BuildRow, 'status'> | undefined): Project['status'] =>
  project.version !== null ? 'live' : latest && !isEnded(latest.status) ? 'building' : 'failed';

/** Rows in the contract's shape, with the newest build and rating of each. */
export async function toProjects(
  db: Db,
  config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>,
  rows: readonly ProjectRow[],
): Promise<Project[]> {
  const ids = rows.map((row) => row.id);
  const builds = new Map((await latestBuilds(db, ids)).map((build) => [build.project_id, build]));
  const rated = await ratings(db, ids);
  return rows.map((row) => {
    const latest = builds.get(row.id);
    const rating = rated.get(row.id);
    return {
      id: row.id,
      name: row.name,
      slug: row.slug,
      status: projectStatus(row, latest),
      url: hostUrl(config, row.slug),
      prompt: row.prompt,
      app_type: row.app_type,
      services: row.services,
      generator: row.generator,
      ...(row.model === null ? {} : { model: row.model }),
      version: row.version,
      latest_build: latest ? { id: latest.id, status: latest.status, step: latest.step } : null,
      requires_backend: row.requires_backend,
      generation_version: row.generation_version,
      reused_components: row.reused_components,
      ...(row.thumbnail_sha === null ? {} : { thumbnail_url: `/api/projects/${row.id}/thumbnail/?v=${row.thumbnail_sha.slice(0, 8)}` }),
      ...(rating === undefined ? {} : { rating }),
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    };
  });
}

export async function toProject(db: Db, config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>, row: ProjectRow): Promise<Project> {
  const [project] = await toProjects(db, config, [row]);
  if (!project) throw new Error('toProjects answered fewer projects than it was given');
  return project;
}
