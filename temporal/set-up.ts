/** Brings a database and a Temporal server to today's state: tables, roles, search attributes. */
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { loadServices } from '../catalog/services.ts';
import { openDatabases } from '../db/index.ts';
import { migrate } from '../db/migrate.ts';
import { seedServices } from '../db/services.ts';
import { registerSearchAttributes } from './search-attributes.ts';

/** Seconds that a server may take to come up before we say that it is not there. */
const patienceS = 60;

/**
 * Waits until the database answers, then migrates it and fills the service registry.
 * @param key `MASTER_KEY`: 32 bytes in base64
 */
export async function setUpDatabase(url: string, key: string, say: (line: string) => void): Promise<void> {
  await retry(`PostgreSQL at ${new URL(url).host}`, say, async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.end();
  });
  const settings = { url, masterKey: Buffer.from(key, 'base64') };
  await migrate(settings);
  const databases = openDatabases({ ...settings, poolSize: 1 });
  await seedServices(databases.system, loadServices()).finally(() => databases.close());
}

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
