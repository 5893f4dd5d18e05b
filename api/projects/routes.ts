import type { IRouter } from 'express';
import {
  changeProject as changeEndpoint,
  deleteProject as deleteEndpoint,
  getProgress,
  getProject as getEndpoint,
  listEvents,
  listProjects as listEndpoint,
  rateProject,
  getUse,
} from '../../core/contract/projects.ts';
import { AppError } from '../../core/errors.ts';
import { latestBuild } from '../../db/builds.ts';
import { readEvents } from '../../db/events.ts';
import { asApp, asUser } from '../../db/index.ts';
import { measureRows } from '../../db/documents.ts';
import { projectUse, versionBytes } from '../../db/use.ts';
import { changeProject, deleteProject, getProject, listProjects } from '../../db/projects.ts';
import { rateVersion } from '../../db/versions.ts';
import type { ApiDeps } from '../deps.ts';
import { nextIdCursor, readIdCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { requireModel } from '../models/available.ts';
import { progressMessage } from './progress-message.ts';
import { projectStatus, toProject, toProjects } from './project-view.ts';

/** Projects: list, look, rename, delete, progress, log, rating. */
export function mountProjects(router: IRouter, deps: ApiDeps): void {
  const { databases, config, workflows } = deps;

  route(router, listEndpoint, ({ query, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      const rows = await listProjects(trx, query.limit + 1, readIdCursor(query.cursor));
      const page = rows.slice(0, query.limit);
      return { items: await toProjects(trx, config, page), next_cursor: nextIdCursor(rows.length > query.limit, page.at(-1)?.id) };
    }),
  );

  route(router, getEndpoint, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => toProject(trx, config, await getProject(trx, params.id))),
  );

  route(router, changeEndpoint, ({ params, body, caller }) => {
    requireModel(config, body.generator);
    return asUser(databases, caller.userId, async (trx) => toProject(trx, config, await changeProject(trx, params.id, body)));
  });

  route(router, getUse, async ({ params, caller }) => {
    const { version, ...use } = await asUser(databases, caller.userId, async (trx) => ({
      version: (await getProject(trx, params.id)).version,
      ...(await projectUse(trx, params.id)),
    }));
    const { rows, bytes } = await asApp(databases, params.id, (trx) => measureRows(trx, params.id));
    return { ...use, app_bytes: await versionBytes(databases.system, params.id, version), rows, row_bytes: bytes };
  });

  route(router, deleteEndpoint, async ({ params, caller }) => {
    const { openBuilds } = await asUser(databases, caller.userId, (trx) => deleteProject(trx, params.id));
    void workflows.terminate(params.id, openBuilds);
  });

  route(router, getProgress, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      const project = await getProject(trx, params.id);
      const build = await latestBuild(trx, project.id);
      return {
        status: projectStatus(project, build),
        step: build?.step ?? null,
        percent: build?.percent ?? 0,
        message: build ? progressMessage(build) : '',
        build_id: build?.id ?? null,
        last_seq: project.last_seq,
      };
    }),
  );

  route(router, listEvents, ({ params, query, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      const project = await getProject(trx, params.id);
      const events = await readEvents(trx, project.id, query.after, query.limit);
      return {
        items: events.map((event) => ({ ...event, content: { ...event.content } })),
        last_seq: Math.max(project.last_seq, events.at(-1)?.seq ?? 0),
      };
    }),
  );

  route(router, rateProject, ({ params, body, caller }) =>
    asUser(databases, caller.userId, async (trx) => {
      const { version } = await getProject(trx, params.id);
      if (version === null) throw new AppError('wrong_state', 'Nothing is live yet that could be rated');
      await rateVersion(trx, params.id, version, body.score, body.text);
      return { ...body, version };
    }),
  );
}
