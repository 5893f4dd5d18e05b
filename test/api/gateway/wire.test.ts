/** What services do on the wire, well and badly, and what comes of it (faults G14). */
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startUpstream } from '../../support/upstream.ts';
import { errorOf, startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let app: TestApp;

beforeAll(async () => {
  stage = await startGatewayStage({
    env: { GATEWAY_MAX_RESPONSE_MB: '1' },
    world: { timeouts: { silenceMs: 400, wholeMs: 1_500 } },
  });
  const ann = await stage.person('ann');
  app = await stage.addApp(ann);
});
afterAll(() => stage.close());

const at = (path: string) => `${stage.upstream.url}${path}`;
const ask = (path: string, more: object = {}) => stage.asOwner(app, { url: at(path), ...more });

/** What a browser gets of an answer that may break: what came, and whether it came whole. */
async function read(path: string): Promise<{ status: number; text: string; whole: boolean; tookMs: number; firstMs: number }> {
  const began = Date.now();
  const headers = { 'x-app-token': app.token, ...app.owner };
  const answer = await request(`http://127.0.0.1:${stage.port}/api/gateway/`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ url: at(path) }),
  });
  let text = '';
  let firstMs = -1;
  let whole = true;
  try {
    for await (const chunk of answer.body) {
      if (firstMs < 0) firstMs = Date.now() - began;
      text += String(chunk);
    }
  } catch {
    whole = false;
  }
  return { status: answer.statusCode, text, whole, firstMs, tookMs: Date.now() - began };
}

describe('answers', () => {
  test.each([200, 201, 204, 304, 400, 401, 404, 418, 429, 500, 501])('the status %i comes back as it is', async (code) => {
    const answer = await ask(`/status?code=${code}`);
    expect(answer.status).toBe(code);
    expect(answer.headers['x-faibric-error']).toBeUndefined();
    expect(answer.text).toBe([204, 304].includes(code) ? '' : `status ${code}`);
  });

  test.each(['/gzip', '/br', '/deflate'])('%s is unpacked', async (path) => {
    const answer = await ask(path);
    expect(answer.body).toMatchObject({ path });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('an answer in parts comes whole', async () => {
    expect((await ask('/chunked')).text).toBe('one two three');
  });

  test('cookies, policies and questions for a password stay behind; nothing is shown as a page of ours', async () => {
    const { headers } = await ask('/cookie');
    for (const name of ['set-cookie', 'clear-site-data', 'www-authenticate', 'x-frame-options']) expect(headers[name]).toBeUndefined();
    expect((await ask('/html')).headers).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('a response expression reshapes JSON; what is no JSON cannot be reshaped', async () => {
    expect((await ask('/echo?a=5', { transform: { response: '{"a": $number(query.a) + 1}' } })).body).toEqual({ a: 6 });
    expect(errorOf(await ask('/chunked', { transform: { response: 'a' } }))).toBe('422 invalid_request');
  });

  test('server-sent events come as they are sent', async () => {
    const { text, whole, firstMs, tookMs } = await read('/sse?events=6&every=60');
    expect({ text, whole }).toEqual({ text: [1, 2, 3, 4, 5, 6].map((n) => `data: ${n}\n\n`).join(''), whole: true });
    expect(tookMs - firstMs).toBeGreaterThan(200);
  });

  test('a stream of events lasts longer than any other answer may', async () => {
    const { whole, tookMs } = await read('/sse?events=12&every=150');
    expect(whole).toBe(true);
    expect(tookMs).toBeGreaterThan(1_500);
  });
});

describe('bad answers', () => {
  test('none in time: 504', async () => {
    expect(errorOf(await ask('/silent'))).toBe('504 upstream_timeout');
  });

  test('one that drips for ever ends', async () => {
    const { whole, tookMs } = await read('/trickle');
    expect(whole).toBe(false);
    expect(tookMs).toBeLessThan(4_000);
  });

  test('one that says it is too large: 502; one that is: cut, and marked in the log', async () => {
    expect(errorOf(await ask('/bytes?n=1048577&declared=1'))).toBe('502 response_too_large');
    expect((await ask('/bytes?n=1048576&declared=1')).text.length).toBe(1_048_576);
    const { whole, text } = await read('/endless');
    expect(whole).toBe(false);
    expect(text.length).toBeLessThan(1_500_000);
    const rows = await stage.audit(1);
    await expect
      .poll(async () => (await stage.audit(1)).some((row) => row.endpoint === '/endless' && row.error === 'response_too_large'))
      .toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('a bomb of 64 KiB that holds 64 MiB is cut as it unpacks', async () => {
    const before = process.memoryUsage().rss;
    const { whole, text } = await read('/bomb');
    expect(whole).toBe(false);
    expect(text.length).toBeLessThan(1_500_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test.each([
    ['/truncated', '502 upstream_unreachable'],
    ['/reset', '502 upstream_unreachable'],
    ['/not-gzip', '502 upstream_unreachable'],
  ])('%s: %s', async (path, error) => {
    expect(errorOf(await ask(path))).toBe(error);
  });
});

describe('trying again', () => {
  test('a safe call to a server that breaks or is busy is made again; another one is not', async () => {
    let calls = 0;
    stage.upstream.on('/flaky', (_seen, res) => {
      calls += 1;
      if (calls === 1) res.socket?.resetAndDestroy();
      else if (calls === 2) res.writeHead(503).end();
      else res.writeHead(200).end('there');
    });
    expect((await ask('/flaky')).text).toBe('there');
    expect(calls).toBe(3);
    calls = 0;
    expect(errorOf(await ask('/flaky', { method: 'POST', body: {} }))).toBe('502 upstream_unreachable');
    expect(calls).toBe(1);
  });

  test('a server that stays busy: its own answer comes back', async () => {
    expect(await ask('/status?code=503')).toMatchObject({ status: 503, text: 'status 503' });
  });

  test('after ten failures in a row the server is left in peace, then asked again', async () => {
    const gone = await startUpstream();
    const host = gone.host;
    await gone.close();
    const bad = await startGatewayStage({ env: { GATEWAY_ALLOW_HOSTS: host } });
    const person = await bad.person('eve');
    const errors: string[] = [];
    for (let call = 0; call < 12; call += 1)
      errors.push(
        errorOf(
          await bad.call({ method: 'POST', path: '/api/gateway/', headers: person, body: { url: `http://${host}/`, method: 'POST' } }),
        ),
      );
    expect(errors[0]).toBe('502 upstream_unreachable');
    expect(errors.at(-1)).toBe('503 circuit_open');
    await bad.close();
  });
});

test('when the caller leaves, the service is left too', async () => {
  const left = stage.upstream.left();
  const abort = new AbortController();
  const headers = { 'x-app-token': app.token, ...app.owner };
  const call = request(`http://127.0.0.1:${stage.port}/api/gateway/`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ url: at('/sse?events=1000') }),
    signal: abort.signal,
  });
  const answer = await call;
  answer.body.on('error', () => undefined);
  await new Promise((resolve) => answer.body.once('data', resolve));
  abort.abort();
  await expect.poll(() => stage.upstream.left()).toBe(left + 1);
  await expect.poll(async () => (await stage.audit(1)).at(-1)?.error).toBe('client_left');
});
