import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateToken } from '../../../db/projects.ts';
import { addLiveApp, configOf, pageFiles, startSites, type Sites } from './sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
  await sites.server.person('ann');
});
afterAll(() => sites.close());

/** Bytes as they travel: undici would ask for and undo encodings in its own way. */
const raw = (slug: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((resolve, reject) => {
    const sent = request(
      { port: sites.port, host: '127.0.0.1', path, method, headers: { host: `${slug}.localhost`, ...headers } },
      (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes: Buffer.concat(chunks) }));
      },
    );
    sent.on('error', reject).end();
  });

describe('a live app', () => {
  test('its page, when asked for, has the config put in and is not kept unasked', async () => {
    const app = await addLiveApp(sites, 'AAAAAAAA');

    const page = await sites.at(app.slug, { path: '/' });

    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(configOf(page.text)).toEqual({
      project: String(app.id),
      token: app.token,
      version: 1,
      scratch: false,
      gateway: true,
      language: 'de',
    });
    expect(page.text.match(/faibric-config/g)).toHaveLength(1);
  });

  test('addresses of its own router, when opened, answer its page; missing files do not', async () => {
    const app = await addLiveApp(sites, 'BBBBBBBB');

    for (const path of ['/books', '/books/12/', '/a/b?x=1.5', '/index.html']) {
      const page = await sites.at(app.slug, { path });
      expect(page.status, path).toBe(200);
      expect(page.text).toContain('app-BBBBBBBB.js');
    }
    for (const path of ['/logo.png', '/assets/app-NOTTHERE.js', '/assets/app.js', '/.env', '/_faibric/none'])
      expect((await sites.at(app.slug, { path })).status, path).toBe(404);
    expect((await sites.at(app.slug, { path: '/%zz' })).status).toBe(400);
    expect((await raw(app.slug, '/../../etc/passwd')).bytes.toString()).not.toContain('root:');
  });

  test('its hashed files, when asked for, are for ever; the others are asked for again', async () => {
    const app = await addLiveApp(sites, 'CCCCCCCC');

    const script = await sites.at(app.slug, { path: '/assets/app-CCCCCCCC.js' });
    const plain = await sites.at(app.slug, { path: '/robots.txt' });

    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(plain.headers['cache-control']).toBe('no-cache');
  });

  test.each([
    ['br', 'br, gzip', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip;q=0.5, br;q=0', (bytes: Buffer) => gunzipSync(bytes)],
    ['br', '*', (bytes: Buffer) => brotliDecompressSync(bytes)],
    [undefined, 'identity', (bytes: Buffer) => bytes],
    [undefined, '', (bytes: Buffer) => bytes],
  ])(
    'a file, when the client takes %s of “%s”, comes so, whole, with an ETag that is answered with 304',
    async (encoding, accepted, undo) => {
      const app = await addLiveApp(sites, 'DDDDDDDD');
      const headers = { 'accept-encoding': accepted };

      const first = await raw(app.slug, '/assets/app-DDDDDDDD.js', headers);
      const etag = String(first.headers['etag']);
      const again = await raw(app.slug, '/assets/app-DDDDDDDD.js', { ...headers, 'if-none-match': `"x", W/${etag}` });
      const head = await raw(app.slug, '/assets/app-DDDDDDDD.js', headers, 'HEAD');

      expect(first.headers['content-encoding']).toBe(encoding);
      expect(first.headers['vary']).toBe('Accept-Encoding');
      expect(undo(first.bytes).toString()).toBe('console.log("DDDDDDDD");'.repeat(200));
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
      expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
      expect(head.headers['content-length']).toBe(String(first.bytes.length));
    },
  );

  test('its page, when its token is rotated, has another ETag', async () => {
    const app = await addLiveApp(sites, 'EEEEEEEE');
    const etag = (await sites.at(app.slug, { path: '/' })).headers['etag'];

    const { system, keyring } = sites.server.databases;
    const token = await rotateToken(system, keyring, app.id);

    await expect.poll(async () => configOf((await sites.at(app.slug, { path: '/' })).text)['token'], { timeout: 5_000 }).toBe(token);
    expect((await sites.at(app.slug, { path: '/' })).headers['etag']).not.toBe(etag);
  });

  test('every answer, when looked at, keeps strangers’ code in (faults B1, B2, B7)', async () => {
    const app = await addLiveApp(sites, 'FFFFFFFF');

    for (const path of ['/', '/assets/app-FFFFFFFF.js', '/none.png', '/_faibric/none', '/api/gateway/']) {
      const { headers } = await sites.at(app.slug, { path, headers: { cookie: 'faibric_session=x' } });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`frame-ancestors ${sites.server.url};`.replace(/;$/, ''));
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "worker-src 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['service-worker-allowed']).toBeUndefined();
    }
    for (const headers of [{ 'sec-fetch-dest': 'serviceworker' }, { 'service-worker': 'script' }])
      expect((await sites.at(app.slug, { path: '/assets/app-FFFFFFFF.js', headers })).status).toBe(404);
  });

  test('calls that there are not, when sent, are refused by what they are', async () => {
    const app = await addLiveApp(sites, 'GGGGGGGG');

    expect(await sites.at(app.slug, { method: 'POST', path: '/api/none/', body: {} })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect((await sites.at(app.slug, { path: '/api/projects/' })).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await sites.at(app.slug, { method, path: '/' });
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  test('the dashboard, when an app’s file is asked for there, never serves it (faults B6)', async () => {
    await addLiveApp(sites, 'HHHHHHHH');

    for (const path of ['/assets/app-HHHHHHHH.js', '/index.html', '/_faibric/live'])
      expect((await sites.server.call({ path })).status).toBe(404);
  });
});

test('files that all apps share, when asked for, are for ever; a version keeps those it was built with; other names find nothing', async () => {
  const app = await addLiveApp(sites, 'VENDORED');
  await sites.vendor('react-ABCDEFGH.js', 'export {};'.repeat(200));

  await sites.publish(app.id, { ...pageFiles('VENDORED'), '/_faibric/vendor/react-OLDOLDOL.js': 'of an older release' });

  const file = await sites.at(app.slug, { path: '/_faibric/vendor/react-ABCDEFGH.js' });
  await expect
    .poll(async () => (await sites.at(app.slug, { path: '/_faibric/vendor/react-OLDOLDOL.js' })).text, { timeout: 5_000 })
    .toBe('of an older release');

  expect(file).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  for (const name of ['none-ABCDEFGH.js', '..%2f..%2fpackage.json', '%2e%2e/x.js', 'react-ABCDEFGH.js/x', '.hidden.js', ''])
    expect((await raw(app.slug, `/_faibric/vendor/${name}`)).status, name).toBe(404);
});
