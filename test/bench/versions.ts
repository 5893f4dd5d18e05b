/** Versions of a real app, stored and switched as the last step of a build does it, without the bundling and the checks before. */
import { sql } from 'kysely';
import { countChanges } from '../../activities/deploy/changes.ts';
import type { AppFacts } from '../../activities/generate/generator.ts';
import type { SourceFile } from '../../core/app-files.ts';
import { fenced } from '../../db/builds.ts';
import { saveCollections } from '../../db/collections.ts';
import { appendEvent } from '../../db/events.ts';
import { versionSources } from '../../db/files.ts';
import type { Db } from '../../db/index.ts';
import { describeApp, getProject } from '../../db/projects.ts';
import type { ProjectRow } from '../../db/schema.ts';
import { finishStep, startStep, stepResult } from '../../db/steps.ts';
import { insertVersion, switchVersion, type Asset } from '../../db/versions.ts';
import { assert } from './stage.ts';

export interface LiveApp {
  readonly project: ProjectRow;
  readonly facts: AppFacts;
  readonly files: readonly SourceFile[];
  /** What the bundler made of them. */
  readonly assets: readonly Asset[];
  /** What every app shares: stored once, named by each version. */
  readonly shared: readonly Asset[];
}

/** The version that serves, with everything that was stored of it. */
export async function readLiveApp(system: Db, projectId: number): Promise<LiveApp> {
  const project = await getProject(system, projectId);
  const version = project.version ?? 0;
  const rows = await system
    .selectFrom('version_assets')
    .innerJoin('blobs', 'blobs.sha', 'version_assets.sha')
    .select(['path', 'content', 'content_type as contentType'])
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .execute();
  const { build_id: buildId } = await system
    .selectFrom('versions')
    .select('build_id')
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const facts = await stepResult<AppFacts>(system, buildId, 'generate');
  assert(facts !== undefined, 'The facts of the app are missing');
  const isShared = ({ path }: Asset) => path.startsWith('/_faibric/');
  return {
    project,
    facts,
    files: await versionSources(system, projectId, version),
    assets: rows.filter((asset) => !isShared(asset)),
    shared: rows.filter(isShared),
  };
}

/** The same app with other bytes in every file of its own, so that each must be stored. */
export function marked(app: LiveApp, mark: string): LiveApp {
  const end = `\n/* ${mark} */\n`;
  return {
    ...app,
    files: app.files.map(({ path, content }) => ({ path, content: content + end })),
    assets: app.assets.map((asset) => ({ ...asset, content: Buffer.concat([asset.content, Buffer.from(end)]) })),
  };
}

/** A build that is about to deploy. Dated tomorrow: the sweep looks at older ones alone, and would start this one. */
export async function startBuild(system: Db, projectId: number): Promise<number> {
  const { id } = await system
    .insertInto('builds')
    .values({
      project_id: projectId,
      kind: 'modify',
      prompt: 'bench',
      generator: 'ai',
      model: null,
      payload: '{}',
      retry_of: null,
      from_step: null,
      step: 'deploy',
      status: 'running',
      created_at: sql<Date>`now() + interval '1 day'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await startStep(system, id, 'deploy');
  return id;
}

/** Files, version, route and events in one transaction: what activities/deploy/deploy.ts does once the checks are through. */
export async function goLive(system: Db, { project, facts, files, assets, shared }: LiveApp, buildId: number): Promise<void> {
  const at = { projectId: project.id, buildId, fence: 1 };
  const changes = countChanges(await versionSources(system, project.id, project.version ?? 0), files);
  await fenced(system, at, async (trx, { kind, prompt }) => {
    const version = await insertVersion(trx, {
      projectId: project.id,
      buildId,
      kind,
      prompt,
      title: facts.title,
      appType: facts.appType,
      files,
      assets: [...assets, ...shared],
      changes,
      spec: facts.spec,
    });
    await saveCollections(trx, project.id, facts.collections);
    await describeApp(trx, project.id, { appType: facts.appType, name: project.name, services: [], reused: [], access: project.access });
    await switchVersion(trx, project.id, version);
    await trx.updateTable('builds').set({ version }).where('id', '=', buildId).execute();
    await appendEvent(trx, { ...at, type: 'deployed', content: { version, url: 'http://bench/' }, key: `build/${buildId}/deployed` });
    const ms = await finishStep(trx, buildId, 'deploy', { probed: true });
    await appendEvent(trx, { ...at, type: 'step_finished', content: { step: 'deploy', ms }, key: `build/${buildId}/deploy/finished` });
  });
}

/** What activities/deploy/visit.ts does when the page of a new version throws. */
export const goBack = (system: Db, projectId: number, buildId: number, version: number): Promise<void> =>
  fenced(system, { projectId, buildId, fence: 1 }, (trx) => switchVersion(trx, projectId, version));
