import { createHash } from 'node:crypto';
import type { IRouter, Request } from 'express';
import type { z } from 'zod';
import { buildWorkflowId } from '../../core/build.ts';
import { createProject, generateProject } from '../../core/contract/projects.ts';
import { AppError } from '../../core/errors.ts';
import { appNameOf, hostUrl, slugOf } from '../../core/host.ts';
import { acceptBuild } from '../../db/builds.ts';
import { recall, remember, type IdempotentCall } from '../../db/idempotency.ts';
import { asUser, type Trx } from '../../db/index.ts';
import { insertProject } from '../../db/projects.ts';
import type { BuildRow } from '../../db/schema.ts';
import type { ApiDeps } from '../deps.ts';
import type { Caller } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { requireModel } from '../models/available.ts';

/** Turns a sentence into a project with its first build. Answers as soon as both rows are stored. */
export function mountCreateProject(router: IRouter, deps: ApiDeps): void {
  for (const endpoint of [createProject, generateProject]) {
    route(router, endpoint, async ({ body, caller, req }) => {
      requireModel(deps.config, body.generator);
      const call = idempotentCall(req, caller, body);
      const { projectId, buildId, made } = await asUser(deps.databases, caller.userId, (trx) => accept(trx, deps, caller, body, call));
      if (made) void deps.workflows.enqueue(made, caller.userId);
      // As accepted: a repeated call answers the same whatever became of the project since.
      const slug = slugOf(caller.username, nameOf(body), projectId);
      return {
        id: projectId,
        name: nameOf(body),
        slug,
        url: hostUrl(deps.config, slug),
        status: 'building' as const,
        build: { id: buildId, kind: 'create' as const, status: 'queued' as const, workflow_id: buildWorkflowId(buildId) },
      };
    });
  }
}

/** @throws AppError `invalid_input` for a key that is no key */
export function idempotentCall(req: Request, caller: Caller, body: unknown): IdempotentCall | undefined {
  const key = req.get('idempotency-key');
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > 200)
    throw new AppError('invalid_input', 'Idempotency-Key must have 1 to 200 characters', {
      fields: [{ path: 'Idempotency-Key', message: 'must have 1 to 200 characters' }],
    });
  return { ownerId: caller.userId, key, bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') };
}

const nameOf = (body: z.output<typeof createProject.body>): string => body.name ?? appNameOf(body.prompt);

/** @returns the ids, and the build when it is a new one */
async function accept(
  trx: Trx,
  deps: ApiDeps,
  caller: Caller,
  body: z.output<typeof createProject.body>,
  call: IdempotentCall | undefined,
): Promise<{ projectId: number; buildId: number; made?: BuildRow }> {
  const known = call && (await recall(trx, call));
  if (known) return known;
  const appName = nameOf(body);
  const wish = {
    prompt: body.prompt,
    generator: body.generator ?? ('auto' as const),
    ...(body.model === undefined ? {} : { model: body.model }),
  };
  const project = await insertProject(trx, deps.keyring, {
    owner: { id: caller.userId, username: caller.username },
    name: appName,
    appName,
    ...wish,
  });
  const build = await acceptBuild(trx, { projectId: project.id, kind: 'create', ...wish });
  if (call) await remember(trx, call, { projectId: project.id, buildId: build.id });
  return { projectId: project.id, buildId: build.id, made: build };
}
