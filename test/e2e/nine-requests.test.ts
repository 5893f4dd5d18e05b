/** The reference's table of requests, each built from ready parts and used in a browser, before and after its owner adds the keys. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Access } from '../../core/contract/access.ts';
import { FaultClient } from '../faults/client.ts';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { until } from '../faults/rig.ts';
import { startWorld, type World } from '../support/world.ts';
import { openPage, startBrowser, type Visit } from './browser.ts';
import { nine, playWorld } from './nine.ts';

let browser: Browser | undefined;
let world: World;
let installation: Installation | undefined;
let client: FaultClient;
let played: ReturnType<typeof playWorld>;
const apps = new Map<string, { readonly id: number; readonly url: string; readonly visit: Visit }>();

beforeAll(async () => {
  browser = await startBrowser();
  world = await startWorld();
  played = playWorld(world);
  installation = await startInstallation({ GATEWAY_ALLOW_HOSTS: world.host });
  client = new FaultClient(installation.url, installation.key);
  await world.lead(client);
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
  await world.close();
});

/** What the browser itself writes of answers that are no success. */
const failed = (complaint: string): boolean => complaint.includes('Failed to load resource');

async function build(sentence: string): Promise<{ id: number; url: string }> {
  const { projectId, buildId } = await client.create(sentence, { generator: 'composer' });
  await until(`“${sentence}” is live`, async () => ['succeeded', 'failed'].includes((await client.build(buildId)).status), 60_000);
  const { url = '', status } = await client.project(projectId);
  expect(status).toBe('live');
  return { id: projectId, url };
}

test.for(nine)(
  '“$name”, without a key, shows a twin’s real data, or samples and words that say what its owner has to do',
  async (request, { skip }) => {
    if (!browser) return skip('no browser is installed');
    const app = await build(request.sentence(world));
    const visit = await openPage(browser, { pictures: true });
    apps.set(request.name, { ...app, visit });
    await visit.page.goto(app.url, { waitUntil: 'load' });
    await request.without(visit.page);
    expect(visit.complaints.filter((line) => !failed(line))).toEqual([]);
  },
);

test.for(nine)(
  '“$name”, once its owner has added the key and allowed what it asks for, shows what its service answers',
  async (request, { skip }) => {
    const app = apps.get(request.name);
    if (!app) return skip('no browser is installed');
    if ((await client.call<{ items: unknown[] }>('GET', '/api/vault/keys/')).items.length === 0) await world.addKeys(client);
    if (request.allows !== undefined) {
      const access = await client.call<Access>('GET', `/api/projects/${app.id}/access/`);
      const entry = access.services.find(({ service }) => service === request.allows);
      expect(entry).toMatchObject({ methods: [], asked: ['POST'] });
      const services = access.services.map((one) => (one === entry ? { ...one, methods: ['POST'], asked: [] } : one));
      await client.call('PATCH', `/api/projects/${app.id}/access/`, { services });
    }
    app.visit.complaints.length = 0;
    await app.visit.page.goto(app.url, { waitUntil: 'load' });
    await request.with(app.visit.page);
    expect(world.asked.some((call) => call.startsWith(`${request.asks} `))).toBe(true);
    expect(app.visit.complaints).toEqual([]);
  },
);

test('what the shop asked Stripe for, when it was paid, is what was in the cart', ({ skip }) => {
  if (!browser) return skip('no browser is installed');
  const form = Object.fromEntries(new URLSearchParams(played.paid[0]?.body));
  expect(form).toMatchObject({
    mode: 'payment',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'usd',
    'line_items[0][price_data][unit_amount]': '1000',
    'line_items[0][price_data][product_data][name]': 'Sample item 1',
  });
  expect(JSON.parse(played.talks[0]?.body ?? '{}')).toMatchObject({
    model: 'gpt-4o-mini',
    stream: true,
    messages: [{ role: 'user', content: 'Why does dough rest?' }],
  });
});

test('the reference’s own calls, when a page of an app sends them to its own host, are answered', async ({ skip }) => {
  const app = apps.get('Stock dashboard');
  if (!app) return skip('no browser is installed');
  const access = await client.call<Access>('GET', `/api/projects/${app.id}/access/`);
  const more = [
    { service: 'openweather', methods: ['GET'], endpoints: ['/weather'] },
    { service: 'alpha_vantage', methods: ['GET'], endpoints: [''] },
  ];
  await client.call('PATCH', `/api/projects/${app.id}/access/`, { services: [...access.services, ...more], hosts: [world.host] });
  await client.call('POST', '/api/vault/keys/', {
    name: 'API_KEY',
    value: 'the-owners-own-key',
    scope: 'user',
    allowed_hosts: [world.host],
  });
  world.play('data', ({ headers }) => ({ authorized: headers.authorization === 'Bearer the-owners-own-key' }));
  const { page } = app.visit;
  await page.goto(app.url, { waitUntil: 'load' });
  const call = (body: object, headers: Record<string, string> = {}) =>
    page.evaluate(
      async ({ body, headers }) => {
        const response = await fetch('/api/gateway/', { method: 'POST', headers, body: JSON.stringify(body) });
        return { status: response.status, body: (await response.json()) as unknown };
      },
      { body, headers },
    );

  // No token, no content type.
  expect(await call({ service: 'openweather', endpoint: '/weather', params: { q: 'London', units: 'metric' } })).toMatchObject({
    status: 200,
    body: { name: 'Lisbon' },
  });
  expect(
    await call({ service: 'openweather', endpoint: '/weather', params: { q: 'London' } }, { 'Content-Type': 'application/json' }),
  ).toMatchObject({ status: 200 });
  // An empty endpoint.
  expect(await call({ service: 'alpha_vantage', endpoint: '', params: { function: 'GLOBAL_QUOTE', symbol: 'AAPL' } })).toMatchObject({
    status: 200,
    body: { 'Global Quote': { '01. symbol': 'IBM' } },
  });
  // Any address, with a key of the vault.
  expect(await call({ url: `${world.url}/data`, method: 'GET', headers: { Authorization: 'Bearer ${API_KEY}' } })).toEqual({
    status: 200,
    body: { authorized: true },
  });
  expect(await call({ service: 'stripe', endpoint: '/refunds', method: 'POST', body: {} })).toMatchObject({ status: 403 });
});
