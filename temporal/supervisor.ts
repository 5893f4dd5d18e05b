/** Runs Faibric on one machine: starts its processes, keeps them running and leaves none behind. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../core/config.ts';
import { signalGroup } from './child.ts';
import { openLog, shortLine, type Log } from './logs.ts';
import { runVariable } from './marks.ts';
import { masterKey } from './master-key.ts';
import { startPlatform, type Platform } from './platform.ts';
import { choosePort } from './ports.ts';
import { readEnv } from './read-env.ts';
import { startReaper } from './reaper.ts';
import { takeFolder } from './run-lock.ts';
import { watchSources } from './watch.ts';

/** Lines of one process that reach the terminal within ten seconds, at most; its log has all of them. */
const maxLinesShown = 5;

const say = (line: string) => console.info(line);

/**
 * Serves until it is told to stop; sets the exit code and ends the process.
 * @param options `--watch`: from the sources, restarted on each change
 */
export async function supervise(options: readonly string[]): Promise<void> {
  process.stdout.on('error', () => undefined); // whoever read our lines has left; the work goes on
  try {
    await serve(options.includes('--watch'));
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function serve(fromSources: boolean): Promise<void> {
  const started = Date.now();
  const { NEW_MASTER_KEY: _, ...given } = readEnv(process.env); // the business of another command
  const asked = readConfig(given);
  const folder = path.resolve(asked.DATA_DIR);
  await mkdir(folder, { recursive: true, mode: 0o711 }); // PostgreSQL's own system user has to walk through
  const lock = await takeFolder(folder, say);
  const port = await choosePort(asked.PORT, asked.HOST, Boolean(given['PORT'])).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  if (port !== asked.PORT && asked.PORT !== 0) say(`Port ${asked.PORT} is in use; using ${port}`);
  const env = {
    NODE_ENV: fromSources ? 'development' : 'production',
    ...given,
    PORT: String(port),
    DATA_DIR: folder,
    [runVariable]: lock.runId,
  };
  const config = readConfig(env);
  const stopping = new AbortController();
  const reaper = startReaper(env);
  const logs = new Map<string, Log>();
  const shown = countShown();

  let platform: Platform | undefined;
  const running = () =>
    (platform?.processes() ?? []).flatMap((kept) => {
      const child = kept.child();
      return child ? [child] : [];
    });
  const watcher = {
    say,
    onLine(name: string, line: string) {
      const log = logs.get(name) ?? openLog(path.join(folder, 'logs'), name);
      logs.set(name, log);
      log.write(line);
      const short = stopping.signal.aborted ? undefined : shortLine(name, line);
      if (short && shown(name)) say(`${name}: ${short}`);
    },
    onChange() {
      const children = running();
      reaper.watch(children.map(({ pid, spec }) => ({ pid, ...(spec.readyLine ? { signal: spec.stopSignal } : {}) })));
      void writeSystem(folder, [
        { name: 'supervisor', pid: process.pid, started_at: new Date(started) },
        ...children.map(({ spec, pid, startedAt }) => ({ name: spec.name, pid, started_at: startedAt })),
      ]);
    },
  };

  const asksToStop = untilAskedToStop(() => running().map(({ pid }) => pid));
  try {
    platform = startPlatform({
      config,
      folder,
      env,
      masterKey: await masterKey(folder, config.MASTER_KEY),
      fromSources,
      watcher,
      signal: stopping.signal,
    });
    const first = await Promise.race([platform.ready, asksToStop]);
    if (first !== 'stop') {
      const url = first.url ?? config.PUBLIC_URL;
      await lock.announce(url);
      say('');
      say(`Faibric is ready after ${((Date.now() - started) / 1000).toFixed(1)} s: ${url}`);
      if (first.signInUrl) say(`Sign in as its owner, once: ${first.signInUrl}`);
      say(`Data and logs: ${folder}. Ctrl-C stops everything.`);
      if (fromSources) watchSources(platform, say, stopping.signal);
      await asksToStop;
    }
    say('Stopping');
  } finally {
    stopping.abort();
    await platform?.stop();
    for (const log of logs.values()) log.close();
    reaper.dismiss();
    await lock.release();
  }
}

/** Resolves at the first signal to stop. The second does not wait for anybody. */
function untilAskedToStop(pids: () => number[]): Promise<'stop'> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) {
        for (const pid of pids()) signalGroup(pid, 'SIGKILL');
        process.exit(1);
      }
      asked = true;
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (process.env['npm_lifecycle_event']) void untilParentIsGone().then(() => resolve('stop'));
  });
}

/** When npm was killed, nobody could stop us any more. */
async function untilParentIsGone(): Promise<void> {
  const parent = process.ppid;
  while (process.ppid === parent) await new Promise((resolve) => setTimeout(resolve, 500).unref());
}

/** For the operators' page: who runs, since when. */
let writing: Promise<void> = Promise.resolve();
function writeSystem(folder: string, processes: readonly object[]): Promise<void> {
  const file = path.join(folder, 'system.json');
  writing = writing
    .then(() => writeFile(`${file}.draft`, JSON.stringify({ processes })))
    .then(() => rename(`${file}.draft`, file))
    .catch(() => undefined); // a full disk must not end what still works
  return writing;
}

/** @returns whether one more line of `name` may be shown now */
function countShown(): (name: string) => boolean {
  const counts = new Map<string, number>();
  setInterval(() => counts.clear(), 10_000).unref();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= maxLinesShown;
  };
}
