import { createHash } from 'node:crypto';
import type { IRouter } from 'express';
import type { z } from 'zod';
import { modifyProject, quickUpdate } from '../../core/contract/projects.ts';
import { acceptBuild, getBuild } from '../../db/builds.ts';
import { recall, remember } from '../../db/idempotency.ts';
import { asUser } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import type { BuildRow } from '../../db/schema.ts';
import { toBuild } from '../builds/build-view.ts';
import type { ApiDeps } from '../deps.ts';
import type { Caller } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { requireModel } from '../models/available.ts';
import { idempotentCall } from './create-project.ts';

type Wish = z.output<typeof quickUpdate.body>;

/** Accepts a change, over HTTP and over the socket alike; it waits behind what runs. */
export async function acceptChange(
  deps: ApiDeps,
  caller: Caller,
  projectId: number,
  wish: Wish,
  call: ReturnType<typeof idempotentCall>,
): Promise<BuildRow> {
  requireModel(deps.config, wish.generator);
  const { build, isNew } = await asUser(deps.databases, caller.userId, async (trx) => {
    const made = call && (await recall(trx, call));
    if (made) return { build: await getBuild(trx, made.buildId), isNew: false };
    const project = await getProject(trx, projectId);
    const generator = wish.generator ?? project.generator;
    const model = wish.model ?? project.model;
    const build = await acceptBuild(trx, {
      projectId,
      kind: 'modify',
      prompt: wish.prompt,
      generator,
      ...(model === null ? {} : { model }),
    });
    if (call) await remember(trx, call, { projectId, buildId: build.id });
    return { build, isNew: true };
  });
  if (isNew) void deps.workflows.enqueue(build, caller.userId);
  return build;
}

/** A message from a socket: the same acceptance, its key in the message. */
export const acceptMessage =
  (deps: ApiDeps) =>
  (caller: Caller, message: { project_id: number; content: string; idempotency_key: string }): Promise<BuildRow> =>
    acceptChange(
      deps,
      caller,
      message.project_id,
      { prompt: message.content },
      {
        ownerId: caller.userId,
        key: message.idempotency_key,
        bodyHash: createHash('sha256')
          .update(JSON.stringify([message.project_id, message.content]))
          .digest('hex'),
      },
    );

export function mountModifyProject(router: IRouter, deps: ApiDeps): void {
  for (const endpoint of [quickUpdate, modifyProject]) {
    route(router, endpoint, async ({ params, body, caller, req }) => {
      const build = await acceptChange(deps, caller, params.id, body, idempotentCall(req, caller, [params.id, body]));
      return asUser(deps.databases, caller.userId, async (trx) => ({ build: await toBuild(trx, build) }));
    });
  }
}
