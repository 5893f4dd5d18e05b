/** Where services lead to, and what is taken along (faults G8). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startUpstream, type Upstream } from '../../support/upstream.ts';
import { errorOf, startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let other: Upstream;
let app: TestApp;

beforeAll(async () => {
  other = await startUpstream();
  const upstream = await startUpstream();
  stage = await startGatewayStage({ upstream, env: { GATEWAY_ALLOW_HOSTS: `${upstream.host},${other.host}` } });
  const ann = await stage.person('ann');
  app = await stage.addApp(ann);
  await stage.addService(ann, { name: 'keyed', auth_type: 'header', auth_config: { header: 'x-key' }, key_name: 'SOME_KEY' });
  await stage.addKey(ann, { name: 'SOME_KEY', value: 'a-key-of-some-letters' });
});
afterAll(async () => {
  await stage.close();
  await other.close();
});

const at = (path: string) => `${stage.upstream.url}${path}`;
const ask = (path: string, more: object = {}) => stage.asOwner(app, { url: at(path), ...more });

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed to the same origin with its key', async (status) => {
    const answer = await stage.asOwner(app, { service: 'keyed', endpoint: '/redirect', params: { status, to: '/echo?there=1' } });
    expect(answer.body).toMatchObject({ path: '/echo', query: { there: '1' } });
    expect(stage.upstream.seen.at(-1)?.headers['x-key']).toBe('a-key-of-some-letters');
  });

  test('another origin gets no key, no credentials and no cookie', async () => {
    const to = `${other.url}/echo`;
    const headers = { authorization: 'Bearer mine', cookie: 'a=b', 'x-plain': 'stays' };
    await stage.asOwner(app, { service: 'keyed', endpoint: '/redirect', params: { to }, headers });
    expect(other.seen.at(-1)?.headers).toMatchObject({ 'x-plain': 'stays' });
    for (const name of ['x-key', 'authorization', 'cookie']) expect(other.seen.at(-1)?.headers[name]).toBeUndefined();
  });

  test('a body that holds a key goes to no other host', async () => {
    const call = {
      url: at(`/redirect?status=307&to=${encodeURIComponent(`${other.url}/echo`)}`),
      method: 'POST',
      body: { k: '${SOME_KEY}' },
    };
    const before = other.seen.length;
    expect(errorOf(await stage.asOwner(app, call))).toBe('403 key_not_allowed');
    expect(other.seen.length).toBe(before);
  });

  test('after 301, 302 and 303 a POST becomes a GET without a body; after 307 and 308 it stays', async () => {
    for (const [status, method] of [
      [301, 'GET'],
      [302, 'GET'],
      [303, 'GET'],
      [307, 'POST'],
      [308, 'POST'],
    ] as const) {
      const answer = await ask(`/redirect?status=${status}`, { method: 'POST', body: { a: 1 } });
      expect(answer.body, String(status)).toMatchObject({ method, body: method === 'GET' ? '' : '{"a":1}' });
    }
  });

  test('without end: 502 after five', async () => {
    const before = stage.upstream.seen.length;
    expect(errorOf(await ask(`/redirect?to=${encodeURIComponent('/redirect?to=/redirect')}`))).toBe('200 undefined');
    stage.upstream.on('/loop', (_seen, res) => void res.writeHead(302, { Location: '/loop' }).end());
    expect(errorOf(await ask('/loop'))).toBe('502 upstream_unreachable');
    expect(stage.upstream.seen.length - before).toBeLessThan(12);
  });

  test('with the public token alone, a host that the app does not call is not reached by a detour', async () => {
    await stage.allow(app, { hosts: [stage.upstream.host] });
    const before = other.seen.length;
    const url = at(`/redirect?to=${encodeURIComponent(`${other.url}/echo`)}`);
    expect(errorOf(await stage.asApp(app, { url }))).toBe('403 host_not_allowed');
    expect(other.seen.length).toBe(before);
    await stage.allow(app, { hosts: [stage.upstream.host, other.host] });
    expect((await stage.asApp(app, { url })).status).toBe(200);
  });
});
