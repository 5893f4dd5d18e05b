/** Processes that a bench needs beside the installation. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../temporal/ports.ts';
import type { Stage } from './stage.ts';

export interface Beside {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One more API process of the installation, on a port of its own. */
export async function startSecondApi({ env }: Stage): Promise<Beside> {
  const [port = 0] = await freePorts(1);
  const execArgv = ['--import', new URL('../../dist/server/prelude.js', import.meta.url).href];
  const child = fork(`${root}dist/server/api.js`, {
    cwd: root,
    env: { ...env, PORT: String(port) },
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await nextMessage(child);
  return { url: `http://127.0.0.1:${port}`, child, stop: () => stop(child) };
}

export async function startBareBroadcast(): Promise<Beside> {
  const child = fork(fileURLToPath(new URL('./bare-broadcast.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = (await nextMessage(child)) as { port: number };
  return { url: `http://127.0.0.1:${port}`, child, stop: () => stop(child) };
}

const nextMessage = (child: ChildProcess): Promise<unknown> =>
  new Promise(
    (resolve, reject) => void child.once('message', resolve).once('exit', () => reject(new Error(`${child.spawnfile} ended early`))),
  );

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
