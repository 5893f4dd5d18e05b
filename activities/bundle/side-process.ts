/**
 * A process beside ours for work on strangers' code. Parsers and compilers can be made to overflow their stack, to loop and to
 * fill memory by a file of a few kilobytes (faults C5): then this process dies, not the platform's.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Call, Reply, Tasks } from './serve-tasks.ts';

/** The work took too long, too much memory, or broke the compiler. */
export class TooComplex extends Error {
  override readonly name = 'TooComplex';
}

/** What to say of code that no compiler of ours gets through. */
export const tooComplexMessage = ({ message }: TooComplex): string =>
  `The code is too deeply nested or too complex to be compiled. ${message}.`;

export interface SideProcess<T extends Tasks> {
  /** @throws TooComplex · Error for a fault of ours · the signal's reason */
  run<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0], signal?: AbortSignal): Promise<Awaited<ReturnType<T[K]>>>;
  /** Starts it ahead of the first call. */
  prewarm(): void;
  close(): void;
}

interface Options {
  /** Module that calls `serveTasks`. */
  readonly entry: URL;
  readonly args: readonly string[];
  /** For one call; the process is killed after it. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds in which a process of ours is ready, on the slowest machine. */
const bootTimeoutMs = 60_000;

/** Calls wait for each other. A process that dies is started again by the next call. */
export function createSideProcess<T extends Tasks>({ entry, args, timeoutMs, memoryMb }: Options): SideProcess<T> {
  let running: Running | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Running {
    const child = fork(fileURLToPath(entry), args, {
      cwd: root,
      env: {}, // no key of ours is in its memory
      execArgv: [...(entry.pathname.endsWith('.ts') ? ['--import', 'tsx'] : []), `--max-old-space-size=${memoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started: Running = { child, ready: nextMessage(child, bootTimeoutMs, undefined).then(() => undefined) };
    // Whoever calls hears of it; nobody may be calling yet.
    started.ready.catch(() => child.kill('SIGKILL'));
    child.once('exit', () => {
      if (running === started) running = undefined;
    });
    rest(child);
    return started;
  }

  function stop(): void {
    running?.child.kill('SIGKILL');
    running = undefined;
  }

  async function ask(call: Call, signal: AbortSignal | undefined): Promise<Reply> {
    const { child, ready } = (running ??= start());
    child.ref();
    child.channel?.ref();
    try {
      await ready;
      const reply = nextMessage(child, timeoutMs, signal);
      child.send(call, () => undefined);
      return (await reply) as Reply;
    } catch (error) {
      child.kill('SIGKILL');
      if (running?.child === child) running = undefined;
      throw error;
    } finally {
      rest(child);
    }
  }

  return {
    run(task, input, signal) {
      const mine = turn.then(async () => {
        signal?.throwIfAborted();
        const reply = await ask({ task, input }, signal);
        if ('error' in reply) {
          // A compiler that tripped over itself may trip over everything that follows: the next try has a new one.
          stop();
          throw new Error(reply.error);
        }
        return reply.output as never;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    prewarm: () => void (running ??= start()),
    close: stop,
  };
}

/** While it has nothing to do it keeps nobody's process alive. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function nextMessage(child: ChildProcess, timeoutMs: number, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => (): void => {
      clearTimeout(late);
      child.off('exit', died).off('error', died).off('message', said);
      signal?.removeEventListener('abort', aborted);
      finish();
    };
    const died = settle(() => reject(new TooComplex('It broke the compiler')));
    const aborted = settle(() => reject(signal?.reason as Error));
    const late = setTimeout(
      settle(() => reject(new TooComplex(`It took more than ${timeoutMs / 1_000} s`))),
      timeoutMs,
    );
    const said = (message: unknown): void => settle(() => resolve(message))();
    child.once('exit', died).once('error', died).once('message', said);
    signal?.addEventListener('abort', aborted);
  });
}
