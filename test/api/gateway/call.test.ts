/** The whole way of a call: who may, what goes out, what comes back, what is written down. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let ann: { authorization: string; userId: string };
let app: TestApp;

beforeAll(async () => {
  stage = await startGatewayStage();
  ann = await stage.person('ann');
  app = await stage.addApp(ann, { hosts: [stage.upstream.host] });
});
afterAll(() => stage.close());

const echoOf = (answer: { body: unknown }) =>
  answer.body as { method: string; path: string; query: Record<string, string>; headers: Record<string, string>; body: string };

describe('what goes out', () => {
  test('an address with params: they stand in the query, and the answer comes back with its status and type', async () => {
    const answer = await stage.asApp(app, { url: `${stage.upstream.url}/echo?a=1`, params: { b: 'ü &', list: ['x', 'y'], none: null } });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(echoOf(answer)).toMatchObject({ method: 'GET', path: '/echo', query: { a: '1', b: 'ü &', list: 'y' } });
    expect(answer.headers).toMatchObject({ 'x-faibric-cache': 'bypass', 'ratelimit-limit': '600', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
