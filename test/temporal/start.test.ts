import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const top = mkdtempSync(path.join(os.tmpdir(), 'faibric-start-'));
afterAll(() => rmSync(top, { recursive: true }));

/** A clone with one package in its lock file, and a PATH whose npm notes how it was called and installs that package. */
let clone = top;
beforeEach(() => {
  clone = mkdtempSync(path.join(top, 'clone-'));
  for (const folder of ['temporal', 'bin']) mkdirSync(path.join(clone, folder));
  copyFileSync('temporal/start.mjs', path.join(clone, 'temporal', 'start.mjs'));
  writeLock('1.0.0');
  const npm = path.join(clone, 'bin', 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\necho "$@" >> calls\n/bin/mkdir -p node_modules\n/bin/cp package-lock.json node_modules/.package-lock.json\n`,
  );
  chmodSync(npm, 0o755);
});

function writeLock(version: string, more: object = {}): void {
  const packages = { '': { name: 'x' }, 'node_modules/one': { version }, ...more };
  writeFileSync(path.join(clone, 'package-lock.json'), JSON.stringify({ packages }));
}

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a command that fails right after the installation: there is nothing to build. */
function start(options: { nodeArguments?: string[]; command?: string } = {}): Promise<Outcome> {
  const args = [...(options.nodeArguments ?? []), path.join(clone, 'temporal', 'start.mjs'), options.command ?? 'build'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: clone, env: { PATH: path.join(clone, 'bin') } }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

const npmCalls = () => (existsSync(path.join(clone, 'calls')) ? readFileSync(path.join(clone, 'calls'), 'utf8').trim().split('\n') : []);

test('the start, when there is no node_modules, installs what the lock file says, with a line of progress, development packages too', async () => {
  const { output } = await start();

  expect(npmCalls()).toEqual(['install --no-save --include=dev --no-audit --no-fund --loglevel=error']);
  expect(output).toMatch(/^Installing packages: 0 s\nInstalled packages in \d+ s\n/);
});

test('the start, when everything is installed, asks npm for nothing: it works without a network', async () => {
  await start();

  await start();

  expect(npmCalls()).toHaveLength(1);
});

test('the start, when the lock file asks for another version, installs again', async () => {
  await start();
  writeLock('1.0.1');

  await start();

  expect(npmCalls()).toHaveLength(2);
});

test('the start, when only a package for another machine is missing, does not install', async () => {
  await start();
  writeLock('1.0.0', { 'node_modules/one-darwin': { version: '1.0.0', optional: true } });

  await start();

  expect(npmCalls()).toHaveLength(1);
});

test('the start, when npm fails, shows what it said and ends', async () => {
  writeFileSync(path.join(clone, 'bin', 'npm'), '#!/bin/sh\necho "ENOTFOUND registry" >&2; exit 1\n');

  const { code, output } = await start();

  expect(code).toBe(1);
  expect(output).toContain('ENOTFOUND registry');
  expect(output).toContain('The packages could not be installed');
});

test('the start, on a Node that is too old, says so in one line and does nothing else', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;

  const { code, output } = await start({ nodeArguments: ['--import', pretend] });

  expect(code).toBe(1);
  expect(output).toBe('Faibric needs Node 20.19 or later (or 22.12 or later); this is 18.20.4. See https://nodejs.org\n');
  expect(npmCalls()).toEqual([]);
});

test('the start, when the command does not exist, lists those that do', async () => {
  const { code, output } = await start({ command: 'strat' });

  expect(code).toBe(1);
  expect(output).toBe('There is no command strat; there are start, dev, build, test, check, rotate-master-key, bench, faults.\n');
});
