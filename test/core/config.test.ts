import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configNames, readConfig } from '../../core/config.ts';

test('readConfig, when nothing is set, gives the defaults of the contract', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    APPS_DOMAIN: 'localhost',
    SIGN_UP: 'invite',
    DEFAULT_AI_MODEL: 'gpt-4o',
    ENABLE_CODE_REUSE: true,
    BUDGET_TOKENS_PER_BUILD: 50_000,
  });
});

test('readConfig, when several values are wrong, says one line for each', () => {
  const read = () => readConfig({ PORT: 'many', MASTER_KEY: 'short', DEPLOYMENT_STRATEGY: 'docker', MODEL_PRICES: '{' });

  expect(read).toThrow(/^PORT: .+\nMODEL_PRICES: must be JSON.+\nDEPLOYMENT_STRATEGY: is not built yet.+\nMASTER_KEY: must be 32 bytes.+$/);
});

test('readConfig, when values are empty as Docker leaves them, treats them as absent', () => {
  expect(readConfig({ PORT: '', OPENAI_API_KEY: '' })).toMatchObject({ PORT: 3000, OPENAI_API_KEY: undefined });
});

test('readConfig, when proxies or hosts are no addresses, says so before anything starts', () => {
  for (const TRUST_PROXY of ['banana', '10.0.0.1,', '10.0.0.0/99'])
    expect(() => readConfig({ TRUST_PROXY })).toThrow(/^TRUST_PROXY: must be/);
  for (const TRUST_PROXY of ['none', 'loopback', '10.0.0.1', '10.0.0.0/8, fd00::/8'])
    expect(readConfig({ TRUST_PROXY })).toMatchObject({ TRUST_PROXY });
  for (const GATEWAY_ALLOW_HOSTS of ['foo bar', 'a:99999', 'http://a:1']) {
    expect(() => readConfig({ GATEWAY_ALLOW_HOSTS })).toThrow(/^GATEWAY_ALLOW_HOSTS: must be/);
  }
  expect(readConfig({ GATEWAY_ALLOW_HOSTS: '127.0.0.1:9000, api.local:80' })).toMatchObject({ PORT: 3000 });
});

test('readConfig, when apps would share the dashboard’s domain, refuses to start', () => {
  expect(() => readConfig({ PUBLIC_URL: 'https://faibric.example.com', APPS_DOMAIN: 'apps.example.com' })).toThrow(
    'APPS_DOMAIN: must not share a domain',
  );
});

test('.env.example, when a setting is added, names it too', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);

  expect(configNames.filter((name) => !named.includes(name))).toEqual([]);
});
