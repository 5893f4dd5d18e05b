import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAway } from '../../db/away.ts';
import { openDatabases, type Databases } from '../../db/index.ts';
import { createTestDatabase } from '../support/env.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';

let proxy: FaultProxy;
let databases: Databases;
beforeAll(async () => {
  const settings = await createTestDatabase();
  const url = new URL(settings.url);
  proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  databases = openDatabases({ ...settings, url: url.toString() });
});
afterAll(async () => {
  await databases.close();
  await proxy.close();
});

// Vitest fails a file whose process met an error that nobody caught: such a one ended API and workers.
test('a connection, when it breaks in the middle of a transaction, fails that one alone, and the next has another', async () => {
  const lost = proxy.cut({ times: 1 });

  await expect(databases.system.transaction().execute((trx) => sql`select 1`.execute(trx))).rejects.toSatisfy(isAway);
  await lost;

  const { rows } = await sql<{ n: number }>`select 2 as n`.execute(databases.system);
  expect(rows).toEqual([{ n: 2 }]);
});
