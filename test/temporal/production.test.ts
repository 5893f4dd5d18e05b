/** The processes of docker-compose.yml, run by hand with their entry point, commands and secrets, on servers that are not ours to start. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { freePorts } from '../../temporal/ports.ts';
import { ensureDatabase } from '../../temporal/postgres.ts';
import { createTestTemporal } from '../support/env.ts';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), 'faibric-production-'));
const children: ChildProcess[] = [];
const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as { services: Record<string, { command: string[] }> };
const entryPoint = JSON.parse(/^ENTRYPOINT (\[.+\])$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? '[]') as string[];

/** The container's command with this checkout in place of `/app`. */
function commandOf(service: string): string[] {
  const words = [...entryPoint.slice(1), ...(compose.services[service]?.command ?? [])];
  return words.map((word) => word.replace(/^\/app\//, `${process.cwd()}/`));
}

function secret(name: string, value: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${value}\n`);
  return file;
}

async function settings(): Promise<NodeJS.ProcessEnv> {
  const [port = 0] = await freePorts(1);
  const temporal = await createTestTemporal();
  await temporal.close();
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    DATABASE_URL_FILE: secret(
      'database_url',
      await ensureDatabase(inject('services').postgresUrl, `production_${randomUUID().slice(0, 8)}`),
    ),
    MASTER_KEY_FILE: secret('master_key', randomBytes(32).toString('base64')),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    WORKFLOW_BUNDLE: path.resolve('dist/workflows.js'),
  };
}

function start(service: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, commandOf(service), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code ?? 'unknown')));
  return { child, ended, output: () => output };
}

const readiness = async (env: NodeJS.ProcessEnv): Promise<unknown> =>
  fetch(`http://127.0.0.1:${env['PORT']}/readyz`).then(
    async (answer) => ({ status: answer.status, ...((await answer.json()) as object) }),
    () => undefined,
  );

beforeAll(async () => {
  await run(process.execPath, ['--import', 'tsx', 'temporal/build.ts', 'server', 'workflows', 'vendor']);
}, 180_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('migrate, api and worker, when run as in docker-compose.yml, get ready and end with 0 at SIGTERM', async () => {
  const env = await settings();

  const migrate = start('migrate', env);
  expect(await migrate.ended, migrate.output()).toBe(0);
  const api = start('api', env);
  const worker = start('worker', env);

  await expect.poll(() => readiness(env), { timeout: 60_000, interval: 200 }).toMatchObject({ status: 200 });
  for (const { child } of [worker, api]) child.kill('SIGTERM');
  expect([await worker.ended, await api.ended], worker.output() + api.output()).toEqual([0, 0]);
}, 120_000);

test('migrate, when its secret is missing, names the setting and ends with 1', async () => {
  const env = { ...(await settings()), MASTER_KEY_FILE: path.join(folder, 'nowhere') };

  const migrate = start('migrate', env);

  expect(await migrate.ended).toBe(1);
  expect(migrate.output()).toMatch(/^MASTER_KEY_FILE: ENOENT/);
});

test('two api processes, when they share a Redis, both get ready', async (context) => {
  const found = await run('redis-server', ['--version']).catch(() => undefined);
  if (!found) context.skip('redis-server is not installed');
  const [redisPort = 0, otherPort = 0] = await freePorts(2);
  const redis = spawn('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
  children.push(redis);
  const env: NodeJS.ProcessEnv = { ...(await settings()), REDIS_URL: `redis://127.0.0.1:${redisPort}` };
  expect(await start('migrate', env).ended).toBe(0);

  const first = start('api', env);
  const second = start('web', { ...env, PORT: String(otherPort), PUBLIC_URL: `http://localhost:${env['PORT']}` });

  for (const port of [env['PORT'], String(otherPort)]) {
    await expect
      .poll(() => readiness({ PORT: port }), { timeout: 60_000, interval: 200 })
      .toMatchObject({ database: expect.anything() as unknown });
  }
  for (const { child } of [first, second]) child.kill('SIGTERM');
  expect([await first.ended, await second.ended], first.output() + second.output()).toEqual([0, 0]);
}, 120_000);
