/** Where Temporal's program comes from: PATH, the user's cache, the SDK's download, or a build from the pinned Go module. */
import { execFile, spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signalGroup } from './child.ts';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

export interface Search {
  readonly env: NodeJS.ProcessEnv;
  /** Gets a line whenever there is something to tell about a slow step. */
  readonly say: (line: string) => void;
  /** Ends a download or a build that is under way. */
  readonly signal?: AbortSignal;
}

/**
 * @returns path of a program that can run `server start-dev`
 * @throws Error that says what to install, when there is no way to get one
 */
export async function findTemporal(search: Search): Promise<string> {
  const { env, say } = search;
  const onPath = await temporalOnPath(env);
  if (onPath) return onPath;
  const version = await pinnedVersion();
  const cache = path.join(env['XDG_CACHE_HOME'] || path.join(env['HOME'] || os.homedir(), '.cache'), 'faibric');
  const cached = path.join(cache, `temporal-${version}`);
  if (await isExecutable(cached)) return cached;
  await mkdir(cache, { recursive: true });
  const reasons: string[] = [];
  for (const [what, make] of [
    ['downloaded', download],
    ['built', build],
  ] as const) {
    const started = Date.now();
    const draft = await mkdtemp(path.join(cache, 'draft-'));
    try {
      await rename(await make(draft, version, search), cached); // in one step: another start may be looking
      say(`Temporal ${version} ${what} in ${seconds(started)} s and kept in ${cached}`);
      return cached;
    } catch (error) {
      search.signal?.throwIfAborted();
      reasons.push(`  It could not be ${what}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  throw new Error(
    [`There is no Temporal server: none on PATH, none at ${cached}.`, ...reasons]
      .concat('Install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.25 or later (https://go.dev/dl), or set TEMPORAL_ADDRESS.')
      .join('\n'),
  );
}

async function temporalOnPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(path.delimiter).filter(Boolean)) {
    const program = path.join(folder, 'temporal');
    if (!(await isExecutable(program))) continue;
    const { stdout } = await run(program, ['--version'], { env, timeout: 5_000 }).catch(() => ({ stdout: '' }));
    if (stdout.startsWith('temporal version')) return program;
  }
  return undefined;
}

/** `go.mod` is the one place that names the version. */
async function pinnedVersion(): Promise<string> {
  const module = await readFile(path.join(here, 'go.mod'), 'utf8');
  const version = /github\.com\/temporalio\/cli v(\S+)/.exec(module)?.[1];
  if (!version) throw new Error('temporal/go.mod names no version of github.com/temporalio/cli');
  return version;
}

/** Milliseconds without a byte after which a download counts as failed: some networks drop what they forbid. */
const downloadSilenceMs = 20_000;

async function download(folder: string, version: string, { env, say, signal }: Search): Promise<string> {
  const silence = new AbortController();
  let bytes = 0;
  let grewAt = Date.now();
  const timer = setInterval(() => {
    void bytesIn(folder).then((now) => {
      if (now > bytes) {
        grewAt = Date.now();
        say(`Temporal ${version}: ${Math.round(now / 1e6)} MB downloaded`);
      } else if (Date.now() - grewAt > downloadSilenceMs) silence.abort();
      bytes = now;
    });
  }, 3_000);
  const script = path.join(here, 'download-server.mjs');
  try {
    await runToEnd(process.execPath, [script, folder, version], { env, signals: [signal, silence.signal] });
  } finally {
    clearInterval(timer);
  }
  const [file] = await readdir(folder);
  if (!file) throw new Error('the download left no file');
  return path.join(folder, file);
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    files.map((file) =>
      stat(path.join(folder, file)).then(
        (s) => s.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function build(folder: string, version: string, { env, say, signal }: Search): Promise<string> {
  await run('go', ['version'], { env }).catch(() => {
    throw new Error('Go is not installed');
  });
  const started = Date.now();
  let packages = 0;
  const tell = () =>
    say(`Temporal ${version}: building it from its Go module, once: ${packages} of some 1300 packages, ${seconds(started)} s`);
  tell();
  const program = path.join(folder, 'temporal');
  const args = ['build', '-v', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', program, 'github.com/temporalio/cli/cmd/temporal'];
  const timer = setInterval(tell, 5_000);
  try {
    await runToEnd('go', args, { cwd: here, env: { ...env, CGO_ENABLED: '0' }, signals: [signal], onLine: () => packages++ });
  } finally {
    clearInterval(timer);
  }
  return program;
}

/**
 * Runs a program in a group of its own, so that the compilers that Go starts end with it.
 * @throws Error with the last lines of stderr when it fails
 */
async function runToEnd(
  command: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string; signals: readonly (AbortSignal | undefined)[]; onLine?: () => void },
): Promise<void> {
  const child = spawn(command, args, { env: options.env, cwd: options.cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  for (const signal of options.signals) signal?.addEventListener('abort', () => signalGroup(child.pid, 'SIGKILL'), { once: true });
  const tail: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    options.onLine?.();
    tail.push(line);
    if (tail.length > 5) tail.shift();
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(tail.join(' ').slice(-500) || 'it was ended');
}

const isExecutable = (file: string) =>
  access(file, constants.X_OK)
    .then(() => stat(file))
    .then(
      (found) => found.isFile(),
      () => false,
    );

const seconds = (since: number) => Math.round((Date.now() - since) / 1000);
