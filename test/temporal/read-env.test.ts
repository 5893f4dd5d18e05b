import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEnv } from '../../temporal/read-env.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'faibric-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

function secret(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

test('readEnv, when a setting is given as a file, takes its content without the line end', () => {
  const env = readEnv({ ADMIN_KEY_FILE: secret('a', 'x'.repeat(24) + '\n'), PATH: '/bin' });

  expect(env).toEqual({ ADMIN_KEY: 'x'.repeat(24), PATH: '/bin' });
});

test('readEnv, when a setting is given both ways, takes the value', () => {
  expect(readEnv({ ADMIN_KEY: 'value', ADMIN_KEY_FILE: secret('b', 'file') })).toEqual({ ADMIN_KEY: 'value' });
});

test('readEnv, when somebody else’s variable ends in _FILE, leaves it alone', () => {
  expect(readEnv({ SSL_CERT_FILE: '/nowhere' })).toEqual({ SSL_CERT_FILE: '/nowhere' });
});

test('readEnv, when files are missing, names each setting in a line', () => {
  const read = () => readEnv({ MASTER_KEY_FILE: path.join(folder, 'no'), DATABASE_URL_FILE: folder });

  expect(read).toThrow(/^DATABASE_URL_FILE: .+\nMASTER_KEY_FILE: .+$/);
});
