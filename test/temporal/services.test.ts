import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase, createTestTemporal } from '../support/env.ts';

async function query(url: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(text)).rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

const tables = `select tablename as name from pg_tables where schemaname = 'public'`;

test('test databases, when two are made, are migrated and do not see each other', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);

  await query(one.url, 'create table only_here (id int)');

  expect(await query(one.url, tables)).toEqual(expect.arrayContaining(['projects', 'only_here']));
  expect(await query(two.url, tables)).toEqual(expect.arrayContaining(['projects']));
  expect(await query(two.url, tables)).not.toContain('only_here');
});

test('test namespaces, when two are made, hold workflows of the same id, each found by its own search attribute', async () => {
  const [one, two] = await Promise.all([createTestTemporal(), createTestTemporal()]);

  for (const { client } of [one, two]) {
    await client.workflow.start('nobody', { taskQueue: 'nobody', workflowId: 'project/1', searchAttributes: { BuildKind: ['create'] } });
  }

  await expect.poll(async () => (await one.client.workflow.count(`BuildKind = 'create'`)).count, { timeout: 5_000 }).toBe(1);
  await Promise.all([one.close(), two.close()]);
});
