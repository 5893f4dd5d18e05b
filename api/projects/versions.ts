import { createTwoFilesPatch } from 'diff';
import type { IRouter } from 'express';
import type { z } from 'zod';
import {
  diffVersions,
  getVersion as getEndpoint,
  labelVersion as labelEndpoint,
  listVersions as listEndpoint,
  restoreVersion,
  type version,
} from '../../core/contract/files.ts';
import { acceptBuild } from '../../db/builds.ts';
import { asUser } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import type { VersionRow } from '../../db/schema.ts';
import { getVersion, labelVersion, listVersions } from '../../db/versions.ts';
import { toBuild } from '../builds/build-view.ts';
import type { ApiDeps } from '../deps.ts';
import { nextIdCursor, readIdCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { readSources } from './read-sources.ts';

const toVersion = (row: VersionRow): z.output<typeof version> => ({
  version: row.version,
  build_id: row.build_id,
  kind: row.kind,
  prompt: row.prompt,
  files_changed: row.files_changed,
  lines_added: row.lines_added,
  lines_removed: row.lines_removed,
  ...(row.label === null ? {} : { label: row.label }),
  created_at: row.created_at.toISOString(),
});

/** Versions: list, look, compare, name, restore. */
export function mountVersions(router: IRouter, deps: ApiDeps): void {
  const { databases } = deps;

  route(router, listEndpoint, ({ params, query, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      await getProject(trx, params.id);
      const rows = await listVersions(trx, params.id, query.limit + 1, readIdCursor(query.cursor));
      const page = rows.slice(0, query.limit);
      return { items: page.map(toVersion), next_cursor: nextIdCursor(rows.length > query.limit, page.at(-1)?.version) };
    }),
  );

  route(router, getEndpoint, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => toVersion(await getVersion(trx, params.id, params.version))),
  );

  route(router, labelEndpoint, ({ params, body, caller }) =>
    asUser(databases, caller.userId, async (trx) => toVersion(await labelVersion(trx, params.id, params.version, body.label))),
  );

  route(router, diffVersions, async ({ params, caller }) => {
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
            createTwoFilesPatch(path, path, before.get(path) ?? '', after.get(path) ?? '', undefined, undefined, { timeout: 2_000 }) ?? '',
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
