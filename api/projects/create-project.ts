import { createHash } from 'node:crypto';
import type { IRouter, Request } from 'express';
import type { z } from 'zod';
import { buildWorkflowId } from '../../core/build.ts';
import { createProject, generateProject } from '../../core/contract/projects.ts';
import { AppError } from '../../core/errors.ts';
import { appNameOf, hostUrl } from '../../core/host.ts';
import { acceptBuild, getBuild } from '../../db/builds.ts';
import { recall, remember, type IdempotentCall } from '../../db/idempotency.ts';
import { asUser, type Trx } from '../../db/index.ts';
import { getProject, insertProject } from '../../db/projects.ts';
import type { BuildRow, ProjectRow } from '../../db/schema.ts';
import type { ApiDeps } from '../deps.ts';
import type { Caller } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { requireModel } from '../models/available.ts';
import { projectStatus } from './project-view.ts';

/** Turns a sentence into a project with its first build. Answers as soon as both rows are stored. */
export function mountCreateProject(router: IRouter, deps: ApiDeps): void {
  for (const endpoint of [createProject, generateProject]) {
    route(router, endpoint, async ({ body, caller, req }) => {
      requireModel(deps.config, body.generator);
      const call = idempotentCall(req, caller, body);
      const { project, build, isNew } = await asUser(deps.databases, caller.userId, (trx) => accept(trx, deps, caller, body, call));
      if (isNew) void deps.workflows.enqueue(build, caller.userId);
      return {
        id: project.id,
        name: nameOf(body), // as accepted: a repeated call answers the same whatever the project is called by now

        slug: project.slug,
        url: hostUrl(deps.config, project.slug),
        status: projectStatus({ version: null }, { status: 'queued' }),
        build: { id: build.id, kind: build.kind, status: 'queued' as const, workflow_id: buildWorkflowId(build.id) },
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

/** The answer to a repeated call is the first one's, so it says `queued` whatever became of the build since. */
async function accept(
  trx: Trx,
  deps: ApiDeps,
  caller: Caller,
  body: z.output<typeof createProject.body>,
  call: IdempotentCall | undefined,
): Promise<{ project: ProjectRow; build: BuildRow; isNew: boolean }> {
  const made = call && (await recall(trx, call));
  if (made) return { project: await getProject(trx, made.projectId), build: await getBuild(trx, made.buildId), isNew: false };
  const appName = nameOf(body);
  const wish = {
    prompt: body.prompt,
    generator: body.generator ?? ('auto' as const),
    ...(body.model === undefined ? {} : { model: body.model }),
  };
  const project = await insertProject(trx, deps.masterKey, {
    owner: { id: caller.userId, username: caller.username },
    name: appName,
    appName,
    ...wish,
  });
  const build = await acceptBuild(trx, { projectId: project.id, kind: 'create', ...wish });
  if (call) await remember(trx, call, { projectId: project.id, buildId: build.id });
  return { project, build, isNew: true };
}
