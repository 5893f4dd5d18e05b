import type { IRouter } from 'express';
import { cancelBuild, getBuild as getBuildEndpoint, retryBuild } from '../../core/contract/builds.ts';
import { isEnded } from '../../core/build.ts';
import { getBuild, requestCancel } from '../../db/builds.ts';
import { asUser } from '../../db/index.ts';
import type { ApiDeps } from '../deps.ts';
import { route } from '../http/route.ts';
import { toBuild } from './build-view.ts';
import { acceptRetry } from './retry-build.ts';

/** One build: look, stop, try again. */
export function mountBuilds(router: IRouter, deps: ApiDeps): void {
  const { databases, workflows } = deps;

  route(router, getBuildEndpoint, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => toBuild(trx, await getBuild(trx, params.id))),
  );

  route(router, cancelBuild, async ({ params, caller }) => {
    const { row, reply } = await asUser(databases, caller.userId, async (trx) => {
      const row = await requestCancel(trx, params.id, caller.username);
      return { row, reply: { build: await toBuild(trx, row) } };
    });
    void workflows.cancel(row);
    return reply;
  });

  route(router, retryBuild, async ({ params, body, caller }) => {
    const { row, reply } = await asUser(databases, caller.userId, async (trx) => {
      const row = await acceptRetry(trx, deps, await getBuild(trx, params.id), body);
      return { row, reply: { build: await toBuild(trx, row) } };
    });
    if (!isEnded(row.status)) void workflows.enqueue(row, caller.userId);
    return reply;
  });
}
