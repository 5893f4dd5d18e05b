import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, type BrowserVisitor } from '../../../activities/deploy/browser.ts';
import { findBrowser } from '../../../activities/deploy/find-browser.ts';

const browser = await findBrowser(process.env['PATH'] ?? '');
let server: Server;
let visitor: BrowserVisitor;
let answer: RequestListener;
let url: string;

beforeAll(async () => {
  server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://app.localhost:${port}/`;
  visitor = createVisitor({ browser, apiUrl: `http://127.0.0.1:${port}`, appsDomain: 'localhost' });
  visitor.warm();
});
afterAll(async () => {
  await visitor.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const page = '<!doctype html><title>App</title><div id="root"></div><script type="module" src="/app.js"></script>';
const shows = `document.getElementById('root').textContent = 'Here';`;

/** A page with this script; `script` may answer for itself. */
function serve(script: string | RequestListener): void {
  answer = (req, res) => {
    if (req.url === '/') return void res.setHeader('content-type', 'text/html').end(page);
    if (req.url !== '/app.js') return void res.writeHead(404).end();
    if (typeof script === 'function') return script(req, res);
    res.setHeader('content-type', 'text/javascript').end(script);
  };
}

const visit = async () => {
  const seen = await visitor.visit(url, AbortSignal.timeout(50_000));
  return seen?.issues.map(({ code }) => code);
};

describe.runIf(browser)('visit of a live page', { timeout: 40_000 }, () => {
  test.each([
    ['shows something', shows, []],
    ['shows something a while after it has loaded', `setTimeout(() => { ${shows} }, 1000);`, []],
    ['throws', `${shows} throw new Error('no');`, ['throws_in_browser']],
    ['stays blank', '', ['blank_in_browser']],
    ['loops before it has loaded', 'for (;;);', ['silent_in_browser']],
    ['loops after it has loaded', `${shows} setTimeout(() => { for (;;); }, 0);`, ['silent_in_browser']],
    ['asks for data that is not there', `${shows} void fetch('/missing');`, []],
  ])('that %s, when it is seen, says so', async (_what, script, codes) => {
    serve(script);

    expect(await visit()).toEqual(codes);
  });

  test.each<[string, RequestListener]>([
    ['answers 503', (_req, res) => void res.writeHead(503).end()],
    ['breaks the connection', (_req, res) => void res.destroy()],
    ['takes longer than a visit', () => undefined],
  ])('whose host %s, when it is visited, is our fault and not the page’s', async (_what, listener) => {
    serve(listener);

    await expect(visit()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('that is in order, when it has come to rest, leaves its picture; one with an error leaves none', async () => {
    const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
    serve(shows);
    const fine = await visitor.visit(url, AbortSignal.timeout(50_000));
    expect((await fine?.picture)?.subarray(0, 8)).toEqual(pngSignature);

    serve('throw new Error("no")');
    const broken = await visitor.visit(url, AbortSignal.timeout(50_000));
    expect(await broken?.picture).toBeUndefined();
  });

  test('when the build is stopped, ends within a second', async () => {
    serve(() => undefined);
    const from = Date.now();

    await expect(visitor.visit(url, AbortSignal.timeout(500))).rejects.toThrow(/timeout/);

    expect(Date.now() - from).toBeLessThan(1_500);
  });
});
