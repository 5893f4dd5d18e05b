import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { runScenarios } from '../../support/scenario.ts';

const adminKey = 'an admin key of at least 24 characters'.replaceAll(' ', '-');
let server: TestServer;
let people: Record<string, Record<string, string>>;
beforeAll(async () => {
  server = await startTestServer({ env: { ADMIN_KEY: adminKey } });
  people = { alice: await server.person('alice'), mallory: await server.person('mallory'), admin: { authorization: `Bearer ${adminKey}` } };
});
afterAll(() => server.close());
const stage = () => ({ server, people });
const as = (name: string) => people[name] ?? {};

describe('the account', () => {
  runScenarios(stage, [
    { name: 'is nobody’s without credentials', as: 'nobody', call: ['GET', '/api/account/'], status: 401 },
    {
      name: 'is nobody’s with a wrong key',
      as: 'nobody',
      call: ['GET', '/api/account/'],
      headers: { authorization: 'Bearer fk_wrong' },
      status: 401,
    },
    {
      name: 'is nobody’s with a key in another scheme',
      as: 'nobody',
      call: ['GET', '/api/account/'],
      headers: { authorization: 'Basic YTpi' },
      status: 401,
    },
    {
      name: 'is nobody’s with the admin key but for one character',
      as: 'nobody',
      call: ['GET', '/api/account/'],
      headers: { authorization: `Bearer ${adminKey.slice(0, -1)}x` },
      status: 401,
    },
    {
      name: 'tells who one is and what is left of the day',
      as: 'alice',
      call: ['GET', '/api/account/'],
      status: 200,
      has: { username: 'alice', role: 'user', budget: { tokens_per_day: 1_000_000, used_today: 0 } },
    },
    {
      name: 'is the first owner’s with ADMIN_KEY',
      as: 'admin',
      call: ['GET', '/api/account/'],
      status: 200,
      has: { role: 'operator', username: 'owner' },
    },
    {
      name: 'takes another name',
      as: 'alice',
      call: ['PATCH', '/api/account/', { name: ' Alice B. ' }],
      status: 200,
      has: { name: 'Alice B.', username: 'alice' },
    },
    { name: 'does not take a role (D7)', as: 'alice', call: ['PATCH', '/api/account/', { name: 'A', role: 'operator' }], status: 422 },
    { name: 'does not take an id (D7)', as: 'alice', call: ['PATCH', '/api/account/', { name: 'A', id: 'x' }], status: 422 },
    {
      name: 'does not take a name that cannot be stored',
      as: 'alice',
      call: ['PATCH', '/api/account/', { name: 'a\u0000b' }],
      status: 422,
    },
    { name: 'does not take half a character', as: 'alice', call: ['PATCH', '/api/account/', '{"name":"a\\ud800"}'], status: 422 },
    { name: 'does not take an empty name', as: 'alice', call: ['PATCH', '/api/account/', { name: '  ' }], status: 422 },
  ]);
});

describe('API keys', () => {
  const create = (name: string, body: unknown = { name: 'script' }) =>
    server.call({ method: 'POST', path: '/api/account/keys/', body, headers: as(name) });
  const list = (name: string, query = '') => server.call({ path: `/api/account/keys/${query}`, headers: as(name) });

  test('when one is made, it is shown once, works, and its hash alone is kept', async () => {
    const made = await create('alice');
    const { id, key } = made.body as { id: string; key: string };
    const used = await server.call({ path: '/api/account/', headers: { authorization: `Bearer ${key}` } });

    const listed = await list('alice');

    expect(made).toMatchObject({ status: 201, body: { name: 'script' } });
    expect(key).toMatch(/^fk_[\w-]{43}$/);
    expect(used).toMatchObject({ status: 200, body: { username: 'alice' } });
    expect(listed.text).not.toContain(key);
    expect((listed.body as { items: unknown[] }).items).toContainEqual(
      expect.objectContaining({ id, start: key.slice(0, 8), last_used_at: expect.any(String) as string }),
    );
    expect(JSON.stringify(await server.databases.system.selectFrom('apikey').selectAll().execute())).not.toContain(key);
  });

  test('when one is revoked, it ends at once; another person cannot revoke it', async () => {
    const { id, key } = (await create('alice')).body as { id: string; key: string };
    const revoke = (name: string) => server.call({ method: 'DELETE', path: `/api/account/keys/${id}/`, headers: as(name) });
    const use = async () => (await server.call({ path: '/api/account/', headers: { authorization: `Bearer ${key}` } })).status;

    const steps = [
      (await revoke('mallory')).status,
      await use(),
      (await revoke('alice')).status,
      await use(),
      (await revoke('alice')).status,
    ];

    expect(steps).toEqual([404, 200, 204, 401, 404]);
  });

  test('when they are listed, come in pages, newest first, without those of others', async () => {
    for (const name of ['one', 'two', 'three']) await create('mallory', { name });

    const first = (await list('mallory', '?limit=2')).body as { items: { name: string }[]; next_cursor: string };
    const second = (await list('mallory', `?limit=2&cursor=${first.next_cursor}`)).body as typeof first;

    expect([first, second].map(({ items }) => items.map(({ name }) => name))).toEqual([
      ['three', 'two'],
      ['one', 'test'],
    ]);
    expect(second.next_cursor).toBeNull();
    expect((await list('mallory', '?cursor=forged')).status).toBe(422);
    expect((await list('mallory', '?limit=101')).status).toBe(422);
  });

  test('when one is sent together with somebody’s cookie, counts alone', async () => {
    const answer = await server.call({
      path: '/api/account/',
      headers: { authorization: 'Bearer fk_wrong', cookie: 'faibric_session=whatever' },
    });

    expect(answer.status).toBe(401);
  });
});

describe('people', () => {
  const email = 'Carol@Example.org';
  runScenarios(stage, [
    { name: 'are not there for a person', as: 'alice', call: ['GET', '/api/operator/people/'], status: 404 },
    { name: 'are not added by a person', as: 'alice', call: ['POST', '/api/operator/people/', { email }], status: 404 },
    { name: 'are not added by a stranger', as: 'nobody', call: ['POST', '/api/operator/people/', { email }], status: 401 },
    {
      name: 'are not added without an address',
      as: 'admin',
      call: ['POST', '/api/operator/people/', { email: 'carol' }],
      status: 422,
      has: { errors: [{ path: 'email' }] },
    },
    {
      name: 'do not get a role that does not exist',
      as: 'admin',
      call: ['POST', '/api/operator/people/', { email, role: 'owner' }],
      status: 422,
    },
    {
      name: 'are added by an operator',
      as: 'admin',
      call: ['POST', '/api/operator/people/', { email }],
      status: 201,
      has: { email: 'carol@example.org', role: 'user' },
    },
    { name: 'are added once', as: 'admin', call: ['POST', '/api/operator/people/', { email: 'carol@example.org' }], status: 409 },
    { name: 'are listed without their keys', as: 'admin', call: ['GET', '/api/operator/people/'], status: 200, never: ['fk_'] },
    { name: 'do not read the outbox', as: 'alice', call: ['GET', '/api/operator/outbox/'], status: 404 },
  ]);

  test('when one is added as operator, their key is an operator’s', async () => {
    const added = await server.call({
      method: 'POST',
      path: '/api/operator/people/',
      body: { email: 'dave@example.org', role: 'operator' },
      headers: as('admin'),
    });
    const { api_key } = added.body as { api_key: string };

    const listed = await server.call({ path: '/api/operator/people/?limit=1', headers: { authorization: `Bearer ${api_key}` } });

    expect(listed).toMatchObject({
      status: 200,
      body: { items: [{ email: 'dave@example.org', role: 'operator' }], next_cursor: expect.any(String) as string },
    });
  });

  test('when one is added, the mail that tells them waits in the outbox', async () => {
    await expect
      .poll(async () => (await server.call({ path: '/api/operator/outbox/', headers: as('admin') })).body)
      .toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ to: 'carol@example.org', text: expect.stringContaining(`${server.url}/signin`) as string }),
        ]) as unknown[],
      });
  });
});
