import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLog, shortLine } from '../../temporal/logs.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'faibric-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['api', '{"level":30,"msg":"listening"}', undefined],
  ['api', '{"level":50,"msg":"Build 7 failed","err":{"message":"no space"}}', 'Build 7 failed: no space'],
  ['worker-1', 'TypeError: x is not a function', 'TypeError: x is not a function'],
  ['worker-1', '2026-11-21T09:54:55.517Z [INFO] Worker state changed', undefined],
  ['worker-1', '', undefined],
  ['temporal', '{"level":"WARN","msg":"Failed to poll for task."}', undefined],
  ['temporal', '{"level":"ERROR","msg":"disk","error":"database is full"}', 'disk: database is full'],
  ['postgres', '2026-11-21 09:35:25.755 UTC [18634] ERROR:  duplicate key', undefined],
  ['postgres', '2026-11-21 09:35:25.755 UTC [1] FATAL:  could not write', 'FATAL:  could not write'],
])('shortLine, when %s says %s, shows %s', (name, line, shown) => {
  expect(shortLine(name, line)).toBe(shown);
});

test('a log, when it grows beyond 10 MB, begins anew and keeps one older file', () => {
  const log = openLog(folder, 'long');
  const line = 'x'.repeat(1024 * 1024);

  for (let i = 0; i < 24; i++) log.write(`${i} ${line}`);
  log.close();

  const file = path.join(folder, 'long.log');
  expect(statSync(file).size).toBeLessThan(11 * 1024 * 1024);
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1)).toMatch(/^23 x/);
  expect(existsSync(`${file}.1`)).toBe(true);
});
