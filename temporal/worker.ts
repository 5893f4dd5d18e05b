/** Entry of a worker process: composes what the activities need and polls until told to stop. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { readConfig } from '../core/config.ts';
import { openBus } from '../db/bus.ts';
import { openDatabases } from '../db/index.ts';
import { openKeyring } from '../db/keyring.ts';
import { forgetProcess, noteEveryS, noteProcess } from '../db/processes.ts';
import { composeDeps } from './compose-deps.ts';
import { runWorker } from './run-worker.ts';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { process: 'worker' } });
const masterKey = Buffer.from(config.MASTER_KEY ?? '', 'base64');
if (!config.DATABASE_URL || !config.TEMPORAL_ADDRESS || masterKey.length !== 32) {
  throw new Error('A worker needs DATABASE_URL, TEMPORAL_ADDRESS and MASTER_KEY; `npm start` sets them by itself');
}
const databases = openDatabases({ url: config.DATABASE_URL, masterKey });
const keyring = await openKeyring(databases.system, masterKey).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const bus = openBus({ databases, listen: false, ...(config.REDIS_URL === undefined ? {} : { redisUrl: config.REDIS_URL }) });
const composed = await composeDeps({ config, keyring, databases, bus, log });

const bundle = process.env['WORKFLOW_BUNDLE'];
const worker = await runWorker(composed.deps, {
  address: config.TEMPORAL_ADDRESS,
  namespace: config.TEMPORAL_NAMESPACE,
  ...(bundle !== undefined && existsSync(bundle) ? { workflowBundlePath: bundle } : {}),
});

const id = randomUUID();
const note = () =>
  noteProcess(databases.system, id, 'worker', keyring.masterId).catch((error: unknown) => log.debug({ err: error }, 'no sign of life'));
await note();
const notes = setInterval(() => void note(), noteEveryS * 1_000);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => worker.stop());
process.send?.({ type: 'ready' });
composed.warm();

await worker.ended.finally(async () => {
  clearInterval(notes);
  await forgetProcess(databases.system, id).catch(() => undefined);
  await composed.close();
  await bus.close();
  await databases.close();
});
process.exit(0); // the native core keeps handles of its own
