/** What happens to builds when workers stop, hang or come back from the dead. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { heartbeatTimeoutMs } from '../../../core/limits.ts';
import { teaScript } from '../../support/scripted-app.ts';
import type { Script } from '../../support/scripted-model.ts';
import { books, ends, until, type Rig } from '../rig.ts';

const status = (rig: Rig, path: string) => fetch(rig.installation.url + path, { signal: AbortSignal.timeout(5_000) });

/** Process id of the worker that has this build's activity in hand. */
export async function workerOf(rig: Rig, buildId: number): Promise<number> {
  const { raw } = await (await rig.temporal()).workflow.getHandle(`build/${buildId}`).describe();
  const identity = raw.pendingActivities?.[0]?.lastWorkerIdentity ?? '';
  return Number.parseInt(identity, 10);
}

const fileEvents = async (rig: Rig, projectId: number) =>
  (await rig.client.events(projectId)).filter((event) => event.type === 'file').length;

/**
 * The first try writes one page in 12 s and never says its last word, since nobody can tell what a process that is frozen
 * or stopped has read of it; every later try writes another page, at once.
 */
const otherTheSecondTime: Script = (request) => {
  const reply = teaScript(request);
  if (request.step !== 'generate') return reply;
  const answer = JSON.stringify(reply.answer).replace("label: 'Origin'", request.nth === 0 ? "label: 'First try'" : "label: 'Second try'");
  if (request.nth > 0) return { answer, tokensPerSecond: 2_000 };
  return { answer, tokensPerSecond: 50, cut: { characters: answer.length - 8, how: 'stall' } };
};

export function workerRows(rig: () => Rig): void {
  describe('workers', () => {
    test('F5: all workers, when they hang with builds waiting, are named by /readyz, and the backlog drains in order afterwards', async () => {
      const { client, installation, say } = rig();
      const workers = await installation.pids('worker');
      workers.forEach((pid) => process.kill(pid, 'SIGSTOP'));
      const stoppedAt = Date.now();
      const answeredIn: number[] = [];
      try {
        for (let n = 0; n < 5; n += 1) {
          const from = Date.now();
          const { projectId } = await client.create(books(n), { generator: 'composer' });
          answeredIn.push(Date.now() - from);
          await client.change(projectId, 'Add a field pages', { generator: 'composer' });
        }
        await until('/readyz names the workers', async () => (await status(rig(), '/readyz')).status === 503);
        expect(await (await status(rig(), '/readyz')).json()).toMatchObject({ database: { ok: true }, workers: { ok: false } });
        expect((await status(rig(), '/healthz')).status).toBe(200);
        await sleep(Math.max(0, stoppedAt + 12_000 - Date.now()));
      } finally {
        workers.forEach((pid) => process.kill(pid, 'SIGCONT'));
      }
      const resumedAt = Date.now();
      const builds = client.accepted.map(({ buildId }) => buildId);

      expect(await ends(rig(), builds)).toEqual(builds.map(() => 'succeeded'));

      say(
        `F5: 10 builds drained in ${Date.now() - resumedAt} ms after ${resumedAt - stoppedAt} ms; POST took ${Math.max(...answeredIn)} ms at most`,
      );
      const ended = await Promise.all(builds.map((id) => client.build(id)));
      for (const [i, build] of ended.entries())
        if (i % 2 === 1) expect(Date.parse(build.started_at ?? '')).toBeGreaterThanOrEqual(Date.parse(ended[i - 1]?.finished_at ?? ''));
      expect((await status(rig(), '/readyz')).status).toBe(200);
    });

    test('F7: a worker, when it freezes in a stream and wakes after another took over, writes nothing more', async () => {
      rig().begin(otherTheSecondTime);
      const { client, installation, watcher, say } = rig();
      await until('another worker can take over', () => installation.output().includes('worker-2 ready'));
      const { projectId, buildId } = await client.create('Tea with a frozen worker', { generator: 'ai' });
      watcher.follow(projectId);
      await until('two files are stored', async () => (await fileEvents(rig(), projectId)) >= 1);
      const zombie = await workerOf(rig(), buildId);
      process.kill(zombie, 'SIGSTOP');
      const frozenAt = Date.now();
      try {
        await until('another try writes', async () => (await client.build(buildId)).attempt > 1);
        say(`F7: the second try began ${Date.now() - frozenAt} ms after the freeze`);
        await sleep(Math.max(0, frozenAt + 2.5 * heartbeatTimeoutMs - Date.now()));
      } finally {
        process.kill(zombie, 'SIGCONT');
      }

      expect(await ends(rig(), [buildId])).toEqual(['succeeded']);
      await sleep(2_000); // what the woken one has left to say

      const last = await fetch(`${client.url}/api/projects/${projectId}/files/components/teas.ts`, {
        headers: { authorization: `Bearer ${client.apiKey}` },
      });
      expect(await last.text()).toContain('Second try');
      expect(() => process.kill(zombie, 0)).not.toThrow();
    });

    test('F8: a worker, when it is told to stop in the middle of a long stream, hands the build back within its grace time and exits with 0', async () => {
      rig().begin(otherTheSecondTime);
      const { client, installation, watcher, say } = rig();
      const { projectId, buildId } = await client.create('Tea with a stopped worker', { generator: 'ai' });
      watcher.follow(projectId);
      await until('a file is stored', async () => (await fileEvents(rig(), projectId)) >= 1);
      const worker = await workerOf(rig(), buildId);
      const name = (await import('node:fs')).readFileSync(`${installation.folder}/system.json`, 'utf8');
      const said = installation.output().length;
      process.kill(worker, 'SIGTERM');
      const from = Date.now();

      const tookMs = await until('it has ended', () => !alive(worker), 12_000);

      say(`F8: ended ${tookMs} ms after SIGTERM`);
      await until('its code is told', () => /worker-\d ended with code 0/.test(installation.output().slice(said)), 2_000);
      expect(name).toContain(String(worker));
      expect(await ends(rig(), [buildId])).toEqual(['succeeded']);
      say(`F8: the build ended ${Date.now() - from} ms after SIGTERM, tries ${(await client.build(buildId)).attempt}`);
    });
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
