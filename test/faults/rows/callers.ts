/** What many impatient callers do at once. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { teaScript } from '../../support/scripted-app.ts';
import { watch } from '../watcher.ts';
import { books, ends, send, until, type Rig } from '../rig.ts';

const sockets = 1_000;

export function callerRows(rig: () => Rig): void {
  describe('callers', () => {
    test('F28: one sentence, when it is sent 50 times at once with one key, is one project and 50 equal answers', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const body = { prompt: books('fifty times'), generator: 'composer' };

      const answers = await Promise.all(Array.from({ length: 50 }, () => send(rig(), 'POST', '/api/projects/', body, key)));
      const other = await send(rig(), 'POST', '/api/projects/', { ...body, prompt: books('once') }, key);

      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(202);
      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
      const { system } = await rig().installation.databases();
      const made = await system.selectFrom('projects').select('id').where('prompt', '=', body.prompt).execute();
      expect(made).toHaveLength(1);
      const { id, build } = answers[0]?.body as { id: number; build: { id: number } };
      rig().client.accepted.push({ key: key['idempotency-key'], projectId: id, buildId: build.id });
      expect(await ends(rig(), [build.id])).toEqual(['succeeded']);
    });

    test('F30: 1,000 sockets, when they all lose the API and come back at once, do not stop builds and miss nothing', async () => {
      const { client, installation, say } = rig();
      const { projectId, buildId } = await client.create(books('watched by many'), { generator: 'composer' });
      const crowd = Array.from({ length: sockets }, () => watch(installation.url, installation.key));
      try {
        for (const one of crowd) one.follow(projectId);
        const behind = (seq: number) => crowd.filter((one) => (one.seen.get(projectId)?.at(-1)?.seq ?? 0) < seq).length;
        await ends(rig(), [buildId]);
        await until('all watch', async () => behind((await client.events(projectId)).length) === 0, 60_000);

        await installation.kill('api');
        const from = Date.now();
        const others = await Promise.all([1, 2, 3].map((n) => client.create(books(n), { generator: 'composer' })));
        const change = await client.change(projectId, 'Add a field pages', { generator: 'composer' });
        const builds = [...others, change].map(({ buildId: id }) => id);

        expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));

        const builtMs = Date.now() - from;
        const events = await client.events(projectId);
        await until('all have caught up', () => behind(events.length) === 0, 60_000);
        say(`F30: 4 builds ended ${builtMs} ms after the API’s death, ${sockets} sockets had caught up after ${Date.now() - from} ms`);
        const seqs = JSON.stringify(events.map(({ seq }) => seq));
        expect(crowd.filter((one) => JSON.stringify(one.seen.get(projectId)?.map(({ seq }) => seq)) !== seqs)).toHaveLength(0);
      } finally {
        crowd.forEach((one) => one.close());
      }
    });

    test('F32: a queue, when it is full, refuses the next change with 429; a sentence of 3 MB is refused with 413', async () => {
      rig().begin((request) => ({ ...teaScript(request), hang: true }));
      const { client } = rig();
      const { projectId, buildId } = await client.create('Tea that never comes', { generator: 'ai' });
      const more = Array.from({ length: 49 }, (_, n) => client.change(projectId, books(n), { generator: 'composer' }));
      const waiting = (await Promise.all(more)).map((accepted) => accepted.buildId).sort((a, b) => a - b);

      const oneTooMany = await fetch(`${client.url}/api/projects/${projectId}/quick_update/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${client.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: books('one too many') }),
      });
      const huge = await send(rig(), 'POST', '/api/projects/', { prompt: 'x'.repeat(3 * 1024 * 1024) });

      expect(oneTooMany.status).toBe(429);
      expect(Number(oneTooMany.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(huge).toMatchObject({ status: 413, body: { code: 'too_large' } });
      const stopped = waiting.slice(0, -1);
      for (const id of [...stopped, buildId]) expect((await send(rig(), 'POST', `/api/builds/${id}/cancel/`, {})).status).toBe(202);
      expect(await ends(rig(), [buildId, ...waiting])).toEqual([...[buildId, ...stopped].map(() => 'cancelled'), 'succeeded']);
    });
  });
}
