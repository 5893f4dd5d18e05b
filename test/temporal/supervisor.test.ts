import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { birthMark } from '../../temporal/marks.ts';
import { startInstallation, type Installation } from '../support/installation.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 }); // the first start may have to build

const top = mkdtempSync(path.join(os.tmpdir(), 'faibric-supervisor-'));
chmodSync(top, 0o755);
const running: Installation[] = [];

function start(folder: string, env: NodeJS.ProcessEnv = {}): Installation {
  const installation = startInstallation(folder, env);
  running.push(installation);
  return installation;
}
const newFolder = () => mkdtempSync(path.join(top, 'data-'));
const readyz = (url: string) =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.status,
    () => 0,
  );
const idOf = (installation: Installation, name: string) => installation.processes().find((found) => found.name === name)?.pid ?? 0;

async function stop(installation: Installation): Promise<number | string> {
  installation.interrupt();
  return installation.ended;
}

afterEach(async () => {
  for (const installation of running.splice(0)) {
    if (await birthMark(installation.pid)) await stop(installation);
  }
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

test('the start, on an empty folder, serves with a link for the owner; Ctrl-C ends every process it started', async () => {
  const installation = start(newFolder());

  const url = await installation.ready;

  expect(await readyz(url)).toBe(200);
  expect(installation.output()).toMatch(/Sign in as its owner, once: http:\/\/localhost:\d+\/\S+/);
  const names = () => installation.processes().map(({ name }) => name);
  await expect
    .poll(() => names().sort(), { timeout: 60_000 })
    .toEqual(['api', 'postgres', 'supervisor', 'temporal', 'worker-1', 'worker-2']);
  expect((await installation.left()).length).toBeGreaterThanOrEqual(5);

  expect(await stop(installation)).toBe(0);

  expect(await installation.left()).toEqual([]);
});

test('the start, while another runs on the folder, says where, ends with 1 and leaves the first one alone', async () => {
  const first = start(newFolder());
  const url = await first.ready;

  const second = start(first.folder);

  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Faibric already runs on ${first.folder} (process ${first.pid}, at ${url})`);
  expect(await readyz(url)).toBe(200);
});

test('the supervisor, when any of its processes is killed, has it serving again', async () => {
  const installation = start(newFolder());
  const url = await installation.ready;

  for (const name of ['worker-1', 'api', 'temporal', 'postgres']) {
    const before = idOf(installation, name);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => idOf(installation, name) || before, { timeout: 5_000, interval: 20 }).not.toBe(before);
    await expect.poll(() => readyz(url), { timeout: 20_000, interval: 50 }).toBe(200);
  }
});

test('the start, after the supervisor was killed, ends what is left of it and carries on with the same data', async () => {
  const first = start(newFolder());
  await first.ready;
  const key = readFileSync(path.join(first.folder, 'master.key'), 'utf8');
  const old = first.processes();

  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = start(first.folder);

  expect(await readyz(await second.ready)).toBe(200);
  expect(readFileSync(path.join(first.folder, 'master.key'), 'utf8')).toBe(key);
  const ids = new Set(second.processes().map(({ pid }) => pid));
  for (const { pid, name } of old) if (!ids.has(pid)) expect(await birthMark(pid), name).toBeUndefined();
});

test('the start, after everything was killed in the same instant, serves the same data', async () => {
  const first = start(newFolder());
  await first.ready;

  for (const { pid } of first.processes()) process.kill(pid, 'SIGKILL');
  await first.ended;
  const second = start(first.folder);

  expect(await readyz(await second.ready)).toBe(200);
  expect(second.output()).toContain('The last run was cut off');
});

test('the start, when it is interrupted before it is ready, ends what it had begun', async () => {
  const installation = start(newFolder());
  await expect.poll(() => installation.output(), { timeout: 30_000 }).toContain('postgres ready');

  expect(await stop(installation)).toBe(0);

  expect(await installation.left()).toEqual([]);
});

test('the start, when the port that was asked for is in use, says so and ends', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  const { port } = stranger.address() as { port: number };

  const installation = start(newFolder(), { PORT: String(port) });

  expect(await installation.ended).toBe(1);
  expect(installation.output()).toContain(`Port ${port} on 127.0.0.1 is in use`);
  stranger.close();
});

test('the start, when settings are wrong, has a line for each and starts nothing', async () => {
  const installation = start(newFolder(), { MASTER_KEY: 'short', DEPLOYMENT_STRATEGY: 'docker', LOG_LEVEL: 'loud' });

  expect(await installation.ended).toBe(1);
  expect(
    installation
      .output()
      .trim()
      .split('\n')
      .slice(-3)
      .map((line) => line.split(':')[0]),
  ).toEqual(['DEPLOYMENT_STRATEGY', 'MASTER_KEY', 'LOG_LEVEL']);
});
