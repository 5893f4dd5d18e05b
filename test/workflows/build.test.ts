import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../core/errors.ts';
import { sweepOnce } from '../../api/builds/sweep.ts';
import { acceptRetry } from '../../api/builds/retry-build.ts';
import { acceptBuild, getBuild, requestCancel } from '../../db/builds.ts';
import { storeBlobs, versionSources } from '../../db/files.ts';
import { asUser } from '../../db/index.ts';
import { deleteProject, getProject } from '../../db/projects.ts';
import { buildStatus } from '../../workflows/search-attributes.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { recordHistories } from '../support/record-histories.ts';
import {
  appWith,
  hangsAfterOneFile,
  onePage,
  scriptedFacts,
  scriptedGenerator,
  type ScriptedGenerator,
} from '../support/scripted-generator.ts';
import { startTestSites, type TestSites } from '../support/sites.ts';

let platform: TestPlatform;
let generator: ScriptedGenerator;
let sites: TestSites;
let beforeVisit: () => Promise<void>;
beforeAll(async () => {
  generator = scriptedGenerator();
  sites = await startTestSites();
  const { toolchain, visitor } = sites;
  const visit: typeof visitor.visit = (url, signal) => beforeVisit().then(() => visitor.visit(url, signal));
  platform = await startTestPlatform(
    { generators: { composer: generator }, toolchain, visitor: { ...visitor, visit } },
    { API_URL: sites.url },
  );
  sites.serve(platform);
  await platform.startWorker();
});
beforeEach(() => {
  generator.script(onePage);
  beforeVisit = () => Promise.resolve();
});
afterAll(async () => {
  await platform.close();
  await sites.close();
});

const system = () => platform.databases.system;
const steps = ['step_started', 'step_finished'];

test('build, when nothing goes wrong, tells every step once and ends live', async () => {
  const { project, build } = await platform.create('books');

  const ended = await platform.ended(build.id);

  expect(ended).toMatchObject({ status: 'succeeded', version: 1, step: 'deploy', error: null });
  const types = await platform.eventTypes(project.id);
  expect(types.filter((type) => steps.includes(type))).toEqual(Array.from({ length: 4 }, () => steps).flat());
  expect(types.at(-1)).toBe('complete');
  expect(await getProject(system(), project.id)).toMatchObject({
    version: 1,
    name: 'Books',
    app_type: 'tool',
    access: { collections: { books: { read: 'anyone' } } },
  });
  await recordHistories(platform, 'succeeded', [`project/${project.id}`, `build/${build.id}`]);
});

test('queue, when changes arrive while a build runs, builds them one after the other in the order of acceptance', async () => {
  const { project, build } = await platform.create('first');
  const second = await platform.accept({ projectId: project.id, kind: 'modify', prompt: 'second' });
  const third = await platform.accept({ projectId: project.id, kind: 'modify', prompt: 'third' });

  const ended = [await platform.ended(build.id), await platform.ended(second.id), await platform.ended(third.id)];

  expect(ended.map((row) => [row.status, row.version])).toEqual([
    ['succeeded', 1],
    ['succeeded', 2],
    ['succeeded', 3],
  ]);
  expect(await versionSources(system(), project.id, 3)).toMatchObject([{ path: 'App.tsx', content: appWith('third') }]);
});

test('cancel, when a build runs, stops the generator within a second and ends it once', async () => {
  generator.script(hangsAfterOneFile);
  const { project, build } = await platform.create('never ends');
  const waiting = await platform.accept({ projectId: project.id, kind: 'modify', prompt: 'waits' });
  await platform.until(async () => (await platform.eventTypes(project.id)).includes('file'));

  await platform.starter.cancel(await requestCancel(system(), waiting.id, 'owner'));
  const waited = await platform.ended(waiting.id);
  const from = Date.now();
  await platform.starter.cancel(await requestCancel(system(), build.id, 'owner'));
  const ended = await platform.ended(build.id);

  expect(Date.now() - from).toBeLessThan(1_500);
  expect([waited.status, ended.status]).toEqual(['cancelled', 'cancelled']);
  expect((await platform.eventTypes(project.id)).filter((type) => type === 'cancelled')).toHaveLength(2);
  await recordHistories(platform, 'cancelled', [`project/${project.id}`, `build/${build.id}`]);
});

test('cancel, when the app is live already and is only being looked at, comes too late and says so', async () => {
  const { project, build } = await platform.create('too late');
  beforeVisit = async () => {
    await platform.starter.cancel(await requestCancel(system(), build.id, 'owner'));
  };

  const ended = await platform.ended(build.id);

  expect(ended).toMatchObject({ status: 'succeeded', version: 1 });
  expect((await platform.eventTypes(project.id)).at(-1)).toBe('complete');
  const run = platform.temporal.client.workflow.getHandle(`build/${build.id}`);
  expect(await run.result()).toEqual({ status: 'succeeded' });
  expect((await run.describe()).typedSearchAttributes.get(buildStatus)).toBe('succeeded');
});

test('build, when the generator refuses, fails with the cause, the cost and one action, and keeps the version before', async () => {
  const { project, build } = await platform.create('books');
  await platform.ended(build.id);
  generator.script(async function* refuse() {
    await Promise.resolve();
    throw new AppError('model_quota_exhausted', 'OpenAI will not answer until its account is topped up.');
    yield* onePage(generator.jobs[0]!);
  });

  const failed = await platform.ended((await platform.accept({ projectId: project.id, kind: 'modify', prompt: 'more' })).id);

  expect(failed).toMatchObject({
    status: 'failed',
    error: {
      code: 'model_quota_exhausted',
      step: 'generate',
      charged: false,
      action: { label: 'Build from parts now', method: 'POST', path: `/api/builds/${failed.id}/retry/` },
    },
  });
  expect((await getProject(system(), project.id)).version).toBe(1);
  await recordHistories(platform, 'failed', [`build/${failed.id}`]);
});

test('retry, when an answer was cut, keeps the analysis and the finished files and asks only for the rest', async () => {
  generator.script(async function* cut(job) {
    yield { type: 'file', path: 'App.tsx', content: appWith(job.prompt) };
    throw new AppError('model_answer_invalid', 'cut');
  });
  const { build } = await platform.create('cut in the middle');
  const failed = await platform.ended(build.id);
  generator.script(async function* rest() {
    await Promise.resolve();
    yield { type: 'facts', facts: scriptedFacts };
  });

  const retry = await asUser(platform.databases, platform.owner.userId, (trx) => acceptRetry(trx, platform.deps, failed, {}));
  await platform.starter.enqueue(retry, platform.owner.userId);
  const ended = await platform.ended(retry.id);

  expect(ended).toMatchObject({ status: 'succeeded', retry_of: build.id, from_step: 'generate' });
  expect(generator.jobs.at(-1)?.stored).toEqual([{ path: 'App.tsx', content: appWith('cut in the middle') }]);
  expect(generator.analyses.filter((prompt) => prompt === 'cut in the middle')).toHaveLength(1);
});

test('sweep, when a row was stored and never signalled, starts it', async () => {
  const { project } = await platform.create('books');
  const lost = await asUser(platform.databases, platform.owner.userId, (trx) =>
    acceptBuild(trx, { projectId: project.id, kind: 'modify', prompt: 'lost signal', generator: 'auto' }),
  );
  await system()
    .updateTable('builds')
    .set({ created_at: new Date(Date.now() - 10_000) })
    .where('id', '=', lost.id)
    .execute();

  await sweepOnce({ system: system(), workflows: platform.starter, log: platform.deps.log });

  expect((await platform.ended(lost.id)).status).toBe('succeeded');
});

test('sweep, when a running build is unknown to Temporal, starts it again under a higher epoch and it ends once', async () => {
  generator.script(hangsAfterOneFile);
  const { project, build } = await platform.create('lost run');
  await platform.until(async () => (await platform.eventTypes(project.id)).includes('file'));
  for (const id of [`project/${project.id}`, `build/${build.id}`])
    await platform.temporal.client.workflow.getHandle(id).terminate('power cut');
  generator.script(onePage);
  await system()
    .updateTable('builds')
    .set({ created_at: new Date(Date.now() - 10_000) })
    .where('id', '=', build.id)
    .execute();

  await platform.until(async () => {
    await sweepOnce({ system: system(), workflows: platform.starter, log: platform.deps.log });
    return (await getBuild(system(), build.id)).epoch > 0;
  });
  const ended = await platform.ended(build.id);

  expect(ended).toMatchObject({ status: 'succeeded', epoch: 1, version: 1 });
  expect((await platform.eventTypes(project.id)).filter((type) => type === 'complete')).toHaveLength(1);
});

test('delete, when a build runs, ends its workflow without a trace', async () => {
  generator.script(hangsAfterOneFile);
  const { project, build } = await platform.create('deleted');
  await platform.until(async () => (await platform.eventTypes(project.id)).includes('file'));

  const { openBuilds } = await asUser(platform.databases, platform.owner.userId, (trx) => deleteProject(trx, project.id));
  await platform.starter.terminate(project.id, openBuilds);

  await platform.until(
    async () =>
      (await platform.starter.isOpen(`build/${build.id}`)) === false && (await platform.starter.isOpen(`project/${project.id}`)) === false,
  );
  expect(await system().selectFrom('builds').select('id').where('id', '=', build.id).execute()).toEqual([]);
});

test('edit and restore, when a version serves, each make the next version; an edit on an old one is a conflict', async () => {
  const { project, build } = await platform.create('books');
  await platform.ended(build.id);
  const [sha = ''] = await storeBlobs(system(), [appWith('edited by hand')]);
  const edit = (base_version: number) =>
    platform.accept({
      projectId: project.id,
      kind: 'edit',
      prompt: 'Edit App.tsx',
      payload: { edit: { path: 'App.tsx', sha, base_version } },
    });

  const edited = await platform.ended((await edit(1)).id);
  const conflict = await platform.ended((await edit(1)).id);
  const restored = await platform.ended(
    (await platform.accept({ projectId: project.id, kind: 'restore', prompt: 'Restore version 1', payload: { restore: { version: 1 } } }))
      .id,
  );

  expect(edited).toMatchObject({ status: 'succeeded', version: 2 });
  expect(conflict).toMatchObject({ status: 'failed', error: { code: 'edit_conflict' } });
  expect(restored).toMatchObject({ status: 'succeeded', version: 3 });
  expect(await versionSources(system(), project.id, 3)).toEqual(await versionSources(system(), project.id, 1));
});
