import { createTwoFilesPatch } from 'diff';
import type { IRouter } from 'express';
import {
  diffVersions,
  getVersion as getEndpoint,
  labelVersion as labelEndpoint,
  listVersions as listEndpoint,
  restoreVersion,
  type Version,
} from '../../core/contract/files.ts';
import { hostUrl, versionLabel } from '../../core/host.ts';
import { acceptBuild } from '../../db/builds.ts';
import { asUser, type Trx } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import type { VersionRow } from '../../db/schema.ts';
import { versionSecret } from '../../db/seal.ts';
import { getVersion, labelVersion, listVersions, origins, type Origin } from '../../db/versions.ts';
import { toBuild } from '../builds/build-view.ts';
import type { ApiDeps } from '../deps.ts';
import { nextIdCursor, readIdCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { readSources } from './read-sources.ts';

async function toVersions(trx: Trx, rows: readonly VersionRow[]): Promise<Version[]> {
  const origin = await origins(trx, rows);
  return rows.map((row) => toVersion(row, origin.get(row.version)));
}

const toVersion = (row: VersionRow, origin: Origin | undefined): Version => ({
  version: row.version,
  build_id: row.build_id,
  kind: row.kind,
  prompt: row.prompt,
  files_changed: row.files_changed,
  lines_added: row.lines_added,
  lines_removed: row.lines_removed,
  passed: origin?.passed ?? false,
  ...(origin?.restoredFrom === undefined ? {} : { restored_from: origin.restoredFrom }),
  ...(row.label === null ? {} : { label: row.label }),
  created_at: row.created_at.toISOString(),
});

/** Versions: list, look, compare, name, restore. */
export function mountVersions(router: IRouter, deps: ApiDeps): void {
  const { databases, config, keyring } = deps;
  const addressOf = (projectId: number, version: number) =>
    hostUrl(config, versionLabel(projectId, version, versionSecret(keyring, projectId, version)));
  const one = async (trx: Trx, row: VersionRow) => toVersion(row, (await origins(trx, [row])).get(row.version));

  route(router, listEndpoint, ({ params, query, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      await getProject(trx, params.id);
      const rows = await listVersions(trx, params.id, query.limit + 1, readIdCursor(query.cursor));
      const page = rows.slice(0, query.limit);
      return { items: await toVersions(trx, page), next_cursor: nextIdCursor(rows.length > query.limit, page.at(-1)?.version) };
    }),
  );

  route(router, getEndpoint, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => ({
      ...(await one(trx, await getVersion(trx, params.id, params.version))),
      preview_url: addressOf(params.id, params.version),
    })),
  );

  route(router, labelEndpoint, ({ params, body, caller }) =>
    asUser(databases, caller.userId, async (trx) => one(trx, await labelVersion(trx, params.id, params.version, body.label))),
  );

  route(router, diffVersions, async ({ params, query, caller }) => {
    const read = (number: number) => readSources(deps, caller.userId, params.id, number);
    const [before, after] = [await read(params.version), await read(params.other)];
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return {
      files: paths
        .filter((path) => before.get(path) !== after.get(path))
        .map((path) => ({
          path,
          status: statusOf(before.has(path), after.has(path)),
          patch:
            createTwoFilesPatch(path, path, before.get(path) ?? '', after.get(path) ?? '', undefined, undefined, {
              context: query.context,
              timeout: 2_000,
            }) ?? '',
        })),
    };
  });

  route(router, restoreVersion, async ({ params, caller }) => {
    const { row, reply } = await asUser(databases, caller.userId, async (trx) => {
      const project = await getProject(trx, params.id);
      await getVersion(trx, params.id, params.version);
      const row = await acceptBuild(trx, {
        projectId: params.id,
        kind: 'restore',
        prompt: `Restore version ${params.version}`,
        generator: project.generator,
        payload: { restore: { version: params.version } },
      });
      return { row, reply: { build: await toBuild(trx, row) } };
    });
    void deps.workflows.enqueue(row, caller.userId);
    return reply;
  });
}

const statusOf = (was: boolean, is: boolean): 'added' | 'removed' | 'changed' => (was && is ? 'changed' : is ? 'added' : 'removed');
