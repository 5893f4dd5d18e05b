import { strToU8, zip } from 'fflate';
import type { IRouter, Response } from 'express';
import { linesOf, normalisePath } from '../../core/app-files.ts';
import { editFile, exportZip, listFiles, readFile, thumbnail } from '../../core/contract/files.ts';
import { AppError } from '../../core/errors.ts';
import { maxFileBytes } from '../../core/limits.ts';
import { acceptBuild } from '../../db/builds.ts';
import { readBlob, storeBlobs } from '../../db/files.ts';
import { asUser } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import { toBuild } from '../builds/build-view.ts';
import type { ApiDeps } from '../deps.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { exportedProject } from './exported-project.ts';
import { readSources } from './read-sources.ts';

/** Sources of the serving version: list, read, write one (as a build), take all away; and the app's picture. */
export function mountFiles(router: IRouter, deps: ApiDeps): void {
  const { databases } = deps;

  route(router, listFiles, async ({ params, query, caller }) => {
    const { version } = await asUser(databases, caller.userId, (trx) => getProject(trx, params.id));
    const sources = await readSources(deps, caller.userId, params.id);
    const files = [...sources].map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), lines: linesOf(content) }));
    return { ...partOf(files, query), version };
  });

  route(router, readFile, async ({ params, caller, res }) => {
    const content = (await readSources(deps, caller.userId, params.id)).get(params.path);
    if (content === undefined) throw new AppError('not_found', 'There is no such file');
    send(res, 'text/plain; charset=utf-8', Buffer.from(content)); // never HTML on our origin, whatever its name (faults B6)
  });

  route(router, editFile, async ({ params, body, caller }) => {
    const path = normalisePath(params.path);
    if (Buffer.byteLength(body.content) > maxFileBytes) throw new AppError('too_large', `A file has at most ${maxFileBytes / 1024} KiB`);
    const [sha = ''] = await storeBlobs(databases.system, [body.content]);
    const { row, reply } = await asUser(databases, caller.userId, async (trx) => {
      const project = await getProject(trx, params.id);
      if (project.version !== body.base_version) {
        throw new AppError(
          'edit_conflict',
          `${path} was edited on version ${body.base_version}, but version ${project.version ?? 'none'} is live`,
          { hint: 'Read the newest version, make the edit there, and send its number' },
        );
      }
      const payload = { edit: { path, sha, base_version: body.base_version } };
      const row = await acceptBuild(trx, {
        projectId: params.id,
        kind: 'edit',
        prompt: `Edit ${path}`,
        generator: project.generator,
        payload,
      });
      return { row, reply: { build: await toBuild(trx, row) } };
    });
    void deps.workflows.enqueue(row, caller.userId);
    return reply;
  });

  route(router, exportZip, async ({ params, caller, res }) => {
    const project = await asUser(databases, caller.userId, (trx) => getProject(trx, params.id));
    const sources = await readSources(deps, caller.userId, params.id);
    if (sources.size === 0) throw new AppError('not_found', 'This app has no files yet', { hint: 'Wait until its first version is live' });
    const files = Object.fromEntries([...exportedProject(project, sources)].map(([path, content]) => [path, strToU8(content)]));
    const archive = await new Promise<Uint8Array>((resolve, reject) =>
      zip(files, { level: 6 }, (error, data) => (error ? reject(error) : resolve(data))),
    );
    res.set('Content-Disposition', `attachment; filename="${project.slug}.zip"`);
    send(res, 'application/zip', Buffer.from(archive));
  });

  route(router, thumbnail, async ({ params, caller, res }) => {
    const { thumbnail_sha: sha } = await asUser(databases, caller.userId, (trx) => getProject(trx, params.id));
    const picture = sha === null ? undefined : await readBlob(databases.system, sha);
    if (!picture) throw new AppError('not_found', 'There is no picture of this app yet');
    res.set('Cache-Control', 'private, max-age=31536000, immutable');
    send(res, 'image/png', picture);
  });
}

function send(res: Response, type: string, body: Buffer): void {
  if (!res.get('Cache-Control')) res.set('Cache-Control', 'no-store');
  res
    .status(200)
    .set('X-Content-Type-Options', 'nosniff')
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .type(type)
    .send(body);
}
