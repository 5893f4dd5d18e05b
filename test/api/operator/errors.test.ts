import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mountErrors } from '../../../api/operator/errors.ts';
import { maxErrors } from '../../../core/limits.ts';
import { fingerprintOf, firstOwnFrame, purgeErrors } from '../../../db/dashboard-errors.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { runScenarios } from '../../support/scenario.ts';

let server: TestServer;
let people: Record<string, Record<string, string>>;
beforeAll(async () => {
  server = await startTestServer({ mount: (app, { databases }) => mountErrors(app, { databases }) });
  people = {
    alice: await server.person('alice'),
    bob: await server.person('bob'),
    olga: await server.person('olga', 'operator'),
  };
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.databases.system.deleteFrom('dashboard_errors').execute();
  await sql`delete from rate_limits`.execute(server.databases.system);
});

interface Item {
  readonly id: number;
  readonly message: string;
  readonly count: number;
  readonly user_id: string | null;
  readonly page: string;
}
const stack = 'TypeError: x is not a function\n    at Talk (http://localhost:3000/assets/project-Ab1.js:1:2345)';
const report = (name: string, body: object) =>
  server.call({
    method: 'POST',
    path: '/api/errors/',
    body: { message: 'x is not a function', page: '/p/12', ...body },
    headers: { ...people[name], 'user-agent': `${name}’s browser`.replace('’', "'") },
  });
const list = async (query = '') => {
  const { body } = await server.call({ path: `/api/operator/errors/${query}`, headers: people['olga'] ?? {} });
  return body as { items: Item[]; next_cursor: string | null };
};

describe('a report', () => {
  runScenarios(
    () => ({ server, people }),
    [
      { name: 'is not taken from strangers', as: 'nobody', call: ['POST', '/api/errors/', { message: 'x', page: '/' }], status: 401 },
      { name: 'needs a message', as: 'alice', call: ['POST', '/api/errors/', { message: '  ', page: '/' }], status: 422 },
      {
        name: 'holds no query, which may hold a token',
        as: 'alice',
        call: ['POST', '/api/errors/', { message: 'x', page: '/signin?token=t' }],
        status: 422,
      },
      {
        name: 'is not about another site',
        as: 'alice',
        call: ['POST', '/api/errors/', { message: 'x', page: 'https://example.org/' }],
        status: 422,
      },
      {
        name: 'has no message without an end',
        as: 'alice',
        call: ['POST', '/api/errors/', { message: 'x'.repeat(501), page: '/' }],
        status: 422,
      },
      {
        name: 'has no stack without an end',
        as: 'alice',
        call: ['POST', '/api/errors/', { message: 'x', page: '/', stack: 'y'.repeat(4_001) }],
        status: 422,
      },
      {
        name: 'cannot say whom it happened to',
        as: 'alice',
        call: ['POST', '/api/errors/', { message: 'x', page: '/', user_id: 'bob' }],
        status: 422,
      },
    ],
  );

  test('when the same fault is told twice, is one item that says how often, whom and where last', async () => {
    const first = await report('alice', { stack, version: 'main-1.js' });
    const second = await report('bob', { stack, page: '/p/13' });

    const { items } = await list();

    expect(first).toMatchObject({ status: 201, body: { id: expect.any(Number) as number } });
    expect(second.body).toEqual(first.body);
    expect(items).toEqual([
      {
        ...(first.body as object),
        message: 'x is not a function',
        page: '/p/13',
        stack,
        user_agent: "bob's browser",
        user_id: 'bob',
        count: 2,
        first_seen_at: expect.any(String) as string,
        last_seen_at: expect.any(String) as string,
      },
    ]);
  });

  test('when one person’s pages tell without end, is refused with the time to wait, and others’ still come', async () => {
    const answers = [];
    for (let n = 0; n < 21; n += 1) answers.push(await report('alice', { stack }));

    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(201), 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await report('bob', { stack })).status).toBe(201);
  });
});

describe('the list', () => {
  test('when somebody else than an operator asks, is not there', async () => {
    expect((await server.call({ path: '/api/operator/errors/', headers: people['alice'] ?? {} })).status).toBe(404);
  });

  test('when a fault comes again, has it first, and pages in that order', async () => {
    for (const message of ['one', 'two', 'three', 'one']) await report('alice', { message });

    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next_cursor}`);

    expect([first, second].map(({ items }) => items.map(({ message }) => message))).toEqual([['one', 'three'], ['two']]);
    expect(second.next_cursor).toBeNull();
  });
});

test('the purge, when an error was not seen for 30 days or there are too many, forgets it and keeps the newest', async () => {
  const { system } = server.databases;
  for (const message of ['old', 'new']) await report('alice', { message });
  await sql`update dashboard_errors set last_seen_at = now() - interval '31 days' where message = 'old'`.execute(system);
  await purgeErrors(system);
  const afterAge = (await list()).items.map(({ message }) => message);
  await sql`insert into dashboard_errors (fingerprint, message, page, user_agent) select n::text, n::text, '/', '' from generate_series(1, ${maxErrors}) n`.execute(
    system,
  );

  await purgeErrors(system);

  const { rows } = await sql<{ n: number; new: number }>`select count(*)::int as n, count(*) filter (where message = 'new')::int as new
    from dashboard_errors`.execute(system);
  expect(afterAge).toEqual(['new']);
  expect(rows).toEqual([{ n: maxErrors, new: 0 }]);
});

test('two reports are one fault, when they differ by numbers or by another’s frames alone', () => {
  const own = 'at f (http://a.test/assets/x.js:1:2)';
  const same = [
    { message: 'Build 12 has no step', stack: `Error\n ${own}` },
    { message: 'Build 7 has no step', stack: `Error\n at g (chrome-extension://id/y.js:3:4)\n ${own}` },
    { message: 'Build 7 has no step', stack: 'f@https://b.test/assets/x.js:1:2' },
  ];
  expect(new Set(same.map(fingerprintOf)).size).toBe(1);
  expect(fingerprintOf({ message: 'Build 7 has no step', stack: undefined })).not.toBe(
    fingerprintOf(same[0] ?? { message: '', stack: '' }),
  );
  expect(firstOwnFrame('Error: no\n at chrome-extension://id/y.js:3:4')).toBeUndefined();
});
