import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configNames, readConfig } from '../../core/config.ts';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const settings = lines.flatMap((line) => (/^#([A-Z_]+)=(.*)$/.exec(line) ? [/^#([A-Z_]+)=(.*)$/.exec(line)] : []));

test('.env.example, held against the schema, names every setting once', () => {
  expect(settings.map((match) => match?.[1]).sort()).toEqual([...configNames].sort());
});

test('.env.example, with every comment sign removed, is accepted', () => {
  const env = Object.fromEntries(settings.map((match) => [match?.[1] ?? '', match?.[2]]));

  expect(() => readConfig(env)).not.toThrow();
});

test('.env.example, where it gives a default, gives the one of the schema', () => {
  const defaults = readConfig({}) as unknown as Record<string, string | number | boolean | undefined>;

  for (const match of settings) {
    const [, name = '', value = ''] = match ?? [];
    if (name in defaults && defaults[name] !== undefined && !['PUBLIC_URL', 'API_URL'].includes(name)) {
      expect(`${name}=${String(defaults[name])}`).toBe(`${name}=${value}`);
    }
  }
});
