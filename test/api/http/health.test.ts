import { afterEach, describe, expect, test } from 'vitest';
import { mountHealth, mountMetrics, type Probes } from '../../../api/http/health.ts';
import { AppError } from '../../../core/errors.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const fine: Probes = { database: async () => 1, temporal: async () => 1, workers: async () => 1 };
const start = async (probes: Partial<Probes> = {}) =>
  (server = await startTestServer({
    mount: (app, { auth }) => {
      mountHealth(app, { ...fine, ...probes });
      mountMetrics(app, auth.resolveCaller);
    },
  }));

describe('/readyz', () => {
  test('when every part answers, says 200', async () => {
    const { call } = await start();

    expect(await call({ path: '/readyz' })).toMatchObject({
      status: 200,
      body: { database: { ok: true }, temporal: { ok: true }, workers: { ok: true } },
    });
  });

  test('when a part is away, says 503 and which, in our words only', async () => {
    const { call } = await start({
      database: () => Promise.reject(new Error('password authentication failed for user "faibric" at 10.0.0.7')),
      workers: () => Promise.reject(new AppError('unavailable', 'No worker polls')),
    });

    const answer = await call({ path: '/readyz' });

    expect(answer).toMatchObject({
      status: 503,
      body: { database: { ok: false, message: 'away' }, temporal: { ok: true }, workers: { ok: false, message: 'No worker polls' } },
    });
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).not.toContain('10.0.0.7');
  });

  test('when a part hangs, says 503 within its time and /healthz stays 200', async () => {
    const { call } = await start({ temporal: () => new Promise(() => undefined) });
    const started = performance.now();

    const [ready, healthy] = await Promise.all([call({ path: '/readyz' }), call({ path: '/healthz' })]);

    expect([ready.status, healthy.status]).toEqual([503, 200]);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('/metrics', () => {
  test('when asked from this machine without a proxy, answers Prometheus text', async () => {
    const { call } = await start();
    await call({ path: '/metrics' });

    const answer = await call({ path: '/metrics' });

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.text).toMatch(/^faibric_http_request_seconds_count\{method="GET",status="200"\} \d+$/m);
  });

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])('when %s tells of a proxy, wants an operator', async (header) => {
    const started = await start();
    const from = { [header]: '127.0.0.1' };
    const [alice, olga] = [await started.person('alice'), await started.person('olga', 'operator')];

    const statuses = await Promise.all(
      [{}, alice, olga].map(async (key) => (await started.call({ path: '/metrics', headers: { ...from, ...key } })).status),
    );

    expect(statuses).toEqual([401, 404, 200]);
  });
});
