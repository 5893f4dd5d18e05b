import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findTemporal } from '../../temporal/server-program.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'faibric-program-'));
let home = top;
beforeEach(() => (home = mkdtempSync(path.join(top, 'home-'))));
afterAll(() => rmSync(top, { recursive: true }));

const version = /temporalio\/cli v(\S+)/.exec(readFileSync('temporal/go.mod', 'utf8'))?.[1] ?? '';

function program(file: string, script: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A machine with nothing installed and no way out: every proxy is a closed port. */
const bare = (env: NodeJS.ProcessEnv = {}) => ({
  HOME: home,
  PATH: path.join(home, 'bin'),
  HTTPS_PROXY: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ...env,
});
const find = (env: NodeJS.ProcessEnv, said: string[] = []) => findTemporal({ env, say: (line) => said.push(line) });

test('findTemporal, when one is on PATH, takes it', async () => {
  const onPath = program(path.join(home, 'bin', 'temporal'), 'echo temporal version 1.5.1');

  expect(await find(bare())).toBe(onPath);
});

test('findTemporal, when PATH has something else of that name, takes the cached one', async () => {
  program(path.join(home, 'bin', 'temporal'), 'echo a clock');
  const cached = program(path.join(home, '.cache', 'faibric', `temporal-${version}`), '');

  expect(await find(bare())).toBe(cached);
});

test('findTemporal, when XDG_CACHE_HOME is set, looks there', async () => {
  const cached = program(path.join(home, 'elsewhere', 'faibric', `temporal-${version}`), '');

  expect(await find(bare({ XDG_CACHE_HOME: path.join(home, 'elsewhere') }))).toBe(cached);
});

test('findTemporal, when Go alone is there, builds the pinned version, says so and keeps it', async () => {
  const go =
    'case $1 in version) exit 0;; build) echo one/package >&2; while [ "$1" != -o ]; do shift; done; echo built > "$2"; chmod +x "$2";; esac';
  program(path.join(home, 'bin', 'go'), go);
  const said: string[] = [];

  const found = await find(bare({ PATH: `${path.join(home, 'bin')}:/bin:/usr/bin` }), said);

  expect(found).toBe(path.join(home, '.cache', 'faibric', `temporal-${version}`));
  expect(readFileSync(found, 'utf8')).toBe('built\n');
  expect(said.join('\n')).toContain(`Temporal ${version}: building it from its Go module, once`);
  expect(readdirSync(path.dirname(found))).toEqual([`temporal-${version}`]);
});

test('findTemporal, when the build fails, leaves nothing half-made in the cache', async () => {
  program(path.join(home, 'bin', 'go'), 'case $1 in version) exit 0;; esac; echo no space left >&2; exit 1');

  await expect(find(bare())).rejects.toThrow(/could not be built: no space left/);

  expect(readdirSync(path.join(home, '.cache', 'faibric'))).toEqual([]);
});

test('findTemporal, when there is no way to get one, says in one message what to install', async () => {
  await expect(find(bare())).rejects.toThrow(/Go is not installed\nInstall the Temporal CLI .+ or Go .+, or set TEMPORAL_ADDRESS\./);
});
