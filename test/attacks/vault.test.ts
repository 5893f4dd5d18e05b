/** Keys go where they may, are whose they are, and do not open elsewhere (faults K1, K3, K5–K7). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorOf, startGatewayStage, type GatewayStage, type TestApp } from '../api/gateway/stage.ts';

let stage: GatewayStage;
let app: TestApp;
let ann: { authorization: string; userId: string };
let bob: { authorization: string; userId: string };
let root: { authorization: string; userId: string };

beforeAll(async () => {
  stage = await startGatewayStage({ env: { GITHUB_TOKEN: 'of-the-environment', OPENAI_API_KEY: 'sk-that-pays-for-building' } });
  [ann, bob, root] = [await stage.person('ann'), await stage.person('bob'), await stage.person('root', 'operator')];
  app = await stage.addApp(ann);
});
afterAll(() => stage.close());

const at = (path: string) => `${stage.upstream.url}${path}`;
const ask = (call: object) => stage.asOwner(app, call);
const sentBy = async (call: object) => {
  const before = stage.upstream.seen.length;
  await ask(call);
  return stage.upstream.seen[before]?.headers['x-k'];
};
const using = (name: string) => ({ url: at('/echo'), headers: { 'x-k': `\${${name}}` } });

describe('a key that may not go somewhere', () => {
  const deep = (levels: number): unknown => (levels === 0 ? '${BOUND}' : { in: [deep(levels - 1)] });
  const places: [string, object][] = [
    ['a header', { headers: { authorization: 'Bearer ${BOUND}' } }],
    ['the query of the address', { url: 'http://UPSTREAM/echo?k=${BOUND}' }],
    ['a parameter', { params: { k: 'x${BOUND}y' } }],
    ['the path', { url: 'http://UPSTREAM/echo/${BOUND}' }],
    ['a body', { method: 'POST', body: { k: '${BOUND}' } }],
    ['a text', { method: 'POST', body_text: 'k=${BOUND}' }],
    ['five levels down', { method: 'POST', body: deep(5) }],
    ['a body made by an expression', { method: 'POST', body: {}, transform: { request: '{"k": "$" & "{BOUND}"}' } }],
  ];
  test.each(places)('in %s, is not sent', async (_where, call) => {
    await stage.addKey(ann, { name: 'BOUND', value: 'bound-to-elsewhere', allowed_hosts: ['api.elsewhere.example'] });
    const before = stage.upstream.seen.length;
    const whole = JSON.parse(JSON.stringify({ url: at('/echo'), ...call }).replace('UPSTREAM', stage.upstream.host)) as object;
    expect(errorOf(await ask(whole))).toBe('403 key_not_allowed');
    expect(stage.upstream.seen.length).toBe(before);
  });

  test('one without hosts goes nowhere; one with a host goes over HTTPS alone', async () => {
    await stage.addKey(ann, { name: 'HOMELESS', value: 'goes-nowhere', allowed_hosts: [] });
    expect(errorOf(await ask(using('HOMELESS')))).toBe('403 key_not_allowed');
    await stage.addKey(ann, { name: 'SECURE', value: 'https-alone', allowed_hosts: ['example.com'] });
    expect(errorOf(await ask({ url: 'http://example.com/', params: { k: '${SECURE}' } }))).toBe('403 key_not_allowed');
  });

  test('what looks like a name and is none stays as it is written', async () => {
    for (const text of ['${__proto__}', '${constructor}', '${toString}', '${BOUND:-x}', '${bound}', '$BOUND', '${ BOUND }'])
      expect(await sentBy({ url: at('/echo'), headers: { 'x-k': text } })).toBe(text);
  });

  test('a key inside a key is not looked for', async () => {
    await stage.addKey(ann, { name: 'OUTER', value: 'holds ${INNER} as it is' });
    await stage.addKey(ann, { name: 'INNER', value: 'never-seen' });
    expect(await sentBy(using('OUTER'))).toBe('holds ${INNER} as it is');
  });
});

describe('whose key it is', () => {
  const platform = (key: object) => stage.addKey(root, { scope: 'platform', ...key });

  test('the app’s comes before the person’s, that before the platform’s, that before the environment’s', async () => {
    expect(await sentBy({ url: 'https://api.github.com/', headers: { 'x-k': '${GITHUB_TOKEN}' } })).toBeUndefined(); // there is no network, and no other host
    expect((await platform({ name: 'ORDERED', value: 'of-the-platform' })).status).toBe(201);
    expect(await sentBy(using('ORDERED'))).toBe('of-the-platform');
    await stage.addKey(ann, { name: 'ORDERED', value: 'of-the-person' });
    expect(await sentBy(using('ORDERED'))).toBe('of-the-person');
    await stage.addKey(ann, { name: 'ORDERED', value: 'of-the-app', scope: 'app', app_id: app.id });
    expect(await sentBy(using('ORDERED'))).toBe('of-the-app');
  });

  test('an expired one is passed over', async () => {
    await platform({ name: 'AGED', value: 'still-good' });
    await stage.addKey(ann, { name: 'AGED', value: 'soon-over', expires_at: new Date(Date.now() + 700).toISOString() });
    expect(await sentBy(using('AGED'))).toBe('soon-over');
    await expect.poll(() => sentBy(using('AGED')), { timeout: 5_000 }).toBe('still-good');
  });

  test('nobody uses, sees, replaces or deletes a colleague’s, nor gives one to their app', async () => {
    const { body } = await stage.addKey(bob, { name: 'BOBS', value: 'bobs-alone' });
    const { id } = body as { id: number };
    expect(errorOf(await ask(using('BOBS')))).toBe('424 missing_key');
    const call = (method: string, path: string, sent?: object) =>
      stage.call({ method, path, headers: ann, ...(sent ? { body: sent } : {}) });
    expect(JSON.stringify((await call('GET', '/api/vault/keys/')).body)).not.toContain('BOBS');
    expect((await call('POST', `/api/vault/keys/${id}/rotate/`, { value: 'mine' })).status).toBe(404);
    expect((await call('DELETE', `/api/vault/keys/${id}/`)).status).toBe(404);
    expect((await stage.addKey(bob, { name: 'INTO', value: 'x', scope: 'app', app_id: app.id })).status).toBe(404);
    expect((await stage.addKey(ann, { name: 'UP', value: 'x', scope: 'platform' })).status).toBe(404);
  });

  test('a service of each person’s own never has the platform’s, also by its address; keys that pay for building are nobody’s', async () => {
    expect((await platform({ name: 'STRIPE_SECRET_KEY', value: 'sk_test_of_the_platform' })).status).toBe(422);
    expect(errorOf(await ask({ service: 'stripe', endpoint: '/charges' }))).toBe('424 missing_key');
    expect(errorOf(await ask(using('STRIPE_SECRET_KEY')))).toBe('424 missing_key');
    expect(errorOf(await ask(using('OPENAI_API_KEY')))).toBe('424 missing_key');
    expect(errorOf(await ask({ service: 'openai', endpoint: '/models' }))).toBe('424 missing_key');
  });
});

describe('a sealed value', () => {
  const tamper = (name: string, change: Record<string, unknown>) =>
    stage.databases.system.updateTable('api_keys').set(change).where('name', '=', name).execute();
  const sealedOf = async (name: string): Promise<Buffer> =>
    Buffer.from(
      (await stage.databases.system.selectFrom('api_keys').select('encrypted_value').where('name', '=', name).executeTakeFirstOrThrow())
        .encrypted_value,
      'base64',
    );

  test.each([
    ['a flipped bit', (sealed: Buffer) => Buffer.from(sealed.map((byte, at) => (at === sealed.length - 20 ? byte ^ 1 : byte)))],
    ['a flipped bit of its wrapped key', (sealed: Buffer) => Buffer.from(sealed.map((byte, at) => (at === 20 ? byte ^ 128 : byte)))],
    ['its end cut off', (sealed: Buffer) => sealed.subarray(0, -1)],
    ['nothing left', () => Buffer.alloc(0)],
  ])('with %s, does not open, and the call says so', async (what, change) => {
    const name = `T_${what.replace(/\W/g, '_').toUpperCase()}`;
    await stage.addKey(ann, { name, value: 'untouched-value' });
    expect(await sentBy(using(name))).toBe('untouched-value');
    await tamper(name, { encrypted_value: change(await sealedOf(name)).toString('base64'), rotated_at: new Date() });
    await stage.forgetKeys();
    expect(errorOf(await ask(using(name)))).toBe('424 missing_key');
    expect(stage.logged.join()).toContain('does not open');
  });

  test('moved to another name or another person, does not open', async () => {
    await stage.addKey(ann, { name: 'MOVED_FROM', value: 'stays-where-it-is' });
    await stage.addKey(ann, { name: 'MOVED_TO', value: 'another' });
    await tamper('MOVED_TO', { encrypted_value: (await sealedOf('MOVED_FROM')).toString('base64') });
    await stage.forgetKeys();
    expect(errorOf(await ask(using('MOVED_TO')))).toBe('424 missing_key');
    await stage.addKey(bob, { name: 'HANDED_OVER', value: 'is-bobs' });
    await tamper('HANDED_OVER', { user_id: ann.userId });
    await stage.forgetKeys();
    expect(errorOf(await ask(using('HANDED_OVER')))).toBe('424 missing_key');
  });
});
