/** One process: started, logged, known to serve or not, and ended together with everything it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Another system user to run as; only root can. */
  readonly user?: SystemUser;
  /** The line by which it says that it serves. Absent: it is one of our Node processes and sends `{type: 'ready'}`. */
  readonly readyLine?: RegExp;
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds between the stop signal and SIGKILL. */
  readonly graceMs: number;
}

/** What our Node processes tell the supervisor. */
export interface ChildMessage {
  readonly type: string;
  readonly url?: string;
  readonly signInUrl?: string;
}

export interface Child {
  readonly spec: ChildSpec;
  readonly pid: number;
  readonly startedAt: Date;
  /** Resolves when it serves; rejects with its last lines when it ends before. */
  readonly ready: Promise<ChildMessage>;
  /** Resolves with how it ended, never rejects. */
  readonly exited: Promise<string>;
  /** Asks it to end, ends it after the grace time, and ends what it left in its process group. */
  stop(): Promise<void>;
}

/** How many of the last lines of output an early end is explained with. */
const lastLines = 12;

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal reaches the supervisor alone, which then ends them in order.
 * @param onLine gets each line of its output
 */
export function startChild(spec: ChildSpec, onLine: (line: string) => void = () => undefined): Child {
  const process_ = spawn(spec.command, spec.args, {
    env: spec.env,
    ...(spec.cwd ? { cwd: spec.cwd } : {}),
    ...(spec.user ?? {}),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', spec.readyLine ? 'ignore' : 'ipc'],
  });
  const tail: string[] = [];
  const exited = new Promise<string>((resolve) => {
    process_.once('error', (error) => resolve(`could not be started: ${error.message}`));
    process_.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code ?? 'unknown'}`));
  });
  const ready = new Promise<ChildMessage>((resolve, reject) => {
    process_.on('message', (message) => {
      if (isReady(message)) resolve(message);
    });
    for (const stream of [process_.stdout, process_.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        tail.push(line);
        if (tail.length > lastLines) tail.shift();
        if (spec.readyLine?.test(line)) resolve({ type: 'ready' });
        onLine(line);
      });
    }
    void exited.then((how) => setImmediate(() => reject(new Error([`${spec.name} ${how}`, ...tail].join('\n  ')))));
  });
  ready.catch(() => undefined); // whoever waits for it hears of it; nobody has to wait
  const pid = process_.pid ?? 0;
  return { spec, pid, startedAt: new Date(), ready, exited, stop: () => stop(process_, spec, exited) };
}

async function stop(process_: ChildProcess, spec: ChildSpec, exited: Promise<string>): Promise<void> {
  process_.kill(spec.stopSignal);
  const timer = setTimeout(() => process_.kill('SIGKILL'), spec.graceMs);
  await exited;
  clearTimeout(timer);
  signalGroup(process_.pid, 'SIGKILL');
}

/** Signals every process of a group; a group that is gone is fine. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: all of it has ended already
  }
}

const isReady = (message: unknown): message is ChildMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
