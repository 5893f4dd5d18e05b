import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { maxAppCollections } from '../../../core/limits.ts';
import { collectionRows, purgeDeleted } from '../../../db/documents.ts';
import { asApp } from '../../../db/index.ts';
import { startSites, type Sites } from '../apps/sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await startSites({ limits: { rows: 10, bytes: 100_000 } });
  await sites.server.person('ann');
});
afterAll(() => sites.close());

const post = (app: { project: { id: number }; token: string }, collection: string, body: unknown) =>
  sites.server.call({
    method: 'POST',
    path: `/api/v1/db/${app.project.id}/${collection}/`,
    body,
    headers: { 'x-app-token': app.token },
  });

test('an app, when it has as many rows as it may have, is told so; its neighbour is not', async () => {
  const [full, neighbour] = [await sites.addApp('ann'), await sites.addApp('ann')];

  const answers = await Promise.all(Array.from({ length: 15 }, (_, i) => post(full, 'rows', { i })));

  const refused = answers.filter((answer) => answer.status !== 201);
  expect(refused).toHaveLength(5);
  for (const answer of refused) expect(answer).toMatchObject({ status: 422, body: { code: 'quota_exceeded' } });
  expect((await post(neighbour, 'rows', {})).status).toBe(201);
});

test('an app, when it has filled its bytes, can delete but not add', async () => {
  const app = await sites.addApp('ann');
  const noise = () => Array.from({ length: 40_000 }, () => Math.random().toString(36)[5]).join('');
  const first = await post(app, 'rows', { noise: noise() });
  await post(app, 'rows', { noise: noise() });

  const third = await post(app, 'rows', { noise: noise() });
  const row = `/api/v1/db/${app.project.id}/rows/${(first.body as { id: string }).id}/`;
  const deleted = await sites.server.call({ method: 'DELETE', path: row, headers: { 'x-app-token': app.token } });

  expect(third).toMatchObject({ status: 422, body: { code: 'quota_exceeded' } });
  expect(deleted.status).toBe(204);
});

test('an app, when it makes up more collections than an app may have, is told so', async () => {
  const app = await sites.addApp('ann');
  await sql`insert into collections (project_id, name) select ${app.project.id}, 'c' || n from generate_series(1, ${maxAppCollections}) n`.execute(
    sites.server.databases.system,
  );

  expect((await post(app, 'c1', {})).status).toBe(201);
  expect(await post(app, 'one_more', {})).toMatchObject({ status: 422, body: { code: 'quota_exceeded' } });
});

test('a thousand calls of one app, when they wait, leave its neighbour’s calls quick', async () => {
  const [busy, neighbour] = [await sites.addApp('ann'), await sites.addApp('ann')];
  const list = (app: typeof busy) =>
    sites.server.call({ path: `/api/v1/db/${app.project.id}/rows/`, headers: { 'x-app-token': app.token } });
  await list(neighbour);
  const flood = Promise.all(Array.from({ length: 1_000 }, () => list(busy)));

  const before = performance.now();
  const answer = await list(neighbour);
  const neighbourMs = performance.now() - before;

  const statuses = new Set((await flood).map(({ status }) => status));
  expect(answer.status).toBe(200);
  expect([...statuses].every((status) => status === 200 || status === 429)).toBe(true);
  expect(neighbourMs).toBeLessThan(performance.now() - before);
});

test('rows, when they were deleted 31 days ago or belong to yesterday’s preview, go for good; the others stay', async () => {
  const { databases } = sites.server;
  const app = await sites.addApp('ann');
  const id = app.project.id;
  const insert = (scratch: number, created: number, deleted: number | null) =>
    sql`insert into documents (project_id, scratch, collection, data, created_at, deleted_at) values (${id}, ${scratch}, 'old', '{}',
      now() - make_interval(days => ${created}), now() - make_interval(days => ${deleted}::int))`.execute(databases.system);
  await insert(0, 40, 31);
  await insert(0, 40, 29);
  await insert(0, 40, null);
  await insert(7, 2, null);
  await insert(7, 0, null);

  expect(await purgeDeleted(databases.system)).toBe(2);

  expect(await purgeDeleted(databases.system)).toBe(0);
  const left = await databases.system.selectFrom('documents').select('id').where('project_id', '=', id).execute();
  expect(left).toHaveLength(3);
});

test('collections of an app, when listed for its owner, have the rows that are there', async () => {
  const app = await sites.addApp('ann');
  const { id } = (await post(app, 'books', {})).body as { id: string };
  await post(app, 'books', {});
  await post(app, 'authors', {});
  await sites.server.call({
    method: 'DELETE',
    path: `/api/v1/db/${app.project.id}/books/${id}/`,
    headers: { 'x-app-token': app.token },
  });

  const rows = await asApp(sites.server.databases, app.project.id, (trx) => collectionRows(trx, app.project.id));

  expect(rows).toEqual([
    { name: 'authors', fields: [], rows: 1 },
    { name: 'books', fields: [], rows: 1 },
  ]);
});
