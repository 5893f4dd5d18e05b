/** What happens to calls to the world when the API is killed or stopped, or PostgreSQL is away (faults F10, F13, K8). */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Upstream } from '../../support/upstream.ts';
import { until, type Rig } from '../rig.ts';

export function gatewayRows(rig: () => Rig, upstream: () => Upstream): void {
  const call = async (path: string, more: object = {}): Promise<number> => {
    const { url, key } = rig().installation;
    const answer = await fetch(`${url}/api/gateway/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify({ url: `${upstream().url}${path}`, ...more }),
    }).catch(() => undefined);
    await answer?.text().catch(() => undefined);
    return answer?.status ?? 0;
  };
  const rowsOf = async (path: string): Promise<number> => {
    const { system } = await rig().installation.databases();
    const rows = await system.selectFrom('gateway_requests').select('id').where('endpoint', '=', path).execute();
    return rows.length;
  };
  const seen = (path: string): number => upstream().seen.filter((request) => request.path === path).length;
  const isReady = async (): Promise<boolean> =>
    fetch(`${rig().installation.url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );

  describe('calls to the world', () => {
    test('F10: the API, when it is killed while a service holds a call that sends something, never sends it again', async () => {
      const calling = call('/silent', { method: 'POST', body: { order: 1 } });
      await until('the service has it', () => seen('/silent') === 1);

      await rig().installation.kill('api');

      expect(await calling).toBe(0);
      await until('the API is back', isReady);
      expect(await call('/echo')).toBe(200);
      expect(seen('/silent')).toBe(1);
      expect(await rowsOf('/silent')).toBeLessThanOrEqual(1);
    });

    test('the API, when it is told to stop, writes down every call before it ends', async () => {
      upstream().on('/counted', (_seen, res) => void res.writeHead(200).end('one'));
      const statuses = await Promise.all(Array.from({ length: 40 }, () => call('/counted')));
      const [pid = 0] = await rig().installation.pids('api');
      process.kill(pid, 'SIGTERM');

      await until('another API is there', async () => !(await rig().installation.pids('api')).includes(pid) && (await isReady()));
      expect(statuses.every((status) => status === 200)).toBe(true);
      expect(await rowsOf('/counted')).toBe(40);
    });

    test('K8: calls, when PostgreSQL is killed in between, are answered or refused as unavailable, and every answered one is written down', async () => {
      upstream().on('/audited', (_seen, res) => void res.writeHead(200).end('one'));
      const statuses: number[] = [await call('/audited')];
      await rig().installation.kill('postgres');
      await until('it answers again', async () => {
        statuses.push(await call('/audited'));
        await sleep(20);
        return statuses.length > 60 && (await isReady());
      });
      await until('calls go through', async () => {
        statuses.push(await call('/audited'));
        return statuses.at(-1) === 200;
      });

      expect(new Set(statuses)).toSatisfy((all: Set<number>) => [...all].every((status) => status === 200 || status === 503));
      const answered = seen('/audited');
      await until('the log is complete', async () => (await rowsOf('/audited')) >= answered);
      expect(await rowsOf('/audited')).toBe(answered);
      rig().say(`K8: ${statuses.length} calls while PostgreSQL died: ${answered} answered, ${statuses.length - answered} refused`);
    });
  });
}
