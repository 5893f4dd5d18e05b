/** What happens to builds when the API, Temporal, PostgreSQL or all of them at once are killed or hang. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Victim } from '../installation.ts';
import { books, ends, until, type Rig } from '../rig.ts';
import { slowApp } from '../slow-app.ts';

/** Kills it so many times, each time once it is back and a random while has passed. */
async function churn(rig: Rig, victim: Victim, times: number, withinMs: readonly [number, number]): Promise<number[]> {
  const awayMs: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await sleep(withinMs[0] + Math.random() * (withinMs[1] - withinMs[0]));
    const before = await rig.installation.pids(victim);
    await rig.installation.kill(victim);
    const isAnother = async () => (await rig.installation.pids(victim)).some((pid) => !before.includes(pid));
    awayMs.push(await until(`${victim} is back`, async () => (await isAnother()) && (await readyz(rig)).status === 200));
  }
  return awayMs;
}

const readyz = ({ installation }: Rig) =>
  fetch(`${installation.url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    async (answer) => ({ status: answer.status, body: (await answer.json()) as unknown }),
    () => ({ status: 0, body: undefined }),
  );

/** Runs of a workflow that Temporal knows, ended ones too. */
async function runsOf(rig: Rig, workflowId: string): Promise<number> {
  const { workflow } = await rig.temporal();
  let runs = 0;
  for await (const { workflowId: found } of workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs += Number(found === workflowId);
  return runs;
}

export function serverRows(rig: () => Rig): void {
  describe('servers', () => {
    test('F10: the API, when it is killed while somebody watches a stream, is back, and the watcher has every event once', async () => {
      rig().begin(slowApp);
      const { client, installation, watcher, say } = rig();
      const { projectId, buildId } = await client.create('Tea that is watched', { generator: 'ai' });
      watcher.follow(projectId);
      await until('a file arrived', () => watcher.seen.get(projectId)?.some((event) => event.type === 'file') ?? false);

      await installation.kill('api');

      const tookMs = await until('the API answers', async () => (await readyz(rig())).status === 200);
      say(`F10: the API was ready ${tookMs} ms after its death`);
      expect(await ends(rig(), [buildId])).toEqual(['succeeded']);
    });

    test('F11: Temporal, when it is killed again and again while builds run, goes on with them, none twice', async () => {
      const { client, say } = rig();
      const made = await Promise.all([1, 2, 3, 4].map((n) => client.create(books(n), { generator: 'composer' })));
      const from = Date.now();
      const awayMs = await churn(rig(), 'temporal', 3, [300, 1_500]);

      const builds = made.map(({ buildId }) => buildId);
      expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));

      say(`F11: 4 builds and 3 deaths of Temporal took ${Date.now() - from} ms; it was away for ${awayMs.join(', ')} ms`);
      expect(await Promise.all(builds.map((id) => runsOf(rig(), `build/${id}`)))).toEqual(builds.map(() => 1));
    });

    test('F12: a sentence, when Temporal hangs, is accepted within 300 ms and built once it answers again', async () => {
      const { client, installation, say } = rig();
      const [temporal = 0] = await installation.pids('temporal');
      process.kill(temporal, 'SIGSTOP');
      const answeredIn: number[] = [];
      try {
        for (let n = 0; n < 3; n += 1) {
          const from = Date.now();
          await client.create(books(n), { generator: 'composer' });
          answeredIn.push(Date.now() - from);
        }
        expect(await readyz(rig())).toMatchObject({ status: 503, body: { database: { ok: true }, temporal: { ok: false } } });
        await sleep(6_000); // longer than the API waits for Temporal: only its sweep can start them now
      } finally {
        process.kill(temporal, 'SIGCONT');
      }
      const backAt = Date.now();

      const builds = client.accepted.map(({ buildId }) => buildId);
      expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));

      const started = await Promise.all(builds.map(async (id) => Date.parse((await client.build(id)).started_at ?? '') - backAt));
      say(`F12: POST took ${answeredIn.join(', ')} ms; started ${started.join(', ')} ms after Temporal was back`);
      expect(Math.min(...answeredIn)).toBeLessThan(300);
    });

    test('F13: PostgreSQL, when it is killed every few seconds while sentences come in and are built, loses none and doubles none', async () => {
      const { client, say } = rig();
      const from = Date.now();
      const killing = churn(rig(), 'postgres', 4, [1_000, 3_000]);
      for (let n = 0; n < 10; n += 1) await client.create(books(n), { generator: 'composer' });
      const awayMs = await killing;

      const builds = client.accepted.map(({ buildId }) => buildId);
      expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));

      say(`F13: 10 builds and 4 deaths of PostgreSQL took ${Date.now() - from} ms; it was away for ${awayMs.join(', ')} ms`);
    });

    test('F35: everything, when it is killed at one instant and started again, carries every build on', async () => {
      for (let round = 1; round <= 2; round += 1) {
        // Streams for longer than it takes until the kill: bytes on their way to a killed process would be asked for again.
        rig().begin((request) => ({ ...slowApp(request), tokensPerSecond: 120 }));
        const { client, installation, model, watcher, say } = rig();
        for (const generator of ['ai', 'ai', 'composer'])
          watcher.follow((await client.create(books(`of round ${round}`), { generator })).projectId);
        await until('both stream', () => model.requests.filter(({ step }) => step === 'generate').length >= 2);
        await sleep(Math.random() * 2_500);

        await installation.killAll();
        const from = Date.now();
        await installation.start();
        const readyMs = Date.now() - from;

        const builds = client.accepted.map(({ buildId }) => buildId);
        expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));
        say(`F35: ready ${readyMs} ms after the start, 3 builds ended after ${Date.now() - from} ms`);
        expect(await rig().judge()).toEqual([]);
      }
    });
  });
}
