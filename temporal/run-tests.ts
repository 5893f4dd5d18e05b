/** `npm test [FILE…]`: types first, then every test, on services of their own. The last line is `N passed, N failed, N skipped`. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configNames } from '../core/config.ts';
import { findTemporal } from './server-program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inModules = (file: string) => path.join(root, 'node_modules', file);

/** What somebody has set for their own Faibric, a key above all, is no business of the tests. */
function testEnvironment(): NodeJS.ProcessEnv {
  const own = new Set(configNames.flatMap((name) => [name, `${name}_FILE`]));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name as (typeof configNames)[number])));
}

/** @returns exit code; what it prints goes where ours goes */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

process.on('SIGINT', () => undefined); // vitest gets it as well, and stops its services
const folder = await mkdtemp(path.join(os.tmpdir(), 'faibric-totals-'));
const totalsFile = path.join(folder, 'totals.json');
const env = { ...testEnvironment(), FAIBRIC_TEST_TOTALS: totalsFile };
const totals = { passed: 0, failed: 0, skipped: 0 };
try {
  await findTemporal({ env, say: console.info }); // may take minutes the first time: not within a test's time limit
  const types = await run([inModules('@typescript/native/bin/tsc'), '-p', '.'], env);
  if (types !== 0) {
    totals.failed++;
    console.info('FAIL types');
  }
  const tests = await run([inModules('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], env);
  const counted = await readFile(totalsFile, 'utf8').then(
    (text) => JSON.parse(text) as typeof totals,
    () => ({ passed: 0, failed: 1, skipped: 0 }),
  );
  totals.passed += counted.passed;
  totals.failed += counted.failed || Number(tests !== 0);
  totals.skipped += counted.skipped;
} catch (error) {
  totals.failed++;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.info(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
