/** A whole installation as a person starts it, in a folder of its own, with a scripted model behind it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabases, type Databases } from '../../db/index.ts';
import { processesOf, runVariable } from '../../temporal/marks.ts';
import { freePorts } from '../../temporal/ports.ts';

export type Victim = 'api' | 'worker' | 'temporal' | 'postgres' | 'supervisor';

export interface Installation {
  readonly url: string;
  readonly key: string;
  readonly folder: string;
  /** The one-time link that the terminal shows; a new one after each start. */
  signInUrl(): string;
  /** Reads the database past the API, as the oracle does. Opened anew after PostgreSQL was away. */
  databases(): Promise<Databases>;
  pids(victim: Victim): Promise<number[]>;
  /** A setting that its processes were told, for example TEMPORAL_ADDRESS. */
  setting(name: string): Promise<string>;
  /** `kill -9`s one process of this kind. Answers when it was sent, in milliseconds. */
  kill(victim: Victim): Promise<number>;
  /** `kill -9`s the supervisor and every process of its run at one instant, as a power cut does. */
  killAll(): Promise<number>;
  /** Starts it again after its supervisor was killed. */
  start(): Promise<void>;
  /** All that its terminal said so far. */
  output(): string;
  stop(): Promise<void>;
  /** Removes the folder too. */
  discard(): Promise<void>;
}

const readyTimeoutMs = 240_000;
const root = path.resolve(import.meta.dirname, '../..');

type Settings = Readonly<Record<string, string>>;

/** @param env settings beside PORT, DATA_DIR and the keys, for example OPENAI_BASE_URL; by the port where they name it */
export async function startInstallation(env: Settings | ((port: number) => Settings) = {}): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'faibric-faults-'));
  await chmod(folder, 0o711); // as root PostgreSQL runs as a user of its own, who has to walk through
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const key = `admin-${randomBytes(24).toString('hex')}`;
  const masterKey = randomBytes(32);
  const settings = {
    ...process.env,
    LOG_LEVEL: 'warn',
    ...(typeof env === 'function' ? env(port) : env),
    PORT: String(port),
    DATA_DIR: folder,
    ADMIN_KEY: key,
    MASTER_KEY: masterKey.toString('base64'),
  };
  let supervisor: ChildProcess | undefined;
  let open: { databases: Databases; url: string } | undefined;
  const output: string[] = [];

  const pids = async (victim: Victim): Promise<number[]> => {
    const { processes } = JSON.parse(await readFile(path.join(folder, 'system.json'), 'utf8')) as {
      processes: { name: string; pid: number }[];
    };
    return processes.filter(({ name }) => name.replace(/-\d+$/, '') === victim).map(({ pid }) => pid);
  };
  const start = async () => {
    const child = spawn(process.execPath, [path.join(root, 'temporal/start.mjs'), 'start'], {
      cwd: root,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    supervisor = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const deadline = Date.now() + readyTimeoutMs;
    const before = output.length;
    while (!output.slice(before).join('').includes('Faibric is ready') || !(await isReady(url))) {
      if (Date.now() > deadline || child.exitCode !== null)
        throw new Error(`The installation did not get ready:\n${output.join('').slice(-3_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const setting = async (name: string): Promise<string> => {
    for (const pid of [...(await pids('api')), ...(await pids('worker'))]) {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''); // it may just have been killed
      const line = environment.split('\0').find((one) => one.startsWith(`${name}=`));
      if (line) return line.slice(name.length + 1);
    }
    throw new Error(`No process says what ${name} is`);
  };
  const databases = async (): Promise<Databases> => {
    const current = await setting('DATABASE_URL');
    if (open?.url === current) return open.databases;
    await open?.databases.close().catch(() => undefined);
    open = { url: current, databases: openDatabases({ url: current, masterKey, poolSize: 4 }) };
    return open.databases;
  };
  const stop = async () => {
    await open?.databases.close().catch(() => undefined);
    open = undefined;
    const child = supervisor;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  await start();
  return {
    url,
    key,
    signInUrl: () =>
      output
        .join('')
        .match(/http\S+\/signin\?token=\S+/g)
        ?.at(-1) ?? '',
    folder,
    pids,
    databases,
    setting,
    start,
    stop,
    output: () => output.join(''),
    killAll: async () => {
      const all = await processesOf(await setting(runVariable));
      for (const pid of [supervisor?.pid ?? 0, ...all]) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // it ended by itself meanwhile
        }
      }
      return Date.now();
    },
    kill: async (victim) => {
      const found = victim === 'supervisor' ? [supervisor?.pid ?? 0] : await pids(victim);
      const pid = found[Math.floor(Math.random() * found.length)];
      if (!pid) throw new Error(`There is no ${victim} to kill`);
      process.kill(pid, 'SIGKILL');
      return Date.now();
    },
    discard: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
