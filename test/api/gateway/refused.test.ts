/** Calls whose shape is wrong: refused in words, before anything is sent. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGatewayStage, type GatewayStage, type TestApp } from './stage.ts';

let stage: GatewayStage;
let app: TestApp;

beforeAll(async () => {
  stage = await startGatewayStage();
  app = await stage.addApp(await stage.person('ann'));
});
afterAll(() => stage.close());

const bad: [string, object, number, string][] = [
  ['neither service nor url', {}, 422, 'invalid_request'],
  ['both', { service: 'shop', url: 'https://example.com' }, 422, 'invalid_request'],
  ['two bodies', { url: 'https://example.com', method: 'POST', body: {}, body_text: '' }, 422, 'invalid_request'],
  ['a body on GET', { url: 'https://example.com', body: {} }, 422, 'invalid_request'],
  ['an unknown field', { url: 'https://example.com', retries: 3 }, 422, 'invalid_request'],
  ['another method', { url: 'https://example.com', method: 'TRACE' }, 422, 'invalid_request'],
  ['no whole address', { url: 'example.com' }, 422, 'invalid_request'],
  [
    'an expression that is none',
    { url: 'https://example.com', method: 'POST', body: {}, transform: { request: '{{' } },
    422,
    'invalid_request',
  ],
  ['levels without end', { url: 'https://example.com', method: 'POST', body: deep(150) }, 422, 'invalid_request'],
];
test.each(bad)('%s', async (_what, body, status, code) => {
  expect(await stage.asOwner(app, body)).toMatchObject({ status, body: { code }, headers: { 'x-faibric-error': code } });
});

test('no JSON: 400', async () => {
  const answer = await fetch(`http://127.0.0.1:${stage.port}/api/gateway/`, {
    method: 'POST',
    body: '{"url":',
    headers: { 'x-app-token': app.token },
  });
  expect(answer.status).toBe(400);
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { in: deep(levels - 1) };
}
