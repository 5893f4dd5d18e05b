import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { sendRaw } from '../../support/raw-http.ts';

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await startTestServer();
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

test('an answer of the dashboard, whatever it is, carries the headers that keep foreign code out', async () => {
  const { headers } = await server.call({ path: '/nothing' });

  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`frame-src http://*.localhost:${port}`);
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|data:|https?:)/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' });
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('an answer of an installation behind https, asks browsers to stay on https', async () => {
  const secure = await startTestServer({ env: { PUBLIC_URL: 'https://faibric.example', APPS_DOMAIN: 'apps.example.net' } });

  const { headers } = await secure.call({ path: '/nothing' });

  await secure.close();
  expect(headers['strict-transport-security']).toContain('max-age=31536000');
  expect(String(headers['content-security-policy'])).toContain('frame-src https://*.apps.example.net');
});

describe('a request that two servers could read in two ways (H1)', () => {
  const head = ['POST /api/auth/sign-out/ HTTP/1.1', 'Host: localhost', 'Content-Type: application/json'];
  const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
  test.each([
    ['CL.TE', [...head, 'Content-Length: 6', 'Transfer-Encoding: chunked', '', '0', '', `G${smuggled}`]],
    ['TE.TE', [...head, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity', '', '0', '', smuggled]],
    ['an obfuscated TE', [...head, 'Transfer-Encoding: xchunked', '', '0', '', smuggled]],
    ['two lengths', [...head, 'Content-Length: 0', 'Content-Length: 50', '', smuggled]],
    ['a signed length', [...head, 'Content-Length: +5', '', 'aaaaa', smuggled]],
    ['a folded header', [...head, 'X-A: b', ' c: d', 'Content-Length: 0', '', smuggled]],
    ['a space before the colon', [...head, 'Content-Length : 0', '', smuggled]],
    ['a chunk size that is none', [...head, 'Transfer-Encoding: chunked', '', '0x5', 'aaaaa', '0', '', smuggled]],
    ['a NUL in a header', [...head, 'X-A: a\0b', 'Content-Length: 0', '', smuggled]],
  ])('%s, is refused and nothing after it is read', async (_name, lines) => {
    const answer = await sendRaw(port, lines);

    expect(answer.statuses).toEqual([400]);
    expect(answer.closed).toBe(true);
  });

  test('bare line feeds, are refused', async () => {
    const answer = await sendRaw(port, `${head.join('\n')}\nContent-Length: 0\n\n${smuggled}`);

    expect(answer.statuses).not.toContain(200);
    expect(answer.statuses).not.toContain(404);
  });
});

describe('the limits of the server (H2)', () => {
  test('when headers exceed 16 KiB, answers 431 and closes', async () => {
    const answer = await sendRaw(port, ['GET / HTTP/1.1', 'Host: localhost', `X-A: ${'a'.repeat(17_000)}`, '', '']);

    expect(answer.statuses).toEqual([431]);
    expect(answer.closed).toBe(true);
  });

  test('when 300 connections send their headers byte by byte, still answers others at once', async () => {
    const slow = Array.from({ length: 300 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    slow.forEach((socket) => socket.write('GET / HTTP/1.1\r\nHost: local'));

    const started = performance.now();
    const { status } = await server.call({ path: '/api/auth/get-session/' });
    const ms = performance.now() - started;

    slow.forEach((socket) => socket.destroy());
    expect(status).toBe(200);
    expect(ms).toBeLessThan(3_000);
  });

  test('when headers never end, it would give up after 15 s, well before Node’s own minute', () => {
    expect(server.server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 60_000 });
    expect(server.server.maxConnections).toBeGreaterThan(1_000);
  });
});
