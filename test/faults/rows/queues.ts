/** A project's queue over a long life (F32), and callers that meet at the worst moment (F29). */
import { describe, expect, test } from 'vitest';
import { taskQueue } from '../../../core/limits.ts';
import { cancelSignal, enqueueSignal } from '../../../workflows/messages.ts';
import { teaScript } from '../../support/scripted-app.ts';
import { runRaces } from '../races.ts';
import { books, ends, send, until, type Rig } from '../rig.ts';

/** Temporal warns from 10,240 events of a run on, and ends it at 51,200. */
const warnedOf = 10_240;
/** Each is some ten events of history: enough for a second run. */
const comeAndGo = 450;

export function queueRows(rig: () => Rig): void {
  describe('queues', () => {
    test('F29: changes, stops and restores, when they meet in 40 races, are built in the order of acceptance and won or lost whole', async () => {
      const from = Date.now();

      const report = await runRaces(rig(), 10, 2);

      rig().say(`F29: ${report.races} races took ${Date.now() - from} ms, ${report.stopped} of 10 late stops won`);
      expect(report.broken).toEqual([]);
    });

    test('F32: a queue, when hundreds of changes came and went, goes on as a new run with what waits', async () => {
      rig().begin((request) => ({ ...teaScript(request), hang: true }));
      const { client, say } = rig();
      const { projectId, buildId } = await client.create('Tea that never comes', { generator: 'ai' });
      const waiting = await client.change(projectId, books('after all that'), { generator: 'composer' });
      const { workflow } = await rig().temporal();
      const queue = workflow.getHandle(`project/${projectId}`);
      await until('the queue runs', () =>
        queue.describe().then(
          () => true,
          () => false,
        ),
      );
      const from = Date.now();
      for (let at = 0; at < comeAndGo; at += 50)
        await Promise.all(
          Array.from({ length: 50 }, async (_, i) => {
            const id = 1_000_000_000 + at + i; // rows that do not exist: the queue knows ids only
            await queue.signal(enqueueSignal, { buildId: id, epoch: 0, userId: 'nobody', kind: 'modify' });
            await queue.signal(cancelSignal, { buildId: id });
          }),
        );
      await until('all of them are through', async () => (await queue.describe()).raw.pendingActivities?.length === 0, 120_000);
      const { historyLength } = await queue.describe();

      expect((await send(rig(), 'POST', `/api/builds/${buildId}/cancel/`, {})).status).toBe(202);
      expect(await ends(rig(), [buildId, waiting.buildId])).toEqual(['cancelled', 'succeeded']);

      say(`F32: ${comeAndGo} changes that came and went took ${Date.now() - from} ms and ${historyLength} events on ${taskQueue}`);
      expect(historyLength).toBeGreaterThan(4_000);
      expect(historyLength).toBeLessThan(warnedOf);
      expect((await queue.describe()).historyLength).toBeLessThan(500);
    });
  });
}
