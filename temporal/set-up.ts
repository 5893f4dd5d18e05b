/** Brings a database and a Temporal server to today's state: tables, roles, search attributes. */
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { loadServices } from '../catalog/services.ts';
import { openDatabases, type DatabaseSettings } from '../db/index.ts';
import { checkMasterKey, settleKeys } from '../db/master-keys.ts';
import { migrate } from '../db/migrate.ts';
import { seedServices } from '../db/services.ts';
import { registerSearchAttributes } from './search-attributes.ts';

/** Seconds that a server may take to come up before we say that it is not there. */
const patienceS = 60;

export interface Checked {
  readonly settings: DatabaseSettings;
  readonly isSetUp: boolean;
}

/**
 * Waits until the database answers, and changes nothing in it.
 * @param key `MASTER_KEY`: 32 bytes in base64
 * @throws WrongMasterKey when it was set up with another one
 */
export async function checkDatabase(url: string, key: string, say: (line: string) => void): Promise<Checked> {
  await retry(`PostgreSQL at ${new URL(url).host}`, say, async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.end();
  });
  const settings = { url, masterKey: Buffer.from(key, 'base64') };
  return { settings, isSetUp: await checkMasterKey(settings) };
}

/** Migrates the database, fills the service registry and ends a rotation of the master key as far as it can end. @throws as `checkDatabase` */
export async function setUpDatabase(url: string, key: string, say: (line: string) => void): Promise<void> {
  const { settings } = await checkDatabase(url, key, say);
  await migrate(settings);
  const waitingFor = await settleKeys(settings, say);
  if (waitingFor?.length === 0) say('The rotation of the master key has ended: the old key opens nothing any more.');
  else if (waitingFor) say(waitLine(waitingFor));
  const databases = openDatabases({ ...settings, poolSize: 1 });
  await seedServices(databases.system, loadServices()).finally(() => databases.close());
}

/** Why the old master key still opens everything. */
export const waitLine = (waitingFor: readonly string[]): string =>
  `The old master key still works, for ${waitingFor.join(', ')}. Restart what runs with it, then end it: npm run rotate-master-key -- --finish`;

/** Waits until the server answers for `namespace`, then registers what is missing there. */
export async function setUpTemporal(address: string, namespace: string, say: (line: string) => void): Promise<void> {
  await retry(`Temporal at ${address}`, say, async () => {
    const connection = await Connection.connect({ address, connectTimeout: '5s' });
    try {
      await registerSearchAttributes(connection, namespace);
    } finally {
      await connection.close();
    }
  });
}

/** @throws Error that names what did not answer, with the last reason */
async function retry(what: string, say: (line: string) => void, attempt: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patienceS * 1000;
  for (let tries = 1; ; tries++) {
    try {
      await attempt();
      return;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (Date.now() > deadline) throw new Error(`${what} did not answer within ${patienceS} s: ${reason}`, { cause: error });
      if (tries % 5 === 1) say(`Waiting for ${what}: ${reason}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}
