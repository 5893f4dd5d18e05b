/** Entry of an API process: dashboard, HTTP surface, app hosts, sockets and the sweep. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { pino } from 'pino';
import { loadServices } from '../catalog/services.ts';
import { readConfig } from '../core/config.ts';
import { AppError } from '../core/errors.ts';
import { openBus } from '../db/bus.ts';
import { openDatabases, shortPatience } from '../db/index.ts';
import { openKeyring } from '../db/keyring.ts';
import { forgetProcess, liveProcesses, noteEveryS, noteProcess } from '../db/processes.ts';
import { createAuth } from './auth/auth.ts';
import { createWorkflowStarter } from './builds/start-workflow.ts';
import { startSweep } from './builds/sweep.ts';
import { startPurge } from './data/purge.ts';
import { openCounters } from './gateway/limits.ts';
import { createApiServer } from './server.ts';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { process: 'api' } });
const masterKey = Buffer.from(config.MASTER_KEY ?? '', 'base64');
if (!config.DATABASE_URL || !config.TEMPORAL_ADDRESS || masterKey.length !== 32) {
  throw new Error('The API needs DATABASE_URL, TEMPORAL_ADDRESS and MASTER_KEY; `npm start` sets them by itself');
}

const databases = openDatabases({ url: config.DATABASE_URL, masterKey, patience: shortPatience });
const keyring = await openKeyring(databases.system, masterKey).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const bus = openBus({ databases, listen: true, ...(config.REDIS_URL === undefined ? {} : { redisUrl: config.REDIS_URL }) });
const redis = config.REDIS_URL === undefined ? undefined : openCounters(config.REDIS_URL);
const connection = Connection.lazy({ address: config.TEMPORAL_ADDRESS });
const workflows = createWorkflowStarter(new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }), databases, log);
const auth = createAuth({ config, keyring, databases, bus, log, print: console.info });

const probes = {
  database: () => sql`select 1`.execute(databases.system),
  temporal: () => connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({})),
  workers: async () => {
    if ((await liveProcesses(databases.system, 'worker')) === 0) throw new AppError('unavailable', 'No worker is running');
  },
};
const built = (folder: string) => fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));
const dashboard = existsSync(built('web/index.html')) ? { dashboard: built('web') } : {};
const { server, close } = createApiServer(
  { config, keyring, databases, bus, workflows, log, catalog: loadServices() },
  { auth, probes, vendorFolder: built('vendor/public'), ...dashboard, ...(redis ? { redis } : {}) },
);

await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(config.PORT, config.HOST, resolve);
});
const id = randomUUID();
const note = () =>
  noteProcess(databases.system, id, 'api', keyring.masterId).catch((error: unknown) => log.debug({ err: error }, 'no sign of life'));
const notes = setInterval(() => void note(), noteEveryS * 1_000);
const stopSweep = startSweep({ system: databases.system, workflows, log });
const stopPurge = startPurge(databases.system, log);
process.send?.({ type: 'ready', url: config.PUBLIC_URL, signInUrl: await auth.createOneTimeLink() });

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(notes);
  stopSweep();
  stopPurge();
  await close();
  await forgetProcess(databases.system, id).catch(() => undefined);
  redis?.disconnect();
  await bus.close();
  await connection.close();
  await databases.close();
  process.exit(0);
}
