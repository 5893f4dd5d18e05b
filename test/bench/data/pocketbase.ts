/** The peer: PocketBase, built once from its pinned Go module and kept in the user's cache. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePorts } from '../../../temporal/ports.ts';
import type { Call } from './load.ts';

const run = promisify(execFile);
const source = fileURLToPath(new URL('./pocketbase', import.meta.url));

export interface PocketBase {
  readonly origin: string;
  /** Of the collection with this many rows, without a slash at the end. */
  readonly path: (rows: number) => string;
  stop(): Promise<void>;
}

/** Starts a fresh one in a folder of its own, with a collection for each of these numbers of rows. */
export async function startPocketBase(sizes: readonly number[]): Promise<PocketBase> {
  const program = await findPocketBase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'faibric-pocketbase-'));
  try {
    for (const rows of sizes) await run(program, ['seed', nameOf(rows), String(rows), `--dir=${folder}`]);
    const [port = 0] = await freePorts(1);
    const origin = `http://127.0.0.1:${port}`;
    const child = spawn(program, ['serve', `--http=127.0.0.1:${port}`, `--dir=${folder}`], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    await answers(`${origin}/api/health`).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { origin, path: (rows) => `/api/collections/${nameOf(rows)}/records`, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Newest first. Without totals it does not count the rows. */
export const listOf = ({ origin, path: at }: PocketBase, rows: number, more: Readonly<Record<string, string>> = {}): Call => ({
  origin,
  path: `${at(rows)}?${new URLSearchParams({ perPage: '20', sort: '-created', ...more }).toString()}`,
});

const nameOf = (rows: number): string => `rows_${rows}`;

async function findPocketBase(): Promise<string> {
  const [module = '', ...others] = await Promise.all(
    ['go.mod', 'go.sum', 'main.go'].map((file) => readFile(path.join(source, file), 'utf8')),
  );
  const version = /github\.com\/pocketbase\/pocketbase v(\S+)/.exec(module)?.[1] ?? '';
  const hash = createHash('sha256').update(module).update(others.join()).digest('hex').slice(0, 8);
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'faibric');
  const program = path.join(cache, `pocketbase-${version}-${hash}`);
  if (await isThere(program)) return program;
  console.info(`Building PocketBase ${version} from its Go module, once; this takes a minute or two`);
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, 'draft-'));
  try {
    const built = path.join(draft, 'pocketbase');
    const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', built, '.'];
    await run('go', args, { cwd: source, env: { ...process.env, CGO_ENABLED: '0' } });
    await rename(built, program); // in one step: another bench may be looking
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return program;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error('PocketBase did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
