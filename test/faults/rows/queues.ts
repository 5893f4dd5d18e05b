/** A project's queue over a long life (F32), and callers that meet at the worst moment (F29). */
import { describe, expect, test } from 'vitest';
import { taskQueue } from '../../../core/limits.ts';
import { cancelSignal, enqueueSignal } from '../../../workflows/messages.ts';
import { teaScript } from '../../support/scripted-app.ts';
import { runRaces } from '../races.ts';
import { books, ends, send, until, type Rig } from '../rig.ts';

/** Temporal warns from 10,240 events of a run on, and ends it at 51,200. */
const warnedOf = 10_240;
/** From here on the queue continues as new once its build has ended (workflows/project.ts). */
const continuesAfter = 4_000;
export function queueRows(rig: () => Rig): void {
  describe('queues', () => {
    test('F29: changes, stops and restores, when they meet in 20 races, are built in the order of acceptance and won or lost whole', async () => {
      const from = Date.now();

      const report = await runRaces(rig(), 5, 2);

      rig().say(`F29: ${report.races} races took ${Date.now() - from} ms, ${report.stopped} of 5 late stops won`);
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
      let comeAndGone = 0;
      let historyLength = 0;
      const isQuiet = async () => {
        const { raw, historyLength: length } = await queue.describe();
        historyLength = length;
        return raw.pendingActivities?.length === 0 && !raw.pendingWorkflowTask;
      };
      while (historyLength <= continuesAfter) {
        await Promise.all(
          Array.from({ length: 50 }, async () => {
            const id = 1_000_000_000 + (comeAndGone += 1); // rows that do not exist: the queue knows ids only
            await queue.signal(enqueueSignal, { buildId: id, epoch: 0, userId: 'nobody', kind: 'modify' });
            await queue.signal(cancelSignal, { buildId: id });
          }),
        );
        await until('all of them are through', isQuiet, 60_000);
      }

      expect((await send(rig(), 'POST', `/api/builds/${buildId}/cancel/`, {})).status).toBe(202);
      expect(await ends(rig(), [buildId, waiting.buildId])).toEqual(['cancelled', 'succeeded']);

      say(`F32: ${comeAndGone} changes that came and went took ${Date.now() - from} ms and ${historyLength} events on ${taskQueue}`);
      expect(historyLength).toBeLessThan(warnedOf);
      expect((await queue.describe()).historyLength).toBeLessThan(500);
    });
  });
}
