/** A worker with other workflow code joins while a build runs (faults F31). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { hangsAfterOneFile, onePage, scriptedGenerator, type ScriptedGenerator } from '../support/scripted-generator.ts';
import { startTestSites, type TestSites } from '../support/sites.ts';

let folder: string;
let platform: TestPlatform;
let generator: ScriptedGenerator;
let sites: TestSites;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'faibric-workflows-'));
  generator = scriptedGenerator();
  sites = await startTestSites();
  platform = await startTestPlatform(
    { generators: { composer: generator }, toolchain: sites.toolchain, visitor: sites.visitor },
    { API_URL: sites.url },
  );
  sites.serve(platform);
});
afterAll(async () => {
  await platform.close();
  await sites.close();
  await rm(folder, { recursive: true, force: true });
});

/** A bundle of the workflows that this file exports. */
async function bundleOf(workflows: string): Promise<string> {
  const workflowsPath = fileURLToPath(new URL(workflows, import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath });
  const file = path.join(folder, `${path.basename(path.dirname(workflows))}.js`);
  await writeFile(file, code);
  return file;
}

/** Starts a build on today's code and takes its worker away in the middle. */
async function startedBuild(): Promise<number> {
  generator.script(hangsAfterOneFile);
  const worker = await platform.startWorker();
  const { project, build } = await platform.create('books');
  await platform.until(async () => (await platform.eventTypes(project.id)).includes('file'));
  worker.stop();
  await worker.ended;
  generator.script(onePage);
  return build.id;
}

/** Causes of the workflow tasks that failed so far. */
async function failedTasks(buildId: number): Promise<(string | undefined)[]> {
  const { events } = await platform.temporal.client.workflow.getHandle(`build/${buildId}`).fetchHistory();
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) => (failed ? [failed.failure?.message ?? ''] : []));
}

test('build, when a worker with one step more joins without a patch, waits for the old code and then ends live', async () => {
  const buildId = await startedBuild();
  const careless = await platform.startWorker(await bundleOf('../support/broken-workflows/index.ts'));
  await platform.until(async () => (await failedTasks(buildId)).length > 0);
  expect((await failedTasks(buildId))[0]).toMatch(/Nondeterminism/);
  expect((await platform.temporal.client.workflow.getHandle(`build/${buildId}`).describe()).status.name).toBe('RUNNING');

  careless.stop();
  await careless.ended;
  const rolledBack = await platform.startWorker();

  expect(await platform.ended(buildId)).toMatchObject({ status: 'succeeded' });
  rolledBack.stop();
  await rolledBack.ended;
});

test('build, when a worker joins whose added step is guarded by a patch, ends on its old way', async () => {
  const buildId = await startedBuild();

  const careful = await platform.startWorker(await bundleOf('../support/patched-workflows/index.ts'));

  expect(await platform.ended(buildId)).toMatchObject({ status: 'succeeded' });
  expect(await failedTasks(buildId)).toEqual([]);
  careful.stop();
  await careful.ended;
});
