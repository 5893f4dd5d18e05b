/** Answers that are kept, for whom and how long; and who may ask how often. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let app: TestApp;
let ann: { authorization: string; userId: string };
let bob: { authorization: string; userId: string };

beforeAll(async () => {
  stage = await startGatewayStage();
  ann = await stage.person('ann');
  bob = await stage.person('bob');
  app = await stage.addApp(ann);
  for (const person of [ann, bob]) await stage.addService(person, { name: 'kept', cache_seconds: 60 });
  await stage.addService(ann, { name: 'kept_keyed', cache_seconds: 60, auth_type: 'bearer', key_name: 'KEPT_KEY' });
  await stage.addService(ann, { name: 'few', rate_limit: 2, rate_limit_window: 60 });
});
afterAll(() => stage.close());

const ask = (call: object) => stage.asOwner(app, { service: 'kept', endpoint: '/random', ...call });
const cacheOf = (answer: { headers: Record<string, unknown> }) => answer.headers['x-faibric-cache'];

describe('kept answers', () => {
  test('the same question again is answered from what is kept', async () => {
    const [first, second] = [await ask({ params: { q: 1 } }), await ask({ params: { q: 1 } })];
    expect([cacheOf(first), cacheOf(second)]).toEqual(['miss', 'hit']);
    expect(second.text).toBe(first.text);
    expect(second.headers['age']).toBe('0');
    expect(cacheOf(await ask({ params: { q: 2 } }))).toBe('miss');
  });

  test.each([
    ['no-store', 'bypass'],
    ['private', 'bypass'],
    ['no-cache', 'bypass'],
    ['max-age=0', 'bypass'],
    ['max-age=100', 'miss'],
    ['public', 'miss'],
  ])('an answer that says %s: %s', async (cc, expected) => {
    expect(cacheOf(await ask({ params: { cc } }))).toBe(expected);
    expect(cacheOf(await ask({ params: { cc } }))).toBe(expected === 'miss' ? 'hit' : 'bypass');
  });

  test('a free address is kept as long as its answer says, and no longer than it says', async () => {
    const url = `${stage.upstream.url}/random`;
    expect(cacheOf(await stage.asOwner(app, { url }))).toBe('bypass');
    expect(cacheOf(await stage.asOwner(app, { url: `${url}?cc=max-age%3D60` }))).toBe('miss');
    expect(cacheOf(await stage.asOwner(app, { url: `${url}?cc=max-age%3D60` }))).toBe('hit');
  });

  test.each([
    ['another method', { method: 'POST' }],
    ['credentials of the caller’s own', { headers: { authorization: 'Bearer mine' } }],
    ['a part of it', { headers: { range: 'bytes=0-1' } }],
  ])('%s is never kept', async (_what, call) => {
    expect(cacheOf(await ask(call))).toBe('bypass');
    expect(cacheOf(await ask(call))).toBe('bypass');
  });

  test('nobody gets what another person, another key or another header asked for', async () => {
    await stage.addKey(ann, { name: 'KEPT_KEY', value: 'first-value-of-the-key' });
    const keyed = () => ask({ service: 'kept_keyed', params: { q: 'k' } });
    expect([cacheOf(await keyed()), cacheOf(await keyed())]).toEqual(['miss', 'hit']);
    const { body } = await stage.call({ path: '/api/vault/keys/', headers: ann });
    const { id } = (body as { items: { id: number }[] }).items[0] ?? { id: 0 };
    await stage.call({ method: 'POST', path: `/api/vault/keys/${id}/rotate/`, body: { value: 'second-value-of-the-key' }, headers: ann });
    expect(cacheOf(await keyed())).toBe('miss');
    expect(stage.upstream.seen.at(-1)?.headers['authorization']).toBe('Bearer second-value-of-the-key');
    const other = await stage.addApp(bob);
    expect(cacheOf(await stage.asOwner(other, { service: 'kept', endpoint: '/random', params: { q: 1 } }))).toBe('miss');
    expect(cacheOf(await ask({ params: { q: 1 }, headers: { 'accept-language': 'de' } }))).toBe('miss');
  });

  test('asked by many at once, one call goes out', async () => {
    let calls = 0;
    stage.upstream.on('/at-once', (_seen, res) => {
      calls += 1;
      setTimeout(() => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"once":true}'), 100);
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ endpoint: '/at-once' })));
    expect(answers.map(({ text }) => text)).toEqual(Array(20).fill('{"once":true}'));
    expect(answers.map(cacheOf).sort()).toEqual([...Array<string>(19).fill('hit'), 'miss']);
    expect(calls).toBe(1);
  });

  test('when what comes may not be shared, everybody asks for themselves', async () => {
    let calls = 0;
    stage.upstream.on('/own', (_seen, res) => {
      calls += 1;
      setTimeout(() => res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'private' }).end(`{"n":${calls}}`), 50);
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask({ endpoint: '/own' })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(calls).toBe(5);
  });

  test('when the first of many leaves, another asks in its place', async () => {
    let calls = 0;
    stage.upstream.on('/left', (_seen, res) => {
      calls += 1;
      setTimeout(() => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"late":true}'), 150);
    });
    const abort = new AbortController();
    const headers = { 'x-app-token': app.token, ...app.owner };
    const body = JSON.stringify({ service: 'kept', endpoint: '/left' });
    const first = fetch(`http://127.0.0.1:${stage.port}/api/gateway/`, { method: 'POST', headers, body, signal: abort.signal }).catch(
      () => 'left',
    );
    await expect.poll(() => calls).toBe(1);
    const others = Promise.all([1, 2, 3].map(() => ask({ endpoint: '/left' })));
    await new Promise((resolve) => setTimeout(resolve, 30));
    abort.abort();
    expect(await first).toBe('left');
    expect((await others).map(({ text }) => text)).toEqual(Array(3).fill('{"late":true}'));
    expect(calls).toBe(2);
  });
});

describe('how often', () => {
  test('a service is called as often as its provider allows; what is kept does not count', async () => {
    const few = () => stage.asOwner(app, { service: 'few', endpoint: '/echo' });
    expect([(await few()).status, (await few()).status]).toEqual([200, 200]);
    const third = await few();
    expect(third).toMatchObject({ status: 429, headers: { 'x-faibric-error': 'rate_limited' } });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(50);
  });

  test('an app may call 600 times a minute, a person 1,200 times with all their apps', async () => {
    const carl = await stage.person('carl');
    const apps = [await stage.addApp(carl), await stage.addApp(carl), await stage.addApp(carl)];
    const body = { url: 'https://not-allowed.example/' };
    const statuses: Record<string, number> = {};
    for (const [at, own] of apps.entries()) {
      for (let round = 0; round < 8; round += 1) {
        const answers = await Promise.all(Array.from({ length: 80 }, () => stage.asApp(own, body)));
        for (const { status } of answers) statuses[`${at} ${status}`] = (statuses[`${at} ${status}`] ?? 0) + 1;
      }
    }
    expect(statuses).toEqual({ '0 403': 600, '0 429': 40, '1 403': 560, '1 429': 80, '2 429': 640 });
    const refused = await stage.asApp(apps[2] as TestApp, body);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  });
});
