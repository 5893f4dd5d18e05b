import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appsReachable, isForeignPage, isOwnPage, readHost } from '../../../api/http/hosts.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { sendRaw } from '../../support/raw-http.ts';

const names = { PUBLIC_URL: 'https://faibric.example', APPS_DOMAIN: 'apps.example.net' };
const local = { PUBLIC_URL: 'http://localhost:3000', APPS_DOMAIN: 'localhost' };

describe('readHost', () => {
  test.each([
    ['faibric.example', names, 'dashboard'],
    ['FAIBRIC.example:443', names, 'dashboard'],
    ['localhost:3000', names, 'dashboard'],
    ['127.0.0.1', names, 'dashboard'],
    ['[::1]:3000', names, 'dashboard'],
    ['ann-books-7.apps.example.net', names, 'app'],
    ['ann-books-7.localhost:3000', local, 'app'],
    ['preview-3-0123456789abcdefx.localhost', local, 'app'],
  ])('%s is one of ours', (host, config, kind) => {
    expect(readHost(host, config)?.kind).toBe(kind);
  });

  test.each([
    undefined,
    '',
    'evil.test:3000',
    'faibric.example.',
    'localhost.',
    'localhost:3000:1',
    'user@localhost',
    'localhost, evil.test',
    'a.b.apps.example.net',
    'apps.example.net',
    'xapps.example.net',
    '10.0.0.1',
    '0.0.0.0',
    '127.0.0.2',
    '127.1',
    '2130706433',
    '[::ffff:127.0.0.1]',
    '[::]',
    `${'a'.repeat(64)}.apps.example.net`,
    'a_b.apps.example.net',
  ])('%s is not', (host) => {
    expect(readHost(host, names)).toBeUndefined();
  });
});

describe('a page', () => {
  test.each([
    [{ host: 'faibric.example', origin: 'https://faibric.example' }, true],
    [{ host: 'faibric.example', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
    [{ host: 'faibric.example' }, false],
    [{ host: 'faibric.example', origin: 'null' }, false],
    [{ host: 'faibric.example', origin: 'http://faibric.example' }, false],
    [{ host: 'faibric.example', origin: 'https://evil.test' }, false],
    [{ host: 'faibric.example', origin: 'https://ann-books-7.apps.example.net' }, false],
    [{ host: 'localhost:3000', origin: 'http://localhost:8080' }, false],
    [{ host: 'evil.test', origin: 'https://evil.test' }, false],
    [{ host: 'faibric.example', 'sec-fetch-site': 'same-site' }, false],
    [{ host: 'faibric.example', origin: 'https://faibric.example', 'sec-fetch-site': 'cross-site' }, false],
    [{ host: 'faibric.example', 'sec-fetch-site': 'none' }, false],
  ])('that sends %o is ours: %s', (headers, ours) => {
    expect(isOwnPage(headers, names)).toBe(ours);
  });

  test('is not foreign when it says nothing, as clients without a browser do', () => {
    expect(isForeignPage({ host: 'faibric.example' }, names)).toBe(false);
    expect(isForeignPage({ host: 'faibric.example', 'sec-fetch-site': 'none' }, names)).toBe(false);
    expect(isForeignPage({ host: 'faibric.example', origin: 'https://evil.test' }, names)).toBe(true);
  });
});

describe('the server', () => {
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    server = await startTestServer();
    port = Number(new URL(server.url).port);
  });
  afterAll(() => server.close());
  const get = (...headers: string[]) => sendRaw(port, ['GET /api/auth/get-session/ HTTP/1.1', ...headers, 'Connection: close', '', '']);

  test('when asked for itself on a loopback name, answers', async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await get(`Host: ${host}`)).statuses).toEqual([200]);
  });

  test('when asked for an app, hands over to the app', async () => {
    expect((await get('Host: ann-books-7.localhost')).text).toContain('app ann-books-7');
  });

  test.each([
    ['a name that was rebound to us', ['Host: evil.test:3000']],
    ['a name with a trailing dot', ['Host: localhost.']],
    ['two hosts', ['Host: localhost', 'Host: evil.test']],
    ['the same host twice', ['Host: localhost', 'Host: localhost']],
    ['a forwarded host', ['Host: evil.test', 'X-Forwarded-Host: localhost']],
    ['another address of this machine', ['Host: 10.1.2.3']],
  ])('when asked for %s, answers 421 with a problem and closes', async (_what, headers) => {
    const answer = await get(...headers);

    expect(answer.statuses).toEqual([421]);
    expect(answer.text).toContain('application/problem+json');
    expect(answer.closed).toBe(true);
  });

  test('when asked in absolute form, answers 421 whatever the header says', async () => {
    const answer = await sendRaw(port, ['GET http://evil.test/api/auth/get-session/ HTTP/1.1', 'Host: localhost', '', '']);

    expect(answer.statuses).toEqual([421]);
  });

  test('when asked without a host, answers 400', async () => {
    expect((await get()).statuses).toEqual([400]);
  });
});

test.each([
  ['127.0.0.1', 'localhost', 'none', false],
  ['0.0.0.0', 'localhost', 'none', false],
  ['127.0.0.1', 'apps.test', 'none', false],
  ['0.0.0.0', 'apps.test', 'none', true],
  ['127.0.0.1', 'apps.test', 'loopback', true],
  ['::1', 'apps.test', 'none', false],
])('appsReachable, when HOST is %s, APPS_DOMAIN %s and TRUST_PROXY %s, is %s', (HOST, APPS_DOMAIN, TRUST_PROXY, reachable) => {
  expect(appsReachable({ HOST, APPS_DOMAIN, TRUST_PROXY })).toBe(reachable);
});
