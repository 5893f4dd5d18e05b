import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker, type ReplayResult } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';

const histories = new URL('../histories/', import.meta.url);
const names = readdirSync(histories).filter((name) => name.endsWith('.json'));

/** Replays every recorded run on the workflows at this path. Answers the files whose replay went another way. */
async function replay(workflows: string): Promise<string[]> {
  const recorded = names.map((name) => ({
    workflowId: name,
    history: JSON.parse(readFileSync(new URL(name, histories), 'utf8')) as unknown,
  }));
  const results: ReplayResult[] = [];
  const options = { workflowsPath: fileURLToPath(new URL(workflows, import.meta.url)) };
  for await (const result of Worker.runReplayHistories(options, recorded)) results.push(result);
  expect(results).toHaveLength(names.length);
  return results.flatMap(({ workflowId, error }) => (error ? [`${workflowId}: ${error.message.split('\n')[0] ?? ''}`] : []));
}

let builds: string[];
beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  builds = names.filter((name) => name.startsWith('build-'));
});

test('replay, when recorded runs meet today’s code, takes the same way in all of them', async () => {
  expect(builds.length).toBeGreaterThanOrEqual(3);
  expect(await replay('../../workflows/index.ts')).toEqual([]);
});

test('replay, when a step was added without a patch, fails for every recorded build', async () => {
  expect(await replay('../support/broken-workflows/index.ts')).toHaveLength(builds.length);
});
