import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { ChildSpec } from '../../temporal/child.ts';
import { keepAlive, type Kept } from '../../temporal/keep-alive.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'faibric-keep-'));
const running: Kept[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((kept) => kept.stop()));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Keeps a Node program alive and notes when each of its processes was started. */
function keep(source: string) {
  const file = path.join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, source);
  const spec: ChildSpec = { name: 'part', command: process.execPath, args: [file], env: process.env, stopSignal: 'SIGTERM', graceMs: 500 };
  const starts: number[] = [];
  const lines: string[] = [];
  const said: string[] = [];
  const next = () => {
    starts.push(Date.now());
    return spec;
  };
  const kept = keepAlive('part', next, {
    onLine: (_name, line) => lines.push(line),
    onChange: () => undefined,
    say: (line) => said.push(line),
  });
  running.push(kept);
  return { kept, starts, lines, said };
}

const serves = `process.send({ type: 'ready', url: 'http://here' }); setInterval(() => {}, 1000);`;
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

test('a kept process, when it is killed, runs again within half a second under another id', async () => {
  const { kept, said } = keep(serves);
  expect(await kept.ready).toEqual({ type: 'ready', url: 'http://here' });
  const first = kept.child()?.pid ?? 0;

  process.kill(first, 'SIGKILL');

  await expect.poll(() => kept.child()?.pid ?? first, { timeout: 500, interval: 10 }).not.toBe(first);
  expect(said).toEqual(['part ended by SIGKILL; starting it again']);
});

test('a kept process, when it served once and then keeps failing, is started at growing distances and never given up', async () => {
  const flag = path.join(folder, 'served');
  const once = `import { existsSync, writeFileSync } from 'node:fs';
    if (existsSync(${JSON.stringify(flag)})) process.exit(3);
    writeFileSync(${JSON.stringify(flag)}, ''); process.send({ type: 'ready' }, () => process.exit(3));`;
  const { kept, starts } = keep(once);
  await kept.ready;

  await expect.poll(() => starts.length, { timeout: 8_000 }).toBeGreaterThanOrEqual(6);

  const waits = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
  for (const [index, atLeast] of [100, 200, 400, 800, 1600].entries()) expect(waits[index]).toBeGreaterThanOrEqual(atLeast);
});

test('a kept process, when it never served, is given up after five starts with what it said last', async () => {
  const { kept, starts } = keep(`console.error('MASTER_KEY: must be 32 bytes'); process.exit(1);`);

  await expect(kept.ready).rejects.toThrow(/part ended with code 1\n {2}MASTER_KEY: must be 32 bytes/);

  expect(starts).toHaveLength(5);
});

test('a kept process, when it is killed, takes along what it had started', async () => {
  const { kept, lines } = keep(`import { spawn } from 'node:child_process';
    console.log(spawn('sleep', ['300'], { stdio: 'ignore' }).pid); ${serves}`);
  await kept.ready;
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  const grandchild = Number(lines[0]);
  expect(isAlive(grandchild)).toBe(true);

  process.kill(kept.child()?.pid ?? 0, 'SIGKILL');

  await expect.poll(() => isAlive(grandchild)).toBe(false);
});

test('a kept process, when it does not heed the stop signal, is killed after the grace time', async () => {
  const { kept } = keep(`process.on('SIGTERM', () => console.log('no')); ${serves}`);
  await kept.ready;
  const pid = kept.child()?.pid ?? 0;
  const asked = Date.now();

  await kept.stop();

  expect(isAlive(pid)).toBe(false);
  expect(Date.now() - asked).toBeGreaterThanOrEqual(500);
  expect(Date.now() - asked).toBeLessThan(2_000);
});

test('a kept process, when a restart is asked for, ends in good order and the next one starts at once', async () => {
  const { kept, lines, said } = keep(`process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); ${serves}`);
  await kept.ready;
  const first = kept.child()?.pid ?? 0;

  await kept.restart();

  await expect.poll(() => kept.child()?.pid ?? first).not.toBe(first);
  expect(lines).toContain('bye');
  expect(said).toEqual([]);
});
