/** The command on a whole installation: while it runs, while it does not; and starts with a key that is wrong or lost. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { birthMark } from '../../temporal/marks.ts';
import { startInstallation, type Installation } from '../support/installation.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const adminKey = `admin-${randomBytes(24).toString('hex')}`;
const folder = mkdtempSync(path.join(os.tmpdir(), 'faibric-rotate-'));
chmodSync(folder, 0o755);
const keyFile = path.join(folder, 'master.key');
const keyNow = () => readFileSync(keyFile, 'utf8');
let installation: Installation;
let url = '';
let project = 0;
let token = '';
let cookie = '';

async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
  installation = startInstallation(folder, { ADMIN_KEY: adminKey, ...env });
  url = await installation.ready;
}
async function stop(): Promise<void> {
  if (!(await birthMark(installation.pid))) return;
  installation.interrupt();
  await installation.ended;
}

async function call<T>(method: string, at: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${url}${at}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
const readToken = async () => (await call<{ token: string }>('GET', `/api/projects/${project}/token/`)).token;

/** As the owner, by the link in the terminal. */
async function signIn(): Promise<string> {
  const link = /Sign in as its owner, once: (\S+)/.exec(installation.output())?.[1] ?? '';
  const answer = await fetch(`${url}/api/auth/one-time/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(link).origin },
    body: JSON.stringify({ token: new URL(link).searchParams.get('token') }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function command(env: NodeJS.ProcessEnv = {}, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['temporal/start.mjs', 'rotate-master-key', ...args],
      { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

beforeAll(async () => {
  await start();
  project = (await call<{ id: number }>('POST', '/api/projects/', { prompt: 'Track my books', generator: 'composer' })).id;
  token = await readToken();
  cookie = await signIn();
  await call('POST', '/api/vault/keys/', { name: 'KEY', value: 'secret', scope: 'user', allowed_hosts: ['example.org'] });
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the command, while Faibric runs, puts a new key into the file; the old one ends with the next start', async () => {
  const before = keyNow();

  const first = await command();

  expect(first, first.output).toMatchObject({ code: 0 });
  expect(first.output).toContain(`The new master key is in ${keyFile}.\nFaibric runs on with the old one.`);
  expect(keyNow()).not.toBe(before);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(first.output).not.toContain(keyNow().trim());
  expect(await readToken()).toBe(token);

  const second = await command();
  expect(second.code).toBe(1);
  expect(second.output).toMatch(/^The old master key still works, for api since .+, worker since .+ -- --finish$/m);

  await stop();
  await start();
  expect(installation.output()).toContain('The rotation of the master key has ended');
  expect(await readToken()).toBe(token);
  expect((await command({}, '--finish')).output).toContain('the only one');
});

test('the command, while Faibric is stopped, does all of it at once; who is signed in stays so, and rotations follow each other', async () => {
  await stop();

  const rotated = await command();

  expect(rotated.output).toContain('The old one opens nothing any more.');
  expect(existsSync(path.join(folder, 'master.key.next'))).toBe(false);
  await start();
  expect(await readToken()).toBe(token);
  expect((await fetch(`${url}/api/account/`, { headers: { cookie } })).status).toBe(200);
});

test('the command, where the key comes from the environment, says what to set; the start with the new key ends the old one', async () => {
  await stop();
  const [old, next] = [keyNow().trim(), randomBytes(32).toString('base64')];

  const rotated = await command({ MASTER_KEY: old, NEW_MASTER_KEY: next });
  expect(rotated.output).toContain('Now set MASTER_KEY to NEW_MASTER_KEY');
  expect(keyNow().trim()).toBe(old);
  const unasked = await command({ MASTER_KEY: old });
  expect(unasked).toMatchObject({ code: 1, output: expect.stringContaining('Set NEW_MASTER_KEY to it') as string });

  await start({ MASTER_KEY: next });
  expect(installation.output()).toContain('The rotation of the master key has ended');
  expect(await readToken()).toBe(token);
  await stop();

  const back = await command({ MASTER_KEY: next, NEW_MASTER_KEY: old });
  expect(back, back.output).toMatchObject({ code: 0 });
});

test('the start, with a key that is wrong or gone, says so in one line, starts nothing else, and the right key still opens all', async () => {
  await stop();
  const after = (text: string) =>
    text
      .trim()
      .split('\n')
      .filter((line) => !/^(postgres ready|Install|Buil)/.test(line));

  const wrong = startInstallation(folder, { MASTER_KEY: randomBytes(32).toString('base64') });
  expect(await wrong.ended).toBe(1);
  expect(after(wrong.output())).toEqual([expect.stringMatching(/^MASTER_KEY is not the key of this installation: .+ Set MASTER_KEY.+$/)]);

  renameSync(keyFile, `${keyFile}.away`);
  const lost = startInstallation(folder);
  expect(await lost.ended).toBe(1);
  expect(after(lost.output())).toEqual([expect.stringMatching(/^MASTER_KEY is lost: .+ Put the file back/)]);
  expect(existsSync(keyFile)).toBe(false);

  renameSync(`${keyFile}.away`, keyFile);
  await start();
  expect(await readToken()).toBe(token);
});
