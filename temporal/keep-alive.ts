/** Keeps one process running: whatever ends it, it is started again, a little later each time it does not last. */
import { startChild, signalGroup, type Child, type ChildMessage, type ChildSpec } from './child.ts';

/** Milliseconds before a process is started again: the first time, and at most. */
const firstDelayMs = 100;
const maxDelayMs = 5_000;
/** Milliseconds of life after which the delay begins anew. */
const healthyMs = 30_000;
/** Starts without success after which a process that never served is given up: something is wrong with the set-up. */
const maxFirstStarts = 5;

export interface Watcher {
  onLine(name: string, line: string): void;
  /** A process was started or has ended. */
  onChange(): void;
  /** Short lines for people. */
  say(line: string): void;
}

export interface Kept {
  readonly name: string;
  /** The process of this moment, if there is one. */
  child(): Child | undefined;
  /** Resolves when it serves for the first time; rejects when it never will. */
  readonly ready: Promise<ChildMessage>;
  /** Ends the process in good order; the next one starts at once. */
  restart(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** @param spec called for each start, so that a restart can take what has changed since */
export function keepAlive(name: string, spec: () => ChildSpec, watcher: Watcher): Kept {
  let current: Child | undefined;
  let state: 'running' | 'restarting' | 'stopped' = 'running';
  let wake: () => void = () => undefined;
  let served = false;
  const isStopped = () => state === 'stopped';
  let isReady: (message: ChildMessage) => void = () => undefined;
  let isHopeless: (reason: Error) => void = () => undefined;
  const ready = new Promise<ChildMessage>((resolve, reject) => {
    isReady = resolve;
    isHopeless = reject;
  });
  ready.catch(() => undefined);

  const live = async () => {
    let delayMs = firstDelayMs;
    for (let starts = 1; !isStopped(); starts++) {
      const child = startChild(spec(), (line) => watcher.onLine(name, line));
      current = child;
      watcher.onChange();
      let failure: Error | undefined;
      child.ready.then(
        (message) => {
          served = true;
          isReady(message);
        },
        (error: Error) => (failure = error),
      );
      const how = await child.exited;
      signalGroup(child.pid, 'SIGKILL'); // what it had started itself
      current = undefined;
      watcher.onChange();
      if (isStopped()) break;
      if (state === 'restarting') {
        state = 'running';
        continue;
      }
      if (Date.now() - child.startedAt.getTime() >= healthyMs) delayMs = firstDelayMs;
      if (!served && starts >= maxFirstStarts) {
        await child.ready.catch(() => undefined);
        isHopeless(failure ?? new Error(`${name} ${how}`));
        return;
      }
      watcher.say(`${name} ${how}; starting it again`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, delayMs);
      });
      delayMs = Math.min(delayMs * 2, maxDelayMs);
    }
  };
  const life = Promise.resolve().then(live); // not before whoever asked has what this returns: the watcher may look for it
  return {
    name,
    child: () => current,
    ready,
    async restart() {
      if (!current) return;
      state = 'restarting';
      await current.stop();
    },
    async stop() {
      state = 'stopped';
      wake();
      await current?.stop();
      await life;
    },
  };
}
