/** All processes of one machine: which there are, in which order they start and stop, and what each is told. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../core/config.ts';
import type { ChildMessage, ChildSpec } from './child.ts';
import { keepAlive, type Kept, type Watcher } from './keep-alive.ts';
import { choosePort, freePorts } from './ports.ts';
import { isClusterMade } from './postgres-home.ts';
import { ensureDatabase, preparePostgres } from './postgres.ts';
import { dashboardServer, ownProcess } from './programs.ts';
import { findTemporal } from './server-program.ts';
import { temporalServer } from './server.ts';
import { checkDatabase, setUpDatabase, setUpTemporal } from './set-up.ts';

export interface PlatformSettings {
  readonly config: Config;
  /** The data folder, absolute. */
  readonly folder: string;
  /** For every process; what follows from the start is added. */
  readonly env: NodeJS.ProcessEnv;
  /** 32 bytes in base64. */
  readonly masterKey: string;
  /** Run from the sources, with Vite's server. */
  readonly fromSources: boolean;
  readonly watcher: Watcher;
  /** Ends a start that is under way. */
  readonly signal: AbortSignal;
}

export interface Platform {
  /** Resolves with the API's message once everything serves. */
  readonly ready: Promise<ChildMessage>;
  /** In the order of their start. */
  processes(): Kept[];
  /** Ends all of them: first who takes requests, last who remembers. */
  stop(): Promise<void>;
}

const workflowBundle = fileURLToPath(new URL('../dist/workflows.js', import.meta.url));
const workers = ['worker-1', 'worker-2'];
const stopOrder = [['dashboard'], ['api'], workers, ['temporal'], ['postgres']];

export function startPlatform(settings: PlatformSettings): Platform {
  const { config, folder, env, masterKey, watcher, signal } = settings;
  const say = (line: string) => watcher.say(line);
  const kept = new Map<string, Kept>();
  const started = Date.now();
  const keep = async (spec: ChildSpec): Promise<ChildMessage> => {
    signal.throwIfAborted();
    const process_ = keepAlive(spec.name, () => spec, watcher);
    kept.set(spec.name, process_);
    const message = await process_.ready;
    watcher.say(`${spec.name} ready (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return message;
  };

  const database = async (): Promise<string> => {
    if (config.DATABASE_URL) return config.DATABASE_URL;
    const [port = 0] = await freePorts(1);
    const postgres = await preparePostgres({ folder, port, env, say });
    await keep(postgres.spec);
    return ensureDatabase(postgres.adminUrl, 'faibric');
  };
  const temporal = async (port: number): Promise<void> => {
    if (config.TEMPORAL_ADDRESS) {
      await setUpTemporal(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE, say);
      return;
    }
    const program = await findTemporal({ env, say, signal });
    const file = path.join(folder, 'temporal.db');
    await keep(temporalServer({ program, port, env, file, namespace: config.TEMPORAL_NAMESPACE }).spec);
  };

  const keepDashboard = async () => {
    const port = await choosePort(5173, '127.0.0.1', false);
    await keep(dashboardServer(env, port, config.PUBLIC_URL));
    watcher.say(`The dashboard as you edit it: http://localhost:${port}`);
  };

  const start = async (): Promise<ChildMessage> => {
    const [temporalPort = 0] = await freePorts(1);
    const isNew = !config.DATABASE_URL && !isClusterMade(folder);
    const url = database();
    // With a master key that opens nothing here, nothing else is started.
    const isRight = isNew ? Promise.resolve() : url.then((there) => checkDatabase(there, masterKey, say));
    const temporalReady = isRight.then(() => temporal(temporalPort));
    temporalReady.catch(() => undefined); // heard below; the database may fail first
    await isRight;
    await setUpDatabase(await url, masterKey, say);
    const own = {
      ...env,
      DATABASE_URL: await url,
      TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS ?? `127.0.0.1:${temporalPort}`,
      MASTER_KEY: masterKey,
      WORKFLOW_BUNDLE: workflowBundle,
    };
    const api = keep(ownProcess('api', 'api', own, settings.fromSources)); // takes sentences also while Temporal is still being built
    const dashboard = settings.fromSources ? keepDashboard() : undefined;
    const [first = '', ...spare] = workers;
    const keepWorker = (name: string) => keep(ownProcess(name, 'worker', own, settings.fromSources));
    const working = temporalReady.then(() => keepWorker(first));
    // One worker is enough to serve; the others would only share its processor while it starts.
    const others = working.then(() => Promise.all(spare.map(keepWorker)));
    others.catch((error: Error) => signal.aborted || watcher.say(error.message));
    const [message] = await Promise.all([api, working, dashboard]);
    return message;
  };

  return {
    ready: start(),
    processes: () => [...kept.values()],
    async stop() {
      for (const names of stopOrder) {
        await Promise.all(names.map(async (name) => kept.get(name)?.stop()));
      }
    },
  };
}
