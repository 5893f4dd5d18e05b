/** Forgeries with the owner's credentials, so that the guard itself is met; none reaches a listener (faults G1–G13, G15). */
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGuard, type Address } from '../../api/gateway/guard.ts';
import { planOf } from '../../api/gateway/plan.ts';
import type { Answer } from '../support/http-server.ts';
import { startGatewayStage, type GatewayStage, type TestApp } from '../api/gateway/stage.ts';
import { decoys, forgedAddresses, forgedEndpoints, smuggled } from './forgeries.ts';

let turns = 0;
/** A resolver that lies in every way that a foreign name server can. */
const records: Record<string, () => Address[]> = {
  'private.example': () => [{ address: '192.168.1.1', family: 4 }],
  'mixed.example': () => [
    { address: '93.184.216.34', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ],
  'only-six.example': () => [{ address: '::1', family: 6 }],
  'alias.example': () => [{ address: '127.0.0.1', family: 4 }],
  'ten-thousand.example': () => [
    ...Array.from({ length: 10_000 }, (_, at): Address => ({ address: `93.184.${at >> 8}.${at & 255}`, family: 4 })),
    { address: '10.0.0.1', family: 4 },
  ],
  // Public when it is checked, loopback when it is connected to.
  'turning.example': () => [{ address: (turns += 1) > 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }],
  'rebinding.example': () => [{ address: (turns += 1) % 2 === 1 ? '192.0.66.1' : '127.0.0.1', family: 4 }],
};
const resolve = (name: string): Promise<Address[]> => Promise.resolve(records[name]?.() ?? [{ address: '93.184.216.34', family: 4 }]);

let stage: GatewayStage;
let app: TestApp;
let port: number;
let reached = 0;
const canaries: Server[] = [];

/** One port on every address of this machine. */
async function listenEverywhere(): Promise<number> {
  const own = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const hosts = [
    '127.0.0.1',
    '127.0.0.2',
    '::1',
    ...own.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address),
  ];
  let chosen = 0;
  for (const host of new Set(hosts)) {
    const server = createServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    const isOpen = await new Promise<boolean>((resolve) =>
      server.once('error', () => resolve(false)).listen(chosen, host, () => resolve(true)),
    );
    if (!isOpen) continue;
    chosen = (server.address() as { port: number }).port;
    canaries.push(server);
  }
  return chosen;
}

beforeAll(async () => {
  port = await listenEverywhere();
  stage = await startGatewayStage({ world: { resolve, timeouts: { silenceMs: 1_000, wholeMs: 2_000 } } });
  const ann = await stage.person('ann');
  app = await stage.addApp(ann);
  await stage.addService(ann, { name: 'service', base_url: `${stage.upstream.url}/base` });
});
afterAll(async () => {
  await stage.close();
  for (const server of canaries) server.close();
});

const refusedAs = ({ status, body, headers }: Answer): string => {
  const { code } = (body ?? {}) as { code?: string };
  return headers['x-faibric-error'] === code && (status === 403 || status === 422) ? String(code) : `${status} ${code}`;
};
const refusals = ['blocked_address', 'invalid_request'];
const withPort = (text: string): string => text.replaceAll('PORT', String(port));

describe('forged addresses', () => {
  for (const [family, urls] of Object.entries(forgedAddresses))
    test(`of the family “${family}”, all ${urls.length}, are refused`, async () => {
      turns = 0;
      const passed: string[] = [];
      for (const url of urls.map(withPort)) {
        const code = refusedAs(await stage.asOwner(app, { url }));
        if (!refusals.includes(code)) passed.push(`${JSON.stringify(url)}: ${code}`);
      }
      expect(passed).toEqual([]);
    });

  test('are more than a hundred and fifty', () => {
    expect(Object.values(forgedAddresses).flat().length + forgedEndpoints.length + Object.keys(smuggled).length).toBeGreaterThan(150);
  });
});

test.each(forgedEndpoints)('the endpoint %j never leaves the address of its service', async (endpoint) => {
  const before = stage.upstream.seen.length;
  expect(refusedAs(await stage.asOwner(app, { service: 'service', endpoint: withPort(endpoint) }))).toBe('invalid_request');
  expect(stage.upstream.seen.length).toBe(before);
});

test.each(Object.entries(smuggled))('%s is refused', async (_what, call) => {
  expect(refusedAs(await stage.asOwner(app, { url: `${stage.upstream.url}/echo`, ...call }))).toBe('invalid_request');
});

describe('detours', () => {
  const targets = [
    'http://127.0.0.1:PORT/',
    'http://[::1]:PORT/',
    '//127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/',
  ];
  test.each([301, 302, 303, 307, 308].flatMap((status) => targets.map((to) => [status, to] as const)))(
    '%i to %s is refused',
    async (status, to) => {
      const url = `${stage.upstream.url}/redirect?status=${status}&to=${encodeURIComponent(withPort(to))}`;
      expect(refusals).toContain(refusedAs(await stage.asOwner(app, { url })));
    },
  );

  test('a service of one’s own at a private address is refused when it is called, also one that is moved there later', async () => {
    await stage.addService(app.owner, { name: 'inside', base_url: `http://127.0.0.1:${port}` });
    expect(refusedAs(await stage.asOwner(app, { service: 'inside' }))).toBe('blocked_address');
    await stage.addService(app.owner, { name: 'moved', base_url: 'https://example.com' });
    await stage.call({ method: 'PATCH', path: '/api/services/moved/', headers: app.owner, body: { base_url: `http://127.0.0.1:${port}` } });
    expect(refusedAs(await stage.asOwner(app, { service: 'moved', endpoint: '/x' }))).toBe('blocked_address');
  });

  test('our own servers are refused: this API, by its address and by an app’s', async () => {
    for (const url of [`http://127.0.0.1:${stage.port}/`, `http://localhost:${stage.port}/`, `http://${app.slug}.localhost:${stage.port}/`])
      expect(refusedAs(await stage.asOwner(app, { url }))).toBe('blocked_address');
  });

  test('a name that turns from public to loopback between check and connect is connected to as it was checked', async () => {
    turns = 0;
    const answer = await stage.asOwner(app, { url: `http://rebinding.example:${port}/` });
    expect(String(answer.headers['x-faibric-error'])).toMatch(/^upstream_(unreachable|timeout)$/);
  });
});

test('decoys of the world pass the guard in the same run', async () => {
  const guard = createGuard({ config: stage.config, resolve });
  const refused: string[] = [];
  for (const url of decoys) {
    try {
      await guard.check(planOf({ url, method: 'GET' }, new Map()).base);
    } catch (error) {
      refused.push(`${url}: ${String(error)}`);
    }
  }
  expect(refused).toEqual([]);
  expect(decoys.length).toBeGreaterThanOrEqual(50);
});

test('and no listener on this machine was reached by any of them', () => {
  expect(canaries.length).toBeGreaterThanOrEqual(2);
  expect(reached).toBe(0);
});
