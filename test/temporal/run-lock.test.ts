import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { birthMark, processesOf, runVariable } from '../../temporal/marks.ts';
import { takeFolder } from '../../temporal/run-lock.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'faibric-lock-'));
let folder = top;
beforeEach(() => (folder = mkdtempSync(path.join(top, 'data-'))));
afterAll(() => rmSync(top, { recursive: true }));

const noteOf = (number: number) => path.join(folder, 'lock', `${number}.json`);
const silent = () => undefined;

/** The note of a supervisor that was killed: its id is in use by another process, as ids are used again. */
function leaveStaleNote(runId: string): void {
  mkdirSync(path.join(folder, 'lock'));
  writeFileSync(noteOf(41), JSON.stringify({ pid: process.pid, mark: 'another life', runId }));
}

test('a data folder, when a living supervisor has it, is refused with its id and address', async () => {
  const lock = await takeFolder(folder, silent);
  await lock.announce('http://localhost:3000');

  await expect(takeFolder(folder, silent)).rejects.toThrow(
    `Faibric already runs on ${folder} (process ${process.pid}, at http://localhost:3000)`,
  );

  await lock.release();
  await expect(takeFolder(folder, silent)).resolves.toBeDefined();
});

test('a data folder, when its supervisor was killed, is taken after what it left has ended', async () => {
  const orphan = spawn('sleep', ['300'], { env: { ...process.env, [runVariable]: 'old-run' }, stdio: 'ignore' });
  const ended = new Promise((resolve) => orphan.once('exit', resolve));
  await expect.poll(() => processesOf('old-run')).toEqual([orphan.pid]);
  leaveStaleNote('old-run');
  const said: string[] = [];

  const lock = await takeFolder(folder, (line) => said.push(line));

  await ended;
  expect(await processesOf('old-run')).toEqual([]);
  expect(said.join()).toContain('ended 1 processes');
  expect(JSON.parse(readFileSync(noteOf(42), 'utf8'))).toMatchObject({ pid: process.pid, runId: lock.runId });
});

test('a data folder, when an orphan ignores the request to end, is taken within four seconds', async () => {
  const orphan = spawn('sh', ['-c', 'trap "" INT TERM; while :; do sleep 0.1; done'], {
    env: { ...process.env, [runVariable]: 'stubborn' },
    stdio: 'ignore',
  });
  await expect.poll(async () => (await processesOf('stubborn')).includes(orphan.pid ?? 0)).toBe(true);
  leaveStaleNote('stubborn');
  const started = Date.now();

  await takeFolder(folder, silent);

  expect(Date.now() - started).toBeLessThan(4_000);
  await expect.poll(() => processesOf('stubborn')).toEqual([]);
});

test('a data folder, when an orphan had started a process that carries no mark, is taken after both have ended', async () => {
  const orphan = spawn('sh', ['-c', 'env -i sleep 300 & echo $!; wait'], {
    env: { ...process.env, [runVariable]: 'parent' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const unmarked = Number(await new Promise<Buffer>((resolve) => orphan.stdout.once('data', resolve)));
  expect(await birthMark(unmarked)).toBeTruthy();
  leaveStaleNote('parent');

  await takeFolder(folder, silent);

  await expect.poll(() => birthMark(unmarked)).toBeUndefined();
});

test('a data folder, when a power cut left half a note, is taken', async () => {
  mkdirSync(path.join(folder, 'lock'));
  writeFileSync(noteOf(7), '{"pid":1');

  await expect(takeFolder(folder, silent)).resolves.toBeDefined();
});

test('a data folder, when ten starts want it at once after a crash, goes to exactly one', async () => {
  leaveStaleNote('gone');

  const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeFolder(folder, silent)));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a data folder, when a slow start judged a run that another has since replaced and left, goes to one alone', async () => {
  leaveStaleNote('gone');
  const quick = await takeFolder(folder, silent);
  await quick.release();

  const results = await Promise.allSettled([takeFolder(folder, silent), takeFolder(folder, silent)]);

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the mark of a process, for the same id, is the same as long as it lives and none after', async () => {
  const child = spawn('sleep', ['300'], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const mark = await birthMark(pid);
  expect(mark).toBeTruthy();
  expect(await birthMark(pid)).toBe(mark);
  expect(await birthMark(process.pid)).not.toBe(mark);

  child.kill('SIGKILL');

  await expect.poll(() => birthMark(pid)).toBeUndefined();
});
