import { afterAll, beforeAll, expect, test } from 'vitest';
import { rotateToken } from '../../../db/projects.ts';
import { openShelf, type List, type Row, type Shelf } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.sites.close());

test.each(['pg_class/%2e%2e', '..%2fx', 'UPPER', `a${'b'.repeat(63)}`, '1abc', 'ｂooks', '%00', 'a%2fb'])(
  'a collection called %s, when asked for, is refused',
  async (name) => {
    expect([404, 422]).toContain((await shelf.call('GET', `${name}/`)).status);
  },
);

test('broken percent-encoding, when sent as a name, is a bad request', async () => {
  expect((await shelf.call('GET', '%zz/')).status).toBe(400);
});

test.each([
  ['nobody', () => ({}), 401],
  ['the token of another app', () => ({ 'x-app-token': shelf.other.token }), 401],
  [
    'a token with one letter off',
    () => ({ 'x-app-token': `${shelf.books.token.slice(0, -1)}${shelf.books.token.endsWith('a') ? 'b' : 'a'}` }),
    401,
  ],
  ['an empty token', () => ({ 'x-app-token': '' }), 401],
  ['another person', () => shelf.bob, 404],
  ['the owner', () => shelf.ann, 200],
  ['the app’s own origin', () => ({ 'x-app-token': shelf.books.token, origin: `http://${shelf.books.host}` }), 200],
  ['a foreign origin', () => ({ 'x-app-token': shelf.books.token, origin: 'https://evil.example' }), 403],
  ['another app’s origin', () => ({ 'x-app-token': shelf.books.token, origin: `http://${shelf.other.host}` }), 403],
  ['the origin null', () => ({ 'x-app-token': shelf.books.token, origin: 'null' }), 403],
  ['a wrong key beside no token', () => ({ authorization: 'Bearer wrong' }), 401],
])('%s, when it lists rows on the platform’s host, gets its due', async (_who, headers, status) => {
  expect((await shelf.call('GET', 'notes/', undefined, headers() as Record<string, string>)).status).toBe(status);
});

test('a token in the address, when sent, opens nothing', async () => {
  expect((await shelf.call('GET', `notes/?token=${shelf.books.token}`, undefined, {})).status).toBe(401);
});

test('another person’s project and one that never was, when asked for, answer the same', async () => {
  const of = (id: number) => shelf.sites.server.call({ path: `/api/v1/db/${id}/notes/`, headers: shelf.bob });

  const [foreign, missing] = await Promise.all([of(shelf.books.project.id), of(2_000_000_000)]);

  expect(foreign.status).toBe(404);
  expect(foreign.text).toBe(missing.text);
});

test('a session cookie, when a foreign page sends it with a write, changes nothing', async () => {
  const link = new URL(await shelf.sites.server.auth.createOneTimeLink()).searchParams.get('token');
  const signedIn = await shelf.sites.server.call({
    method: 'POST',
    path: '/api/auth/one-time/',
    body: { token: link },
    headers: { origin: shelf.sites.server.url },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const { userId = '' } = (await shelf.sites.server.auth.resolveCaller({ headers: { cookie } })) ?? {};
  const own = await shelf.sites.addApp(userId);
  const write = (headers: Record<string, string>) =>
    shelf.sites.server.call({ method: 'POST', path: `/api/v1/db/${own.project.id}/notes/`, body: {}, headers: { cookie, ...headers } });

  expect((await write({ origin: shelf.sites.server.url })).status).toBe(201);
  expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  expect((await write({})).status).toBe(403);
  expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await write({ origin: `http://${own.host}` })).status).toBe(403);
  expect(
    (await shelf.sites.at(own.project.slug, { path: `/api/v1/db/${shelf.books.project.id}/notes/`, headers: { cookie } })).status,
  ).toBe(404);
});

test('an app’s own host, when its page calls, needs no token; other pages and other apps are refused', async () => {
  const path = `/api/v1/db/${shelf.books.project.id}/notes/`;
  const at = (headers: Record<string, string> = {}, on = shelf.books.project.slug) => shelf.sites.at(on, { path, headers });

  expect((await at()).status).toBe(200);
  expect((await at({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await at({ origin: `http://${shelf.books.host}` })).status).toBe(200);
  expect((await at({ 'x-app-token': shelf.books.token })).status).toBe(200);
  expect((await at({ 'x-app-token': shelf.other.token })).status).toBe(401);
  expect((await at({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect((await at({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await at({ origin: `http://${shelf.other.host}` })).status).toBe(403);
  expect((await at({}, shelf.other.project.slug)).status).toBe(404);
  expect((await at({ 'x-app-token': shelf.books.token }, shelf.other.project.slug)).status).toBe(404);
  expect((await at(shelf.ann, shelf.other.project.slug)).status).toBe(404);
});

test('a page that the owner added, when it calls with the token, may read the answer; nobody else’s page may', async () => {
  await shelf.grant({}, ['https://shop.example/']);
  const headers = { 'x-app-token': shelf.books.token, origin: 'https://shop.example' };

  await expect.poll(async () => (await shelf.call('GET', 'notes/', undefined, headers)).status, { timeout: 5_000 }).toBe(200);
  const read = await shelf.call('GET', 'notes/', undefined, headers);
  const asked = await shelf.call('OPTIONS', 'notes/', undefined, {
    origin: 'https://shop.example',
    'access-control-request-method': 'POST',
  });
  const foreign = await shelf.call('OPTIONS', 'notes/', undefined, { origin: 'https://evil.example' });

  expect(read.headers['access-control-allow-origin']).toBe('https://shop.example');
  expect(read.headers['access-control-allow-credentials']).toBeUndefined();
  expect(asked.status).toBe(204);
  expect(asked.headers['access-control-allow-headers']).toContain('X-App-Token');
  expect(foreign.status).toBe(403);
  expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  await shelf.grant({});
});

test('what people send in confidence, when only the owner may read it, is written by anyone and read by the owner', async () => {
  await shelf.grant({ orders: { read: 'owner', create: 'anyone', update: 'owner', delete: 'owner' } });
  await expect.poll(async () => (await shelf.call('GET', 'orders/')).status, { timeout: 5_000 }).toBe(403);

  const sent = await shelf.call('POST', 'orders/', { address: 'Main Street 1' });
  const { id } = sent.body as Row;

  expect(sent.status).toBe(201);
  expect(await shelf.call('GET', `orders/${id}/`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  expect((await shelf.call('PUT', `orders/${id}/`, {})).status).toBe(403);
  expect((await shelf.call('DELETE', `orders/${id}/`)).status).toBe(403);
  expect(((await shelf.call('GET', 'orders/', undefined, shelf.ann)).body as List).items).toHaveLength(1);
  await shelf.grant({});
});

test('a token, when it is rotated, ends at once; the new one works', async () => {
  const app = await shelf.sites.addApp('ann');
  const path = `/api/v1/db/${app.project.id}/notes/`;
  const withToken = async (token: string) => (await shelf.sites.server.call({ path, headers: { 'x-app-token': token } })).status;
  expect(await withToken(app.token)).toBe(200);

  const { system, keyring } = shelf.sites.server.databases;
  const token = await rotateToken(system, keyring, app.project.id);

  await expect.poll(() => withToken(app.token), { timeout: 1_500 }).toBe(401);
  expect(await withToken(token)).toBe(200);
});

test('a call that there is not, when sent, is 404 and never 500', async () => {
  for (const [method, path] of [
    ['PUT', 'notes/'],
    ['POST', 'notes/1/'],
    ['GET', 'notes/1/undelete/'],
    ['DELETE', 'notes/1/undelete/'],
    ['GET', 'notes/1/2/3/'],
    ['GET', 'notes/abc/'],
    ['GET', 'notes/99999999999999999999/'],
  ] as const)
    expect((await shelf.call(method, path)).status, `${method} ${path}`).toBe(404);
  expect((await shelf.call('GET', 'notes/1/?x=1')).status).toBe(422);
  expect(shelf.sites.server.logged).toEqual([]);
});
