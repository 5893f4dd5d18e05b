/** What is left of a project that is deleted while it is being built, written or used (F36): nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { slowApp } from '../slow-app.ts';
import { books, ends, send, until, type Rig } from '../rig.ts';

/**
 * Rows of every table that names this project or one of its builds. Keys of calls outlive both: a call that is repeated makes nothing again.
 * So does what was learned of ready parts, without a word of the project (migration 0010).
 */
async function rowsLeft({ installation }: Rig, projectId: number, buildIds: readonly number[]): Promise<string[]> {
  const { system } = await installation.databases();
  const columns = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name not in ('idempotency_keys', 'part_uses') and column_name in ('project_id', 'build_id')`.execute(
    system,
  );
  expect(columns.rows.length).toBeGreaterThan(8);
  const left: string[] = [];
  for (const { table, column } of columns.rows) {
    const ids = column === 'project_id' ? [projectId] : buildIds;
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(ids)})`.execute(system);
    if (rows[0]?.n !== 0) left.push(`${table}.${column}: ${rows[0]?.n}`);
  }
  return left;
}

const isOpen = async (rig: Rig, workflowId: string): Promise<boolean> =>
  (await (await rig.temporal()).workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';

/** Deletes it and sees to it that nothing remains. Answers how long its workflows took to end. */
async function deleted(rig: Rig, projectId: number, buildIds: readonly number[]): Promise<number> {
  const address = new URL((await rig.client.project(projectId)).url);
  // Not fetch: it sends no Host of our choice.
  const status = async () => {
    const { statusCode, body } = await request(rig.installation.url, { headers: { host: address.host } });
    await body.dump();
    return statusCode;
  };

  expect((await send(rig, 'DELETE', `/api/projects/${projectId}/`)).status).toBe(204);

  for (const path of [`projects/${projectId}/`, `projects/${projectId}/events/`, ...buildIds.map((id) => `builds/${id}/`)])
    expect((await send(rig, 'GET', `/api/${path}`)).status).toBe(404);
  await until('its address answers 404', async () => (await status()) === 404, 2_000);
  const tookMs = await until('its workflows end', async () => {
    const open = [`project/${projectId}`, `build/${buildIds[0] ?? 0}`].map((id) => isOpen(rig, id));
    return (await Promise.all(open)).every((one) => !one);
  });
  await sleep(1_000); // for whoever writes late
  expect(await rowsLeft(rig, projectId, buildIds)).toEqual([]);
  return tookMs;
}

export function deleteRows(rig: () => Rig): void {
  describe('deleted projects', () => {
    test('F36: a project, when it is deleted in the middle of a stream with changes waiting, ends its build and leaves nothing', async () => {
      rig().begin((request) => ({ ...slowApp(request), tokensPerSecond: 40 }));
      const { client, model, say } = rig();
      const { projectId, buildId } = await client.create('Tea that is deleted', { generator: 'ai' });
      const waiting = await client.change(projectId, 'Call it Green tea', { generator: 'ai' });
      await until('a file is stored', async () => (await client.events(projectId)).some((event) => event.type === 'file'));

      say(`F36: its workflows had ended ${await deleted(rig(), projectId, [buildId, waiting.buildId])} ms after the DELETE`);

      client.accepted.length = 0;
      const asked = model.requests.length;
      await sleep(1_000);
      expect(model.requests.filter((request) => request.deliveredWhole && request.step === 'generate')).toEqual([]);
      expect(model.requests).toHaveLength(asked);
    });

    test('F36: projects, when they are deleted at any moment of their building, leave nothing', async () => {
      const { client, say } = rig();
      const tookMs: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const { projectId, buildId } = await client.create(books(n), { generator: 'composer' });
        await sleep(Math.random() * 1_500);
        tookMs.push(await deleted(rig(), projectId, [buildId]));
        client.accepted.length = 0;
      }
      say(`F36: workflows had ended ${tookMs.join(', ')} ms after the DELETE`);
    });

    test('F36: an app, when its project is deleted while it serves, is gone with its rows and files', async () => {
      const { client } = rig();
      const { projectId, buildId } = await client.create(books('served'), { generator: 'composer' });
      expect(await ends(rig(), [buildId])).toEqual(['succeeded']);
      const row = await send(rig(), 'POST', `/api/v1/db/${projectId}/books/`, { title: 'Emma' });
      expect(row.status).toBe(201);

      await deleted(rig(), projectId, [buildId]);

      client.accepted.length = 0;
      expect((await send(rig(), 'GET', `/api/v1/db/${projectId}/books/`)).status).toBe(404);
    });
  });
}
