import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { endpoints } from '../../core/contract/index.ts';
import { startSurface, type Surface } from './surface.ts';

/** The rows of apps and their calls are answered in front of Express, for an app's token as well (api/data, api/gateway). */
const isRow = ({ path }: Endpoint) => path.startsWith('/api/v1/db/');
const isGateway = ({ path }: Endpoint) => path === '/api/gateway/';
const mounted = endpoints.filter((e) => !isRow(e) && !isGateway(e));

let surface: Surface;
beforeAll(async () => {
  surface = await startSurface();
});
afterAll(() => surface.close());

test('every endpoint of the contract, is mounted, and no other call of the API is', () => {
  const papers = ['get /api/openapi.json'];

  expect(surface.routes.filter((route) => route.includes(' /api/')).sort()).toEqual(
    [...mounted.map((e) => `${e.method} ${e.path}`), ...papers].sort(),
  );
});

test('what is not called an API, is health, metrics and papers alone', () => {
  const others = surface.routes.filter((route) => !route.includes(' /api/'));

  expect(
    others.every((route) => /^get \/(healthz|readyz|metrics|docs|problems)(\/|$)/.test(route)),
    others.join('\n'),
  ).toBe(true);
});

const named = (list: readonly Endpoint[]) => list.map((e) => [`${e.method.toUpperCase()} ${e.path}`, e] as const);
const call = (e: Endpoint, given: { body?: unknown; query?: string; headers?: Record<string, string> } = {}) =>
  surface.call({
    method: e.method.toUpperCase(),
    path: `${surface.pathOf(e)}${given.query ?? ''}`,
    body: given.body,
    headers: given.headers ?? surface.olga,
  });

describe('a call without credentials, is 401', () => {
  test.each(named(endpoints.filter((e) => e.auth !== 'public' || isRow(e))))('%s', async (_name, e) => {
    expect(await call(e, { headers: {} })).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
  });
});

describe('an operator’s call, as a person, is not there', () => {
  test.each(named(mounted.filter(({ auth }) => auth === 'operator')))('%s', async (_name, e) => {
    const person = await surface.person(`person-${endpoints.indexOf(e)}`);

    expect(await call(e, { headers: person })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('a call with an unknown query, is 422', () => {
  test.each(named(endpoints))('%s', async (_name, e) => {
    const code = isGateway(e) ? 'invalid_request' : 'invalid_input';
    expect(await call(e, { query: '?no_such_field=1' })).toMatchObject({ status: 422, body: { code } });
  });
});

describe('a call with an unknown field is 422, with half a document 400', () => {
  test.each(named(mounted.filter(({ method }) => method !== 'get')))('%s', async (_name, e) => {
    expect(await call(e, { body: { no_such_field: 1 } })).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(await call(e, { body: '{"a":' })).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });
});

describe('a call that is meant so, answers its schema', () => {
  const waitForAVersion = ['/files/*path', '/export.zip', '/thumbnail/', '/versions/:version'];
  test.each(named(endpoints.filter(({ method }) => method === 'get')))('%s', async (_name, e) => {
    const answer = await call(e);

    if (waitForAVersion.some((part) => e.path.includes(part)))
      return expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(answer.status, answer.text).toBe(e.status);
    if (e.media === undefined) expect(e.reply.safeParse(answer.body).error).toBeUndefined();
    else expect(answer.headers['content-type']).toContain(e.media);
  });
});
