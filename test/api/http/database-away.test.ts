import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { mountHealth } from '../../../api/http/health.ts';
import { findPerson } from '../../../db/people.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { account, cookieOf, post } from '../../support/sign-in.ts';

let server: TestServer;
let admin: pg.Client;
afterEach(async () => {
  await admin.end();
  await server.close();
});

/** Alice's calls, and a connection of the administrator. */
async function start() {
  server = await startTestServer({
    env: { SIGN_UP: 'open' },
    mount: (app, { databases: { system } }) =>
      mountHealth(app, { database: () => findPerson(system, 'x'), temporal: () => Promise.resolve(), workers: () => Promise.resolve() }),
  });
  admin = new pg.Client(server.databases.url);
  await admin.connect();
  const headers = await server.person('alice');
  return async (path = '/api/account/') => {
    const started = performance.now();
    const { status, headers: answered, body } = await server.call({ path, headers });
    return { status, retryAfter: answered['retry-after'], body, seconds: (performance.now() - started) / 1000 };
  };
}

/** The server waits for each connection's end, since one that dies between two calls costs the second of them too. */
const goneWithinMs = 5_000;

describe('the API (F15)', () => {
  test('when a table is locked, says 503 within 5 s, stays alive, and recovers by itself', async () => {
    const call = await start();
    await admin.query('begin; lock table "user" in access exclusive mode');

    const [locked, alive, ready] = await Promise.all([call(), call('/healthz'), call('/readyz')]);
    await admin.query('rollback');

    expect(locked).toMatchObject({ status: 503, retryAfter: '5', body: { code: 'unavailable' } });
    expect(locked.seconds).toBeLessThan(5);
    expect(alive.status).toBe(200);
    expect(alive.seconds).toBeLessThan(0.5);
    expect(ready).toMatchObject({ status: 503, body: { database: { ok: false } } });
    expect((await call()).status).toBe(200);
  });

  test('when more calls wait than connections exist, says 503 to those that wait too long', async () => {
    const call = await start();
    await admin.query('begin; lock table "user" in access exclusive mode');

    const answers = await Promise.all(Array.from({ length: 60 }, () => call()));
    await admin.query('rollback');

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(Math.max(...answers.map(({ seconds }) => seconds))).toBeLessThan(5);
    expect((await call()).status).toBe(200);
  });

  test('when its connections are cut, is back with the next call but one', async () => {
    const call = await start();
    await call();
    await admin.query(
      `select pg_terminate_backend(pid, ${goneWithinMs}) from pg_stat_activity where usename like 'faibric_%' and datname = current_database()`,
    );

    const answers = [await call(), await call()];

    expect([200, 503]).toContain(answers[0]?.status);
    expect(answers[1]?.status).toBe(200);
  });

  test('when it cannot look a password or a session up, says 503 and not that they are wrong', async () => {
    await start();
    const ann = { name: 'Ann', email: 'ann@example.org', password: 'correct horse' };
    const cookie = cookieOf(await post(server, 'sign-up/email', ann));
    await admin.query('begin; lock table rate_limits, "user", account, session in access exclusive mode');

    const answers = await Promise.all([
      post(server, 'sign-in/email', { email: ann.email, password: ann.password }),
      account(server, cookie),
    ]);
    await admin.query('rollback');

    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [503, 'unavailable'],
      [503, 'unavailable'],
    ]);
    expect((await account(server, cookie)).status).toBe(200);
  });
});
