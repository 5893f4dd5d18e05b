/** What an integration test stands on: a database and a Temporal namespace of its own. Whoever imports this file is an integration test. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { inject } from 'vitest';
import type { DatabaseSettings } from '../../db/index.ts';
import { ensureDatabase } from '../../temporal/postgres.ts';
import { registerSearchAttributes } from '../../temporal/search-attributes.ts';
import { setUpDatabase } from '../../temporal/set-up.ts';

/**
 * A migrated database that nobody else uses; it goes away with the run.
 * @returns settings for `openDatabases`, and for `DATABASE_URL` and `MASTER_KEY` (`masterKey` in base64) of a process under test
 */
export async function createTestDatabase(): Promise<DatabaseSettings> {
  const { postgresUrl, template, masterKey } = inject('services');
  const url = await ensureDatabase(postgresUrl, `test_${randomUUID().replaceAll('-', '')}`, template);
  return { url, masterKey: Buffer.from(masterKey, 'base64') };
}

/** A database with a master key of its own: the others of a run share one, and with it the log-in roles that a rotation ends. */
export async function createOwnDatabase(): Promise<DatabaseSettings> {
  const url = await ensureDatabase(inject('services').postgresUrl, `own_${randomUUID().replaceAll('-', '')}`);
  const masterKey = randomBytes(32);
  await setUpDatabase(url, masterKey.toString('base64'), () => undefined);
  return { url, masterKey };
}

export interface TestTemporal {
  /** `TEMPORAL_ADDRESS` and `TEMPORAL_NAMESPACE` of a process under test. */
  readonly address: string;
  readonly namespace: string;
  readonly connection: Connection;
  readonly client: Client;
  close(): Promise<void>;
}

/** A namespace of its own on the run's real Temporal server: `project/1` of two files never meet. */
export async function createTestTemporal(): Promise<TestTemporal> {
  const address = inject('services').temporalAddress;
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: 86_400 as never } });
  await registerSearchAttributes(connection, namespace);
  return { address, namespace, connection, client: new Client({ connection, namespace }), close: () => connection.close() };
}
