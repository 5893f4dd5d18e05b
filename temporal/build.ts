/**
 * Makes `dist/` out of the sources: the stale ones of the parts that are named, or of all.
 * A part is stale when the hash of what goes into it differs from the one beside what came out.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { buildServer } from './build-server.ts';
import { compressAssets } from './compress.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

interface Part {
  /** What a person reads while it is made. */
  readonly title: string;
  /** Files and folders that go in, besides the lock file. */
  readonly inputs: readonly string[];
  /** Makes it under `dist/`. The heavy tools are loaded here, so that looking for stale parts stays quick. */
  make(): Promise<void>;
}

const parts: Readonly<Record<string, Part>> = {
  web: {
    title: 'the dashboard',
    inputs: ['web', 'core', 'temporal/compress.ts'],
    async make() {
      const { build } = await import('vite');
      await build({ root: path.join(root, 'web'), logLevel: 'warn', build: { outDir: path.join(dist, 'web'), emptyOutDir: true } });
      await compressAssets(path.join(dist, 'web'));
    },
  },
  vendor: {
    title: 'what every generated app shares',
    inputs: ['activities/bundle', 'activities/validate/smoke', 'catalog/kit', 'catalog/packages.yaml'],
    async make() {
      const { buildVendor } = await import('../activities/bundle/vendor.ts');
      await buildVendor(path.join(dist, 'vendor'));
    },
  },
  workflows: {
    title: 'the workflows',
    inputs: ['workflows', 'core'],
    async make() {
      const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
      const { code } = await bundleWorkflowCode({
        workflowsPath: path.join(root, 'workflows', 'index.ts'),
        logger: new DefaultLogger('WARN'),
      });
      await writeFile(path.join(dist, 'workflows.js'), code);
    },
  },
  server: {
    title: 'the server',
    inputs: ['api', 'core', 'db', 'workflows', 'activities', 'catalog', 'temporal'],
    make: () => buildServer(root, path.join(dist, 'server')),
  },
};

/** Asks for one part, stale or not, in the process that was started for it. */
const onePart = '--part';

/** Two at a time: more would only share the same two cores. */
const atOnce = 2;

/**
 * Makes the stale ones among `names`, each in a process of its own.
 * @param say gets a line when a part begins and ends
 * @throws Error with the tool's output when one fails
 */
async function buildStale(names: readonly string[], say: (line: string) => void): Promise<void> {
  const states = await Promise.all(names.map(async (name) => ({ name, ...(await stateOf(name)) })));
  const waiting = states.filter(({ stale }) => stale);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = Date.now();
      say(`Building ${parts[next.name]?.title}`);
      await rm(next.stamp, { force: true });
      await runPart(next.name);
      await writeFile(next.stamp, next.hash);
      say(`Built ${parts[next.name]?.title} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function stateOf(name: string): Promise<{ stale: boolean; stamp: string; hash: string }> {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  const stamp = path.join(dist, `.stamp-${name}`);
  const hash = await hashOf([...part.inputs, 'package-lock.json']);
  return { stamp, hash, stale: (await readFile(stamp, 'utf8').catch(() => '')) !== hash };
}

async function hashOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const full = path.join(root, input);
    const inside = await readdir(full, { recursive: true, withFileTypes: true }).catch(() => undefined);
    const files = inside?.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) ?? [full];
    for (const file of files.sort())
      hash
        .update(path.relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex');
}

function runPart(name: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), onePart, name], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(stripVTControlCharacters(line)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error([`Building ${parts[name]?.title} failed:`, ...lines].join('\n')));
    });
  });
}

const [first, ...rest] = process.argv.slice(2);
try {
  await mkdir(dist, { recursive: true });
  if (first === onePart) await parts[rest[0] ?? '']?.make();
  else await buildStale(first ? [first, ...rest] : Object.keys(parts), console.info);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
