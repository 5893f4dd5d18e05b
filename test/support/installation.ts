/** A whole Faibric, started as `npm start` starts it, on a data folder and a free port of its own. Whoever imports this file is an integration test. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { processesOf } from '../../temporal/marks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Installation {
  readonly folder: string;
  /** Process id of the supervisor. */
  readonly pid: number;
  /** Resolves with the address once everything serves; rejects with what was printed when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  /** All that was printed so far. */
  output(): string;
  /** Who runs now, as the operators' page is told. */
  processes(): readonly { readonly name: string; readonly pid: number }[];
  /** What Ctrl-C in a terminal does. */
  interrupt(): void;
  /** Ids of what is left of this run, whoever started it. */
  left(): Promise<number[]>;
}

/** Nothing of what somebody has set for their own Faibric. */
const passedOn = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_CACHE_HOME', 'GOPROXY', 'GOSUMDB', 'GOTOOLCHAIN', 'GOFLAGS'];

/** @param env settings; `PORT=0` unless given */
export function startInstallation(folder: string, env: NodeJS.ProcessEnv = {}): Installation {
  const inherited = Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [path.join(root, 'temporal/start.mjs'), 'start'], {
    cwd: root,
    env: { ...inherited, DATA_DIR: folder, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(signal ?? code ?? 'unknown')));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const url = /Faibric is ready after .+: (http\S+)/.exec(output)?.[1];
        if (url) resolve(url);
      });
    }
    void ended.then((how) => reject(new Error(`It ended with ${how} before it was ready:\n${output}`)));
  });
  ready.catch(() => undefined);
  const pid = child.pid ?? 0;
  return {
    folder,
    pid,
    ready,
    ended,
    output: () => output,
    processes: () =>
      (JSON.parse(readFileSync(path.join(folder, 'system.json'), 'utf8')) as { processes: { name: string; pid: number }[] }).processes,
    interrupt: () => void process.kill(-pid, 'SIGINT'),
    left: () => processesOf(runIdOf(folder)),
  };
}

function runIdOf(folder: string): string {
  const notes = path.join(folder, 'lock');
  const last = Math.max(...readdirSync(notes).map((name) => Number.parseInt(name, 10)));
  return (JSON.parse(readFileSync(path.join(notes, `${last}.json`), 'utf8')) as { runId: string }).runId;
}
