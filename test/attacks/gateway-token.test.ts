/** What a stranger can do with the token that stands in every page (faults K9, G11; contract: no open proxy, no open purse). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorOf, startGatewayStage, type GatewayStage, type TestApp } from '../api/gateway/stage.ts';

let stage: GatewayStage;
let app: TestApp;
let ann: { authorization: string; userId: string };

beforeAll(async () => {
  stage = await startGatewayStage();
  ann = await stage.person('ann');
  for (const [name, key_name] of [
    ['payments', 'PAYMENTS_KEY'],
    ['messages', 'MESSAGES_KEY'],
    ['mails', 'MAILS_KEY'],
  ] as const) {
    await stage.addService(ann, { name, auth_type: 'bearer', key_name, base_url: `${stage.upstream.url}/${name}` });
    await stage.addKey(ann, { name: key_name, value: `owners-${name}-key` });
    stage.upstream.on(`/${name}`, (_seen, res) => void res.writeHead(200).end('done'));
  }
  app = await stage.addApp(ann, {
    services: [
      { service: 'payments', methods: ['GET'], endpoints: ['/products', '/products/{id}'] },
      { service: 'messages', methods: ['GET'], endpoints: [] },
    ],
    hosts: [stage.upstream.host],
  });
});
afterAll(() => stage.close());

const at = (path: string) => `${stage.upstream.url}${path}`;
/** Nothing of the call arrived. */
async function refused(body: object, headers: Record<string, string> = {}): Promise<string> {
  const before = stage.upstream.seen.length;
  const answer = await stage.asApp(app, body, headers);
  expect(stage.upstream.seen.length, answer.text).toBe(before);
  return errorOf(answer);
}

describe('with the owner’s key', () => {
  const spending: [string, object][] = [
    ['a refund', { service: 'payments', endpoint: '/refunds', method: 'POST', body: { charge: 'ch_1' } }],
    [
      'a refund by its address',
      { url: 'http://UP/payments/refunds', method: 'POST', headers: { authorization: 'Bearer ${PAYMENTS_KEY}' } },
    ],
    ['another method of what may be read', { service: 'payments', endpoint: '/products', method: 'DELETE' }],
    ['the list of customers', { service: 'payments', endpoint: '/customers' }],
    ['the customers by their address', { url: 'http://UP/payments/customers', headers: { authorization: 'Bearer ${PAYMENTS_KEY}' } }],
    ['a message', { service: 'messages', endpoint: '/Messages.json', method: 'POST', body: { to: '+1' } }],
    ['a mail of a service that the app does not use', { service: 'mails', endpoint: '/send', method: 'POST', body: {} }],
    ['a mail by its address', { url: 'http://UP/mails/send', method: 'PUT', body: { k: '${MAILS_KEY}' } }],
    ['the key in a free address that is written to', { url: 'http://UP/echo', method: 'POST', body: { k: '${PAYMENTS_KEY}' } }],
  ];
  test.each(spending)('%s is refused', async (_what, call) => {
    const whole = JSON.parse(JSON.stringify(call).replace('UP', stage.upstream.host)) as object;
    expect(await refused(whole)).toBe('403 operation_not_allowed');
  });

  test.each([
    '/products/../refunds',
    '/products/..%2frefunds',
    '/products/%2e%2e/refunds',
    '/products/1/../../refunds',
    '/products/..;/refunds',
  ])('the way round %s is refused', async (endpoint) => {
    expect(await refused({ service: 'payments', endpoint })).toMatch(/^(403 operation_not_allowed|422 invalid_request)$/);
    const url = at(`/payments${endpoint}`);
    expect(await refused({ url, headers: { authorization: 'Bearer ${PAYMENTS_KEY}' } })).toMatch(/^403 operation_not_allowed$|^422/);
  });

  test('what its code reads is answered', async () => {
    expect((await stage.asApp(app, { service: 'payments', endpoint: '/products' })).text).toBe('done');
    expect((await stage.asApp(app, { service: 'payments', endpoint: '/products/7?limit=1' })).text).toBe('done');
    expect((await stage.asApp(app, { service: 'messages', endpoint: '/any/thing' })).text).toBe('done');
    expect(stage.upstream.seen.at(-1)?.headers['authorization']).toBe('Bearer owners-messages-key');
  });
});

describe('elsewhere', () => {
  test.each(['https://example.com/', 'https://api.stripe.com/v1/charges', 'http://UP.example.com/'])(
    'the foreign host of %s is refused',
    async (url) => {
      expect(await refused({ url: url.replace('UP', stage.upstream.host.replace(':', '-')) })).toMatch(
        /^403 (host|operation)_not_allowed$/,
      );
    },
  );

  test.each([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page of another app', { origin: 'http://other-app-99.localhost' }],
    ['the app’s host under another port', { origin: 'http://APP.localhost:1' }],
    ['a page without an origin', { origin: 'null' }],
    [
      'a foreign page that sends the dashboard’s cookie',
      { origin: 'https://evil.example', cookie: 'faibric_session=x', 'sec-fetch-site': 'cross-site' },
    ],
  ])('%s is refused', async (_who, headers) => {
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('APP', app.slug)]));
    expect(await refused({ url: at('/echo') }, own)).toBe('403 host_not_allowed');
  });

  test('the credentials of somebody who is not the owner open nothing', async () => {
    const bob = await stage.person('bob');
    expect(await refused({ url: 'https://example.com/' }, bob)).toBe('403 host_not_allowed');
  });
});

describe('the token itself', () => {
  const call = (headers: Record<string, string>, path = '/api/gateway/') =>
    stage.call({ method: 'POST', path, headers, body: { url: at('/echo') } });

  test('one bit off, empty, or in the address, is none', async () => {
    const flipped = app.token.slice(0, -1) + (app.token.endsWith('A') ? 'B' : 'A');
    for (const token of [flipped, '', `${app.token}x`, app.token.toUpperCase()])
      expect(errorOf(await call({ 'x-app-token': token }))).toBe('401 bad_token');
    expect(errorOf(await call({}, `/api/gateway/?token=${app.token}`))).toBe('401 bad_token');
  });

  test('replaced, or of an app that is gone, is none at once', async () => {
    const other = await stage.addApp(ann, { hosts: [stage.upstream.host] });
    expect((await call({ 'x-app-token': other.token })).status).toBe(200);
    const { body } = await stage.call({ method: 'POST', path: `/api/projects/${other.id}/token/rotate/`, headers: ann });
    expect(errorOf(await call({ 'x-app-token': other.token }))).toBe('401 bad_token');
    const { token } = body as { token: string };
    expect((await call({ 'x-app-token': token })).status).toBe(200);
    await stage.databases.system.deleteFrom('projects').where('id', '=', other.id).execute();
    await stage.forgetApp(other.id);
    expect(errorOf(await call({ 'x-app-token': token }))).toBe('401 bad_token');
  });

  test('on an app’s own host another app’s is none, and a session of the dashboard is not looked at', async () => {
    const other = await stage.addApp(ann);
    const host = `${app.slug}.localhost:${stage.port}`;
    expect(errorOf(await call({ host, 'x-app-token': other.token }))).toBe('401 bad_token');
    const answer = await stage.call({
      method: 'POST',
      path: '/api/gateway/',
      headers: { host, ...ann },
      body: { url: 'https://example.com/' },
    });
    expect(errorOf(answer)).toBe('403 host_not_allowed');
  });

  test('on an app’s own host a foreign page needs it, and is refused with it', async () => {
    const host = `${app.slug}.localhost:${stage.port}`;
    const foreign = { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(errorOf(await call(foreign))).toBe('401 bad_token');
    expect(errorOf(await call({ ...foreign, 'x-app-token': app.token }))).toBe('403 host_not_allowed');
  });
});
