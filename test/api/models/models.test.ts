import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountModels } from '../../../api/models/routes.ts';
import { startTestServer, type Given, type TestServer } from '../../support/http-server.ts';

const mount: Given['mount'] = (app, server) => mountModels(app, server);
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    mount,
    env: {
      ANTHROPIC_API_KEY: 'sk-ant-scripted',
      DEFAULT_AI_MODEL: 'gpt-4o-2024-08-06',
      BACKUP_AI_MODEL: 'house-model',
      MODEL_PRICES: '{"house-model":{"input":1.5,"output":3}}',
    },
  });
});
afterAll(() => server.close());

test('the models, when one of two has a key, tell which is asked first, and what a million tokens cost', async () => {
  const headers = await server.person('alice');

  const { body } = await server.call({ path: '/api/models/', headers });

  expect(body).toMatchObject({
    items: [
      { provider: 'openai', model: 'gpt-4o-2024-08-06', configured: false, default: false, price: { input: 2.5, output: 10 } },
      { provider: 'anthropic', model: 'house-model', configured: true, default: true, price: { input: 1.5, output: 3 } },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('sk-ant');
});

test('a model, when nobody set a price for it, tells none', async () => {
  const other = await startTestServer({ mount, env: { DEFAULT_AI_MODEL: 'llama-at-home' } });

  const { body } = await other.call({ path: '/api/models/', headers: await other.person('alice') });
  await other.close();

  expect((body as { items: object[] }).items[0]).not.toHaveProperty('price');
});
