import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicRoute, route } from '../../../api/http/route.ts';
import { endpoint, idParams } from '../../../core/contract/endpoint.ts';
import { AppError } from '../../../core/errors.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';
import { runScenarios } from '../../support/scenario.ts';

const things = endpoint({
  method: 'post',
  path: '/api/things/:id/',
  summary: 'Echo',
  auth: 'public',
  status: 201,
  params: idParams,
  query: z.strictObject({ limit: z.coerce.number().int().max(100).default(20) }),
  body: z.strictObject({
    name: z.string().max(9),
    mode: z.enum(['good', 'bad reply', 'crash', 'away', 'slow down', 'wait']).default('good'),
  }),
  reply: z.object({ id: z.int(), name: z.string(), limit: z.int() }),
});
const remove = endpoint({ method: 'delete', path: '/api/things/:id/', summary: 'Remove', status: 204, params: idParams });
const tools = endpoint({
  method: 'get',
  path: '/api/tools/',
  summary: 'Operators only',
  auth: 'operator',
  reply: z.object({ role: z.string() }),
});
const files = endpoint({
  method: 'get',
  path: '/api/files/*path',
  summary: 'A wildcard',
  auth: 'public',
  params: z.strictObject({ path: z.string() }),
  reply: z.object({ path: z.string() }),
});

let server: TestServer;
let people: Record<string, Record<string, string>>;
let left: Promise<boolean>;

beforeAll(async () => {
  let leave: (left: boolean) => void = () => undefined;
  left = new Promise((resolve) => (leave = resolve));
  server = await startTestServer({
    mount: (app) => {
      publicRoute(app, things, async ({ params, query, body, signal }) => {
        if (body.mode === 'crash') throw new Error('secret detail');
        if (body.mode === 'away') throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
        if (body.mode === 'slow down') throw new AppError('rate_limited', 'Too many tries.', { retryAfterS: 29.5 });
        if (body.mode === 'wait') await new Promise((resolve) => signal.addEventListener('abort', () => (leave(true), resolve(undefined))));
        return {
          id: params.id,
          name: body.mode === 'bad reply' ? (7 as never) : body.name,
          limit: query.limit,
          password: 'not in the schema',
        };
      });
      route(app, remove, async () => {});
      route(app, tools, async ({ caller }) => ({ role: caller.role }));
      publicRoute(app, files, async ({ params }) => params);
    },
  });
  people = { alice: await server.person('alice'), olga: await server.person('olga', 'operator') };
});
afterAll(() => server.close());

describe('a mounted endpoint', () => {
  const good = { name: 'pen' };
  runScenarios(
    () => ({ server, people }),
    [
      {
        name: 'answers its schema and nothing beside it',
        as: 'nobody',
        call: ['POST', '/api/things/7/', good],
        status: 201,
        has: { id: 7, name: 'pen', limit: 20 },
        never: ['not in the schema'],
      },
      { name: 'is reached without the trailing slash', as: 'nobody', call: ['POST', '/api/things/7', good], status: 201 },
      { name: 'is not reached in other letters', as: 'nobody', call: ['POST', '/API/things/7/', good], status: 404 },
      {
        name: 'refuses malformed JSON with 400',
        as: 'nobody',
        call: ['POST', '/api/things/7/', '{"name":'],
        status: 400,
        has: { code: 'bad_request', errors: [{ path: '', message: 'is not valid JSON' }] },
      },
      {
        name: 'refuses a value of another type with 422 that names the field',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { name: 5 }],
        status: 422,
        has: { errors: [{ path: 'name' }] },
      },
      { name: 'refuses JSON that is no object with 422', as: 'nobody', call: ['POST', '/api/things/7/', '"pen"'], status: 422 },
      {
        name: 'refuses unknown fields with 422 that names each',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { ...good, role: 'operator', age: 7 }],
        status: 422,
        has: { errors: [{ path: 'role' }, { path: 'age' }] },
      },
      {
        name: 'refuses __proto__ as an unknown field',
        as: 'nobody',
        call: ['POST', '/api/things/7/', '{"name":"pen","__proto__":{"mode":"crash"}}'],
        status: 422,
      },
      {
        name: 'refuses a limit over its ceiling with 422',
        as: 'nobody',
        call: ['POST', '/api/things/7/?limit=101', good],
        status: 422,
        has: { errors: [{ path: 'query.limit' }] },
      },
      {
        name: 'refuses an unknown query with 422 that names it',
        as: 'nobody',
        call: ['POST', '/api/things/7/?x=1', good],
        status: 422,
        has: { errors: [{ path: 'query.x' }] },
      },
      {
        name: 'refuses a parameter given twice with 422',
        as: 'nobody',
        call: ['POST', '/api/things/7/?limit=1&limit=2', good],
        status: 422,
      },
      {
        name: 'refuses an id that is none with 422',
        as: 'nobody',
        call: ['POST', '/api/things/seven/', good],
        status: 422,
        has: { errors: [{ path: 'path.id' }] },
      },
      {
        name: 'refuses more than 1 MiB with 413',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { name: 'x'.repeat(1_100_000) }],
        status: 413,
        has: { code: 'too_large' },
      },
      {
        name: 'refuses a body that a form could send with 400',
        as: 'nobody',
        call: ['POST', '/api/things/7/', JSON.stringify(good)],
        headers: { 'content-type': 'text/plain' },
        status: 400,
      },
      {
        name: 'refuses a charset that it does not read with 400',
        as: 'nobody',
        call: ['POST', '/api/things/7/', JSON.stringify(good)],
        headers: { 'content-type': 'application/json; charset=utf-16x' },
        status: 400,
      },
      { name: 'refuses broken percent-encoding with 400', as: 'nobody', call: ['POST', '/api/things/%E0%A4%A/', good], status: 400 },
      {
        name: 'blames itself for a reply that breaks its schema',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { ...good, mode: 'bad reply' }],
        status: 500,
        has: { code: 'internal' },
        never: ['expected string'],
      },
      {
        name: 'tells nothing of a crash',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { ...good, mode: 'crash' }],
        status: 500,
        never: ['secret detail'],
      },
      {
        name: 'says 503 when the database is away, without its address',
        as: 'nobody',
        call: ['POST', '/api/things/7/', { ...good, mode: 'away' }],
        status: 503,
        has: { code: 'unavailable' },
        never: ['10.0.0.7'],
      },
      {
        name: 'joins the segments of a wildcard',
        as: 'nobody',
        call: ['GET', '/api/files/a/b%2Fc.tsx'],
        status: 200,
        has: { path: 'a/b/c.tsx' },
      },
      { name: 'takes a trailing slash off a wildcard', as: 'nobody', call: ['GET', '/api/files/a/c/'], status: 200, has: { path: 'a/c' } },
      { name: 'answers 204 without a body', as: 'alice', call: ['DELETE', '/api/things/7/'], status: 204 },
      { name: 'asks a stranger to sign in', as: 'nobody', call: ['DELETE', '/api/things/7/'], status: 401, has: { code: 'unauthorized' } },
      {
        name: 'asks a stranger to sign in before it reads the body',
        as: 'nobody',
        call: ['POST', '/api/account/keys/', '{"name":'],
        status: 401,
      },
      { name: 'does not exist for a person when it is an operator’s', as: 'alice', call: ['GET', '/api/tools/'], status: 404 },
      { name: 'asks a stranger to sign in when it is an operator’s', as: 'nobody', call: ['GET', '/api/tools/'], status: 401 },
      { name: 'is there for an operator', as: 'olga', call: ['GET', '/api/tools/'], status: 200, has: { role: 'operator' } },
      { name: 'that nobody mounted is 404', as: 'olga', call: ['GET', '/api/nothing/'], status: 404 },
    ],
  );
});

test('a limit, when it is reached, says in whole seconds when to come back', async () => {
  const answer = await server.call({ method: 'POST', path: '/api/things/1/', body: { name: 'pen', mode: 'slow down' } });

  expect([answer.status, answer.headers['retry-after']]).toEqual([429, '30']);
});

test('a failure of ours, when it is answered, carries the number under which it was logged', async () => {
  const answer = await server.call({ method: 'POST', path: '/api/things/1/', body: { name: 'pen', mode: 'crash' } });

  const id = answer.headers['x-request-id'] as string;
  expect(answer.body).toMatchObject({ request_id: id });
  expect(server.logged.filter((line) => line.includes(id) && line.includes('secret detail'))).toHaveLength(1);
});

test('a body, when it is not UTF-8, is refused rather than stored with replacement characters', async () => {
  const response = await fetch(`http://127.0.0.1:${new URL(server.url).port}/api/things/1/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from([...Buffer.from('{"name":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
  });

  expect(response.status).toBe(400);
});

test('a handler, when its client leaves, is told so', async () => {
  const leaving = new AbortController();
  const call = fetch(`http://127.0.0.1:${new URL(server.url).port}/api/things/1/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'pen', mode: 'wait' }),
    signal: leaving.signal,
  }).catch(() => 'left');
  setTimeout(() => leaving.abort(), 100);

  expect(await call).toBe('left');
  expect(await left).toBe(true);
});
