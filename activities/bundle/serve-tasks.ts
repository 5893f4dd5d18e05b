/** The inner half of a side process. */
import { Worker } from 'node:worker_threads';

/** What a process does, by name. */
export interface Tasks {
  readonly [task: string]: (input: never) => unknown;
}
export interface Call {
  readonly task: string;
  readonly input: unknown;
}
export type Reply = { readonly output: unknown } | { readonly error: string };

/** A thread, because the main one may be inside a compiler that never returns when the parent is killed. */
const watch = `const { ppid } = process;
setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 1000);`;

/**
 * Says that it is ready, then answers one call after the other until the parent is gone.
 * @param warm work done before it is ready, so that the first call is as fast as the others
 */
export async function serveTasks(tasks: Tasks, warm: () => unknown): Promise<void> {
  const answer = async ({ task, input }: Call): Promise<Reply> => {
    try {
      return { output: await (tasks[task] as ((input: unknown) => unknown) | undefined)?.(input) };
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  new Worker(watch, { eval: true, execArgv: [] }).unref();
  process.on('disconnect', () => process.exit(0));
  await warm();
  process.on('message', (call: Call) => void answer(call).then((reply) => process.send?.(reply)));
  process.send?.('ready');
}
