/** The whole way of a call: who may, what goes out, what comes back, what is written down. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let ann: { authorization: string; userId: string };
let app: TestApp;

beforeAll(async () => {
  stage = await startGatewayStage({ env: { OPENWEATHER_API_KEY: 'weather-key-of-the-platform' } });
  ann = await stage.person('ann');
  app = await stage.addApp(ann, { hosts: [stage.upstream.host] });
});
afterAll(() => stage.close());

interface Echo {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body: string;
}
const echoOf = (answer: { status: number; text: string }): Echo => {
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text) as Echo;
};
const at = (path: string) => `${stage.upstream.url}${path}`;

describe('what goes out', () => {
  test('an address with params: they stand in the query, and the answer comes back with its status and type', async () => {
    const answer = await stage.asApp(app, { url: at('/echo?a=1'), params: { b: 'ü &', list: ['x', 'y'], none: null } });
    expect(echoOf(answer)).toMatchObject({ method: 'GET', path: '/echo', query: { a: '1', b: 'ü &', list: 'y' } });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers).toMatchObject({ 'x-faibric-cache': 'bypass', 'ratelimit-limit': '600', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'the method %s arrives as it is, also in small letters',
    async (method) => {
      const before = stage.upstream.seen.length;
      expect((await stage.asApp(app, { url: at('/echo'), method: method.toLowerCase() })).status).toBe(200);
      expect(stage.upstream.seen[before]?.method).toBe(method);
    },
  );

  test('JSON, a form, text and bytes: each arrives with its type', async () => {
    const send = async (call: object) => echoOf(await stage.asApp(app, { url: at('/echo'), method: 'POST', ...call }));
    expect(await send({ body: { a: [1, null, 'x'] } })).toMatchObject({
      body: '{"a":[1,null,"x"]}',
      headers: { 'content-type': 'application/json' },
    });
    const form = { body: { a: { b: 1 }, list: ['x'] }, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    expect(decodeURIComponent((await send(form)).body)).toBe('a[b]=1&list[0]=x');
    expect(await send({ body_text: '<a/>', content_type: 'application/xml' })).toMatchObject({
      body: '<a/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect(await send({ body_base64: Buffer.from('raw').toString('base64') })).toMatchObject({
      body: 'raw',
      headers: { 'content-type': 'application/octet-stream' },
    });
  });

  test('headers of the caller arrive; those of the connection do not', async () => {
    const headers = {
      'X-Mine': 'yes',
      Host: 'evil',
      Connection: 'upgrade',
      Upgrade: 'h2c',
      'Transfer-Encoding': 'chunked',
      'Content-Length': '3',
      'Proxy-Authorization': 'x',
    };
    const echo = echoOf(await stage.asApp(app, { url: at('/echo'), headers }));
    expect(echo.headers).toMatchObject({ 'x-mine': 'yes', host: stage.upstream.host });
    for (const name of ['upgrade', 'transfer-encoding', 'content-length', 'proxy-authorization', 'x-app-token'])
      expect(echo.headers[name]).toBeUndefined();
  });

  test('a request expression reshapes the body before keys are filled in', async () => {
    const answer = await stage.asApp(app, {
      url: at('/echo'),
      method: 'POST',
      body: { a: 2 },
      transform: { request: '{"double": a * 2}' },
    });
    expect(echoOf(answer).body).toBe('{"double":4}');
  });
});

describe('a service of the registry', () => {
  const auths = [
    ['bearer', {}, (echo: Echo) => echo.headers['authorization'] === 'Bearer ****************'],
    ['header', { header: 'X-Api-Key' }, (echo: Echo) => echo.headers['x-api-key'] === '****************'],
    ['query_param', { param: 'appid' }, (echo: Echo) => echo.query['appid'] === '****************'],
    ['basic', { username: 'me' }, (echo: Echo) => /^Basic \w*\*{8}/.test(echo.headers['authorization'] ?? '')],
  ] as const;

  test.each(auths)('with %s: the key goes along, and is masked where the service says it back', async (auth_type, auth_config, isRight) => {
    const name = `by_${auth_type}`;
    const key_name = `KEY_${auth_type.toUpperCase()}`;
    expect((await stage.addService(ann, { name, auth_type, auth_config, key_name })).status).toBe(201);
    expect((await stage.addKey(ann, { name: key_name, value: 'sixteen-letters!' })).status).toBe(201);
    const answer = await stage.asOwner(app, { service: name, endpoint: '/echo', params: { q: '1' } });
    expect(answer.text).not.toContain('sixteen-letters!');
    expect(isRight(echoOf(answer)), answer.text).toBe(true);
    const sent = stage.upstream.seen.at(-1);
    expect(JSON.stringify([sent?.headers, sent?.query])).toMatch(/sixteen-letters!|c2l4dGVlbi1sZXR0ZXJzI/);
  });

  test('without its key: 424 that names it, with the documented answer as a sample', async () => {
    await stage.addService(ann, { name: 'keyless', auth_type: 'bearer', key_name: 'NOT_THERE' });
    const answer = await stage.asOwner(app, { service: 'keyless', endpoint: '/echo' });
    expect(answer).toMatchObject({
      status: 424,
      headers: { 'x-faibric-error': 'missing_key' },
      body: { code: 'missing_key', key_name: 'NOT_THERE', service: 'keyless' },
    });
  });

  test('that is unknown: 404', async () => {
    expect(await stage.asOwner(app, { service: 'nobody' })).toMatchObject({ status: 404, body: { code: 'unknown_service' } });
  });

  test('a key of the environment goes to the shipped host alone, wherever an operator points the service', async () => {
    const root = await stage.person('root', 'operator');
    const moved = await stage.call({
      method: 'PATCH',
      path: '/api/services/openweather/',
      body: { base_url: stage.upstream.url },
      headers: root,
    });
    expect(moved).toMatchObject({ status: 200, body: { base_url: stage.upstream.url } });
    expect(await stage.asOwner(app, { service: 'openweather', endpoint: '/echo' })).toMatchObject({
      status: 403,
      body: { code: 'key_not_allowed' },
    });
    expect(
      (await stage.call({ method: 'PATCH', path: '/api/services/openweather/', body: { base_url: stage.upstream.url }, headers: ann }))
        .status,
    ).toBe(404);
  });
});

describe('with the public token alone', () => {
  test('a host that the app does not call: 403', async () => {
    expect(await stage.asApp(app, { url: 'https://example.com/' })).toMatchObject({ status: 403, body: { code: 'host_not_allowed' } });
  });

  test('a service, method or endpoint that the app does not use: 403; what it uses: the answer', async () => {
    await stage.addService(ann, { name: 'shop' });
    const call = (endpoint: string, method = 'GET') => stage.asApp(app, { service: 'shop', endpoint, method });
    expect(await call('/echo')).toMatchObject({ status: 403, body: { code: 'operation_not_allowed' } });
    await stage.allow(app, {
      hosts: [stage.upstream.host],
      services: [{ service: 'shop', methods: ['GET'], endpoints: ['/echo', '/items/{id}'] }],
    });
    expect((await call('/echo')).status).toBe(200);
    expect((await call('/items/7')).status).toBe(404); // the service's own
    for (const [endpoint, method] of [
      ['/echo', 'POST'],
      ['/status', 'GET'],
      ['/items/7/owner', 'GET'],
    ] as const)
      expect(await call(endpoint, method), endpoint).toMatchObject({ status: 403, body: { code: 'operation_not_allowed' } });
  });

  test('from a foreign page: 403, and the page cannot read why; from one that the owner added: the answer', async () => {
    const from = (origin: string) => stage.asApp(app, { url: at('/echo') }, { origin });
    const refused = await from('https://evil.example');
    expect(refused).toMatchObject({ status: 403, body: { code: 'host_not_allowed' } });
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    await stage.allow(app, { hosts: [stage.upstream.host], origins: ['https://shop.example'] });
    expect(await from('https://shop.example')).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': 'https://shop.example' },
    });
  });

  test('no token and nobody’s credentials: 401', async () => {
    const body = { url: at('/echo') };
    expect(await stage.call({ method: 'POST', path: '/api/gateway/', body })).toMatchObject({ status: 401, body: { code: 'bad_token' } });
    expect(await stage.call({ method: 'POST', path: '/api/gateway/', body, headers: { 'x-app-token': 'fb_wrong' } })).toMatchObject({
      status: 401,
    });
  });

  test('on the app’s own host its page needs no token and names no type', async () => {
    const host = `${app.slug}.localhost:${stage.port}`;
    const own = { host, 'sec-fetch-site': 'same-origin', origin: `http://${host}`, 'content-type': 'text/plain' };
    const answer = await stage.call({ method: 'POST', path: '/api/gateway/', body: { url: at('/echo') }, headers: own });
    expect(answer.status, answer.text).toBe(200);
  });
});

test('every call is written down, also refused ones, with nothing of its query or body', async () => {
  const rows = await stage.audit(30);
  const of = (path: string) => rows.filter(({ endpoint }) => endpoint === path);
  expect(of('/echo')[0]).toMatchObject({
    app_id: app.id,
    user_id: ann.userId,
    service: null,
    host: stage.upstream.host,
    method: 'GET',
    status_code: 200,
    cached: false,
    error: null,
  });
  expect(rows.some(({ error, status_code }) => error === 'host_not_allowed' && status_code === 403)).toBe(true);
  expect(rows.some(({ error, app_id }) => error === 'bad_token' && app_id === null)).toBe(true);
  expect(JSON.stringify(rows)).not.toMatch(/a=1|ü|double|sixteen/);
  const list = await stage.call({ path: `/api/gateway/requests/?app_id=${app.id}&outcome=failed&limit=5`, headers: ann });
  expect(list).toMatchObject({ status: 200, body: { items: [{ app_id: app.id }, {}, {}, {}, {}] } });
  const figures = await stage.call({ path: '/api/gateway/requests/figures/?hours=1', headers: ann });
  expect(figures.body).toMatchObject({ span_seconds: 75, items: [{ calls: expect.any(Number) as number }] });
  const bob = await stage.person('bob');
  expect(await stage.call({ path: '/api/gateway/requests/', headers: bob })).toMatchObject({ body: { items: [] } });
});
