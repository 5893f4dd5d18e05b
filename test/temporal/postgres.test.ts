import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { startChild, type Child } from '../../temporal/child.ts';
import { freePorts } from '../../temporal/ports.ts';
import { ensureDatabase, preparePostgres } from '../../temporal/postgres.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'faibric-postgres-'));
chmodSync(top, 0o755);
let folder = top;
const children: Child[] = [];
const elsewhere: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(top, 'data-'));
  chmodSync(folder, 0o755);
});
afterEach(() => Promise.all(children.splice(0).map((child) => child.stop())));
afterAll(() => [top, ...elsewhere].forEach((place) => rmSync(place, { recursive: true, force: true })));

async function start(say: (line: string) => void = () => undefined) {
  const [port = 0] = await freePorts(1);
  const { spec, adminUrl } = await preparePostgres({ folder, port, env: process.env, forgetful: true, say });
  const child = startChild(spec);
  children.push(child);
  await child.ready;
  return { child, adminUrl, port };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const dataFolder = () =>
  path.resolve(folder, (JSON.parse(readFileSync(path.join(folder, 'postgres.json'), 'utf8')) as { dataFolder: string }).dataFolder);

test('embedded PostgreSQL, when it is started again on the same folder, has the same rows', async () => {
  const first = await start();
  const url = await ensureDatabase(first.adminUrl, 'faibric');
  await query(url, 'create table kept as select 7 as n');
  await first.child.stop();

  const second = await start();

  expect(await query(`${second.adminUrl}/faibric`, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('embedded PostgreSQL listens on loopback alone and lets nobody in without its password', async () => {
  const { adminUrl, port } = await start();

  const [settings] = await query(
    `${adminUrl}/postgres`,
    `select current_setting('listen_addresses') as a, current_setting('unix_socket_directories') as s`,
  );
  expect(settings).toEqual({ a: '127.0.0.1', s: '' });
  await expect(query(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(
    /password authentication failed/,
  );
  expect(statSync(path.join(folder, 'postgres.json')).mode & 0o077).toBe(0);
});

test('embedded PostgreSQL, when it was killed and a stranger now has its process id, starts', async () => {
  const { child } = await start();
  process.kill(child.pid, 'SIGKILL');
  await child.exited;
  const stranger = spawn('sleep', ['300'], { stdio: 'ignore' });
  const lock = path.join(dataFolder(), 'postmaster.pid');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(stranger.pid)));

  const again = await start();

  expect(await query(`${again.adminUrl}/postgres`, 'select 1 as one')).toEqual([{ one: 1 }]);
  stranger.kill();
});

test('embedded PostgreSQL, when making it was cut off, is made again from nothing', async () => {
  mkdirSync(path.join(folder, 'postgres', 'base'), { recursive: true });

  const { adminUrl } = await start();

  expect(await query(`${adminUrl}/postgres`, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('embedded PostgreSQL, when root’s folder is closed to its user, lives elsewhere, says where and is found again', async (context) => {
  if (process.getuid?.() !== 0) context.skip('only root runs PostgreSQL as another user');
  chmodSync(folder, 0o700);
  const said: string[] = [];

  const first = await start((line) => said.push(line));
  elsewhere.push(dataFolder());
  const url = await ensureDatabase(first.adminUrl, 'faibric');
  await first.child.stop();
  const second = await start((line) => said.push(line));

  expect(said).toEqual([`PostgreSQL keeps its data in ${dataFolder()}: its system user cannot enter ${folder}`]);
  expect(dataFolder().startsWith(folder)).toBe(false);
  expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  expect(url).toContain('/faibric');
  expect(await query(`${second.adminUrl}/faibric`, 'select 1 as one')).toEqual([{ one: 1 }]);
});
