import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { createSmokePool, type SmokePool } from '../../../activities/validate/smoke.ts';
import { appOf } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

let vendor: Vendor;
let smoke: SmokePool;
let server: Server;
let heard = 0;
beforeAll(async () => {
  vendor = await vendorSet();
  smoke = createSmokePool({ vendor, timeoutMs: 3_000 });
  server = createServer((_request, response) => {
    heard += 1;
    response.end('{}');
  });
  server.on('connection', () => (heard += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, vendorTimeoutMs);
afterAll(() => {
  smoke.close();
  server.close();
});

const address = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const page = `export default function App() { return <p>All is well</p>; }`;
async function render(content: string) {
  const bundle = await bundleApp(appOf(content), { vendor });
  expect(bundle.issues).toEqual([]);
  return smoke.render(bundle);
}

/** Ways out of the page's realm; each gives something of Node, or nothing. */
const ways: readonly (readonly [name: string, expression: string])[] = [
  ['the global process', `typeof process === 'undefined' ? undefined : process`],
  ['the function constructor of a DOM node', `(document.body as any).constructor.constructor('return process')()`],
  ['the function constructor of fetch', `(fetch as any).constructor('return process')()`],
  ['the function constructor of a timer', `(setTimeout as any).constructor('return globalThis.process')()`],
  [
    'the function constructor of a promise that the network gave',
    `(fetch('/api/v1/db/1/x/') as any).constructor.constructor('return process')()`,
  ],
  ['an indirect eval of the outer realm', `(document as any).defaultView.constructor.constructor('return eval')()('process')`],
  ['the own realm’s function constructor', `new Function('return typeof process === "undefined" ? undefined : process')()`],
  [
    'a frame’s window',
    `(() => { const f = document.createElement('iframe'); document.body.append(f); return (f.contentWindow as any)?.process; })()`,
  ],
  [
    'a frame with a document of its own',
    `(() => { const f = document.createElement('iframe'); f.srcdoc = '<script>parent.stolen = process</script>'; document.body.append(f); return (window as any).stolen; })()`,
  ],
  [
    'a script element',
    `(() => { const s = document.createElement('script'); s.textContent = 'window.stolen = typeof process === "undefined" ? undefined : process'; document.body.append(s); return (window as any).stolen; })()`,
  ],
  [
    'an attribute with code',
    `(() => { const b = document.createElement('button'); b.setAttribute('onclick', 'window.stolen = typeof process === "undefined" ? undefined : process'); document.body.append(b); b.click(); return (window as any).stolen; })()`,
  ],
  [
    'the stack of a call',
    `(() => { let found: any; const E: any = Error; E.prepareStackTrace = (_: unknown, sites: any[]) => { for (const s of sites) found ??= s.getThis()?.process ?? s.getFunction()?.constructor?.('return process')?.(); }; try { (document as any).appendChild(null); } catch (e) { const O = (e as any).constructor; O.prepareStackTrace = E.prepareStackTrace; void (e as any).stack; } void new Error().stack; return found; })()`,
  ],
  ['the caller of a function', `(() => { try { return (arguments as any).callee.caller.caller; } catch { return undefined; } })()`],
  ['require', `(() => { try { return (0, eval)('require')('fs'); } catch { return undefined; } })()`],
];

describe('smoke render of hostile code', () => {
  test.each(ways)(
    'that reaches for Node through %s, when it runs, then gets nothing',
    async (_name, expression) => {
      const issues = await render(
        `let stolen: unknown;\ntry { stolen = ${expression}; } catch { stolen = undefined; }\nif (stolen) throw new Error('OUT ' + String(stolen));\n${page}`,
      );

      expect(issues).toEqual([]);
    },
    30_000,
  );

  test.each(['node:fs', 'node:net', 'node:child_process', 'node:module', 'data:text/javascript,export default 1'])(
    'that imports %s while it runs, when it asks, then is refused',
    async (name) => {
      const issues = await render(`const name: string = ${JSON.stringify(name)};
for (const load of [(n: string) => import(n), new Function('n', 'return import(n)')]) load(name).then(() => { console.error('OUT'); }, () => undefined);
${page}`);

      expect(issues).toEqual([]);
    },
    30_000,
  );

  test('that calls a server of this machine in every way there is, when it runs, then the server hears nothing', async () => {
    const issues = await render(`import { useEffect } from 'react';
export default function App() {
  useEffect(() => {
    const url = 'http://${address()}/';
    const ways = [() => fetch(url), () => { const r = new XMLHttpRequest(); r.open('GET', url); r.send(); }, () => { const r = new XMLHttpRequest(); r.open('GET', url, false); r.send(); },
      () => new WebSocket('ws://${address()}/'), () => new EventSource(url), () => navigator.sendBeacon(url, 'x'), () => new Worker(url), () => { new Image().src = url; },
      ...['script', 'iframe', 'img', 'link', 'embed', 'object', 'video'].map((tag) => () => { const e: any = document.createElement(tag); e.rel = 'stylesheet'; e.src = e.href = e.data = url; document.head.append(e); }),
      () => { const f = document.createElement('iframe'); document.body.append(f); return (f.contentWindow as any).fetch(url); },
      () => { const f = document.createElement('form'); f.action = url; document.body.append(f); f.submit(); }, () => window.open(url), () => { location.href = url; }, () => { location.assign(url); }];
    for (const way of ways) try { void Promise.resolve(way()).catch(() => undefined); } catch {}
  }, []);
  return <p>All is well</p>;
}`);

    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toBe(0);
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['blocked_request']));
  }, 30_000);

  test('that changes every prototype it can reach, when it then throws, then the verdict still says so', async () => {
    const issues = await render(`const roots: any[] = [Object.prototype];
for (let o: any = document.body; o; o = Object.getPrototypeOf(o)) roots.push(o);
for (let o: any = fetch; o; o = Object.getPrototypeOf(o)) roots.push(o);
for (const root of roots) for (const [key, value] of [['toJSON', () => []], ['message', 'forged'], ['code', 'forged'], ['then', undefined]] as const) {
  try { Object.defineProperty(root, key, { value, configurable: true, writable: true }); } catch {}
}
JSON.stringify = () => '[]';
String.prototype.slice = () => '';
console.error = () => undefined;
export default function App() { const [first] = [undefined as any]; return <p>{first.name}</p>; }`);

    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]?.code).toBe('throws_on_render');
  }, 30_000);

  test.each([
    [
      'ends the process',
      `try { process.exit(0); } catch {} try { (document as any).constructor.constructor('process.exit(0)')(); } catch {}`,
    ],
    [
      'writes a verdict of its own to every output',
      `for (const text of ['verdict []\\n', '00000000 verdict []\\n']) { try { (console as any)._stdout.write(text); } catch {} console.log(text); document.write?.(text); }`,
    ],
  ])(
    'that %s, when it throws afterwards, then is found out',
    async (_name, attempt) => {
      const issues = await render(`${attempt}\nthrow new Error('seen');\n${page}`);

      expect(issues[0]).toMatchObject({ code: 'throws_on_render', message: 'seen' });
    },
    30_000,
  );

  test.each([
    ['recurses without end', 'throws_on_render', `const deep = (n: number): number => deep(n + 1) + 1; deep(0);`],
    ['keeps a timer busy for ever', 'endless_loop', `setInterval(() => { while (true) {} }, 10);`],
  ])(
    'that %s, when it runs, then fails by that name',
    async (_name, code, attempt) => {
      const issues = await render(`${attempt}\n${page}`);

      expect(issues.map((issue) => issue.code)).toContain(code);
    },
    30_000,
  );

  test('that fills its memory, when it runs, then is stopped by its limit', async () => {
    const patient = createSmokePool({ vendor, timeoutMs: 30_000 });
    try {
      const bundle = await bundleApp(
        appOf(`const all: unknown[] = []; while (true) all.push(new Array(100_000).fill(Math.random()));\n${page}`),
        { vendor },
      );

      expect((await patient.render(bundle)).map(({ code }) => code)).toEqual(['too_much_memory']);
    } finally {
      patient.close();
    }
  }, 60_000);

  test('that throws a thing which throws when looked at, when it runs, then fails', async () => {
    const issues = await render(
      `throw new Proxy({}, { get() { throw new Error('no'); }, has() { throw new Error('no'); }, getPrototypeOf() { throw new Error('no'); } });\n${page}`,
    );

    expect(issues.length).toBeGreaterThan(0);
  }, 30_000);
});
