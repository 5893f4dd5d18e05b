/** What a hostile app can do from inside a real browser (faults B1, B2, B3, W1), and what a decent one must be able to do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../activities/deploy/find-browser.ts';
import { createRealtime } from '../../../api/realtime/socket.ts';
import { addLiveApp, startSites, type Sites } from './sites.ts';

const found = await findBrowser(process.env['PATH'] ?? '');
let sites: Sites;
let stranger: Server;
let browser: Browser;
let context: BrowserContext;
let app: { slug: string; id: number; url: string };
let cookie: { name: string; value: string };

const frame = (src: string) => `<!doctype html><title>frame</title><iframe src="${src}"></iframe>`;

beforeAll(async () => {
  if (!found) return;
  sites = await startSites({
    mount: (express) =>
      void express.get(
        '/frame',
        (req, res) => void res.type('html').send(frame(decodeURIComponent(req.originalUrl.split('src=')[1] ?? ''))),
      ),
  });
  const { server, config, databases, auth } = sites.server;
  createRealtime({
    server,
    config,
    databases,
    bus: sites.bus,
    resolveCaller: auth.resolveCaller,
    projectItem: () => Promise.resolve(undefined),
    acceptMessage: () => Promise.resolve({ build_id: 1 }),
    log: { warn: () => undefined, error: () => undefined },
  });
  stranger = createServer(
    (req, res) => void res.setHeader('content-type', 'text/html').end(frame(decodeURIComponent(req.url?.slice(1) ?? ''))),
  );
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  await sites.server.person('ann');
  const live = await addLiveApp(sites, 'HOSTILE1');
  app = { ...live, url: `http://${live.slug}.localhost:${sites.port}/` };
  browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  context = await browser.newContext();
  const token = new URL(await auth.createOneTimeLink()).searchParams.get('token');
  const signedIn = await sites.server.call({
    method: 'POST',
    path: '/api/auth/one-time/',
    body: { token },
    headers: { origin: sites.server.url },
  });
  const [name = '', value = ''] = (String(signedIn.headers['set-cookie']).split(';')[0] ?? '').split('=');
  cookie = { name, value };
  await context.addCookies([{ name, value: value, url: sites.server.url, httpOnly: true, sameSite: 'Lax' }]);
});
afterAll(async () => {
  if (!found) return;
  await browser.close();
  await new Promise((resolve) => stranger.close(resolve));
  await sites.close();
});

const open = async (url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  return page;
};
/** What a promise of the page comes to. */
const outcome = (page: Page, code: string): Promise<string> =>
  page.evaluate(
    `(async () => { try { return 'did: ' + JSON.stringify(await (${code})) } catch (error) { return 'refused: ' + error.name } })()`,
  );

/** Tries to open a socket with whatever cookie the browser sends; answers the first word of the namespace. */
const socket = (port: number) => `new Promise((resolve, reject) => {
  const ws = new WebSocket('ws://localhost:${port}/socket.io/?EIO=4&transport=websocket');
  ws.onerror = () => reject(new Error('closed'));
  ws.onmessage = ({ data }) => data.startsWith('0') ? ws.send('40/projects,') : resolve(data.slice(0, 13));
})`;

describe.skipIf(!found)('in a browser', () => {
  test('an app’s page, when it keeps rows, follows its versions and tells of errors, needs nothing but its own host', async () => {
    const page = await open(app.url);
    const rows = `/api/v1/db/${app.id}/notes/`;

    const added = `fetch('${rows}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }).then((r) => r.status)`;
    expect(await outcome(page, added)).toBe('did: 201');
    expect(await outcome(page, `fetch('${rows}').then((r) => r.json()).then((list) => list.items.length)`)).toBe('did: 1');
    const followed = `new Promise((told) => new EventSource('/_faibric/live').addEventListener('version', (e) => told(JSON.parse(e.data))))`;
    expect(await outcome(page, followed)).toBe('did: {"version":1}');
    const told = `fetch('/_faibric/errors', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"message":"x"}', keepalive: true }).then((r) => r.status)`;
    expect(await outcome(page, told)).toBe('did: 204');
    await page.close();
  });

  test.each([
    ['register a service worker', () => `navigator.serviceWorker.register('/assets/app-HOSTILE1.js').then(() => 1)`],
    [
      'start a worker',
      () =>
        `new Promise((ok, no) => { const w = new Worker('/assets/app-HOSTILE1.js'); w.onerror = () => no(new Error()); setTimeout(ok, 1000) })`,
    ],
    ['call the dashboard', () => `fetch('${sites.server.url}/api/account/', { credentials: 'include' })`],
    [
      'post to the dashboard without a preflight',
      () => `fetch('${sites.server.url}/api/auth/sign-out/', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })`,
    ],
    ['send rows to another app', () => `fetch('http://other.localhost:${sites.port}/api/v1/db/1/notes/')`],
    ['call a stranger', () => `fetch('http://localhost:${(stranger.address() as AddressInfo).port}/')`],
    ['open the dashboard’s socket', () => socket(sites.port)],
  ])('an app’s page, when it wants to %s, is refused by its browser', async (_what, code) => {
    const page = await open(app.url);

    expect(await outcome(page, code())).toMatch(/^refused: /);
    await page.close();
  });

  test('an app’s page, when it puts script into itself, runs none of it', async () => {
    const page = await open(app.url);

    await page.evaluate(`(() => {
      const script = document.createElement('script'); script.textContent = 'window.injected = 1'; document.head.append(script);
      const image = document.createElement('img'); image.setAttribute('onerror', 'window.injected = 2'); image.src = 'data:x'; document.body.append(image);
      const base = document.createElement('base'); base.href = 'https://evil.example/'; document.head.append(base);
    })()`);
    await page.waitForTimeout(200);

    expect(await page.evaluate('window.injected')).toBeUndefined();
    expect(await page.evaluate('document.baseURI')).toBe(app.url);
    await page.close();
  });

  test('the dashboard’s session, when an app sets cookies for every name and size, stays as it was', async () => {
    const page = await open(app.url);
    await page.evaluate(`(() => {
      for (const domain of ['localhost', '.localhost', '${app.slug}.localhost', ''])
        document.cookie = '${cookie.name}=evil; path=/' + (domain && '; domain=' + domain);
      for (let i = 0; i < 200; i += 1) document.cookie = 'c' + i + '=' + 'x'.repeat(4000) + '; domain=localhost; path=/';
      localStorage.setItem('x', 'y');
    })()`);

    const dashboard = await open(`${sites.server.url}/frame`);
    const account = await outcome(dashboard, `fetch('/api/account/').then((r) => r.status)`);

    expect(await context.cookies(sites.server.url)).toMatchObject([cookie]);
    expect(account).toBe('did: 200');
    expect(await outcome(dashboard, 'localStorage.length')).toBe('did: 0');
    await Promise.all([page.close(), dashboard.close()]);
  });

  test('the dashboard, when it frames an app, shows it; a stranger’s page, when it does the same, does not', async () => {
    const dashboard = await open(`${sites.server.url}/frame?src=${encodeURIComponent(app.url)}`);
    const strange = await open(`http://localhost:${(stranger.address() as AddressInfo).port}/${encodeURIComponent(app.url)}`);
    const framed = (page: Page) =>
      page
        .frames()[1]
        ?.evaluate('document.getElementById("faibric-config") !== null')
        .catch(() => false);

    expect(await framed(dashboard)).toBe(true);
    expect(await framed(strange)).toBe(false);
    await Promise.all([dashboard.close(), strange.close()]);
  });

  test('the dashboard’s own page, when it opens its socket with the session’s cookie, is let in', async () => {
    const page = await open(`${sites.server.url}/frame`);

    expect(await outcome(page, socket(sites.port))).toBe('did: "40/projects,{"');
    await page.close();
  });
});
