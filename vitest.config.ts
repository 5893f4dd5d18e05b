/**
 * Five projects that run in this order. A file's project follows from what it imports, so that nothing has to be registered:
 * the folder `e2e` makes a walk, `faults` a system test, `playwright-core` a browser test, `test/support/env.ts` or `installation.ts` an integration test, all else are unit tests.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/support/summary.ts';

const root = import.meta.dirname;

/** Whether a test file, or a support file that it imports, imports `what`. */
function reaches(file: string, what: RegExp, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false; // what is missing fails when it is run, under its own name
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  if (what.test(source)) return true;
  const imports = [...source.matchAll(/from '(\.[^']*\.tsx?)'/g)].map(([, found = '']) => path.resolve(path.dirname(file), found));
  return imports.filter((found) => found.includes('/test/')).some((found) => reaches(found, what, seen));
}

const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => path.join(root, 'test', file));
const walks = files.filter((file) => /\/test\/e2e\//.test(file));
const system = files.filter((file) => /\/test\/faults\//.test(file));
const others = files.filter((file) => !walks.includes(file) && !system.includes(file));
const browser = others.filter((file) => reaches(file, /'playwright-core'/));
const integration = others.filter((file) => !browser.includes(file) && reaches(file, /\/(env|installation)\.ts'/));
const unit = others.filter((file) => !browser.includes(file) && !integration.includes(file));

/** Real servers need real time; a unit test that needs more than 10 s is none. */
const project = (name: string, include: string[], groupOrder: number, seconds: number, services: boolean) => ({
  test: {
    name,
    root,
    include: include.map((file) => path.relative(root, file)),
    sequence: { groupOrder },
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    ...(services ? { globalSetup: ['test/support/services.ts'] } : {}),
    // Unit tests are mostly this process's own work: each core takes one. Walks wait for pages half of their time: two fill the gaps.
    ...(name === 'unit' ? { maxWorkers: availableParallelism() } : {}),
    ...(name === 'walks' ? { maxWorkers: 2 } : {}),
    ...(name === 'system' ? { maxWorkers: 1 } : {}),
  },
});

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    pool: 'forks', // Temporal's native core does not live in worker threads
    projects: [
      project('unit', unit, 1, 10, false),
      project('integration', integration, 2, 60, true),
      project('browser', browser, 3, 120, true),
      project('walks', walks, 4, 600, false), // a whole installation each, as a person starts it
      project('system', system, 5, 600, false), // the same, with faults: alone on the machine
    ].filter(({ test }) => test.include.length > 0),
  },
});
