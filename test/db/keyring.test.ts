import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, masterId, openDatabases, type Databases, type DatabaseSettings } from '../../db/index.ts';
import { openKeyring } from '../../db/keyring.ts';
import { beginRotation, checkMasterKey, settleKeys } from '../../db/master-keys.ts';
import { noteProcess } from '../../db/processes.ts';
import { ensureRoles } from '../../db/roles.ts';
import { open, seal } from '../../db/seal.ts';
import { createOwnDatabase } from '../support/env.ts';

const quiet = () => undefined;
const closing: Databases[] = [];
let settings: DatabaseSettings;
let next: DatabaseSettings;
beforeEach(async () => {
  settings = await createOwnDatabase();
  next = { url: settings.url, masterKey: randomBytes(32) };
});
afterAll(() => Promise.all(closing.map((databases) => databases.close())));

function opened(of: DatabaseSettings): Databases {
  const databases = openDatabases(of);
  closing.push(databases);
  return databases;
}
const keyringOf = (of: DatabaseSettings) => openKeyring(opened(of).system, of.masterKey);

async function rows() {
  return asAdmin(settings.url, async (db) => ({
    versions: (await db.selectFrom('encryption_keys').select('version').orderBy('version').execute()).map((row) => row.version),
    masters: (await db.selectFrom('encryption_key_seals').select('master_id').distinct().execute()).map((row) => row.master_id),
  }));
}

test('a fresh installation has the root and one key, under its own master key alone', async () => {
  const keyring = await keyringOf(settings);

  expect(keyring.newest().version).toBe(1);
  expect(await rows()).toEqual({ versions: [0, 1], masters: [masterId(settings.masterKey)] });
  expect(await checkMasterKey(settings)).toBe(true);
});

test('another master key is refused in one line that says what to do, and nothing is changed', async () => {
  const line = /^MASTER_KEY is not the key of this installation: .+ Set MASTER_KEY.+$/;

  await expect(checkMasterKey(next)).rejects.toThrow(line);
  await expect(keyringOf(next), 'its role cannot log in').rejects.toThrow(line);
  await asAdmin(settings.url, (db) => ensureRoles(db, next.masterKey));
  await expect(keyringOf(next), 'though it can log in').rejects.toThrow(line);
  expect((await rows()).masters).toEqual([masterId(settings.masterKey)]);
});

test('a running process, when a rotation makes a new key meanwhile, opens what is sealed with it without a restart', async () => {
  const old = await keyringOf(settings);
  const value = seal(old, 'sk-1', 'a');

  await beginRotation(settings, next.masterKey, quiet);
  const fresh = await keyringOf(next);
  const sealed = seal(fresh, 'sk-2', 'a');

  expect(fresh.newest().version).toBe(2);
  expect(await Promise.all([open(fresh, value, 'a'), open(old, sealed, 'a'), open(old, sealed, 'a')])).toEqual(['sk-1', 'sk-2', 'sk-2']);
  expect(old.newest().version).toBe(2);
  expect(fresh.root).toEqual(old.root);
});

test('a version that does not exist, and the root, open nothing', async () => {
  const keyring = await keyringOf(settings);

  await expect(keyring.find(9)).rejects.toThrow('does not open');
  await expect(keyring.find(0)).rejects.toThrow('does not open');
});

test('a rotation, begun again to the same key, goes on with what is there; to another, makes one more', async () => {
  await beginRotation(settings, next.masterKey, quiet);
  await beginRotation(settings, next.masterKey, quiet);
  expect((await rows()).versions).toEqual([0, 1, 2]);

  const other = { ...next, masterKey: randomBytes(32) };
  await beginRotation(settings, other.masterKey, quiet);
  expect((await rows()).versions).toEqual([0, 1, 2, 3]);

  expect(await settleKeys(other, quiet)).toEqual([]);
  expect(await rows()).toEqual({ versions: [0, 3], masters: [masterId(other.masterKey)] });
});

test('the end of a rotation, while the old key’s processes live, waits for them; then the old key opens nothing', async () => {
  const { system } = opened(settings);
  const old = await openKeyring(system, settings.masterKey);
  const note = () => void noteProcess(system, 'p', 'api', old.masterId).catch(quiet);
  const notes = setInterval(note, 500);
  note();
  await beginRotation(settings, next.masterKey, quiet);

  expect(await settleKeys(next, quiet)).toEqual([expect.stringMatching(/^api since /)]);
  expect(await rows()).toMatchObject({ versions: [0, 1, 2] });
  clearInterval(notes); // killed: its last sign of life is still there
  await system.destroy();

  expect(await settleKeys(next, quiet)).toEqual([]);
  expect(await settleKeys(next, quiet)).toBeUndefined();
  expect(await rows()).toEqual({ versions: [0, 2], masters: [masterId(next.masterKey)] });
  await expect(keyringOf(settings)).rejects.toThrow('MASTER_KEY is not the key');
});

test('the end of a rotation, while a connection of the old role is open, waits for it and shuts nobody out', async () => {
  const { system } = opened(settings);
  const old = await openKeyring(system, settings.masterKey);
  await beginRotation(settings, next.masterKey, quiet);
  await system.selectFrom('projects').select('id').execute();

  expect(await settleKeys(next, quiet)).toEqual(['a connection that was opened with the old key']);
  expect(await openKeyring(opened(settings).system, settings.masterKey)).toMatchObject({ masterId: old.masterId });
});

test('a start with the old key, while a rotation is under way, changes nothing of it', async () => {
  await beginRotation(settings, next.masterKey, quiet);
  const lines: string[] = [];

  expect(await settleKeys(settings, (line) => void lines.push(line))).toBeUndefined();

  expect(lines).toEqual([expect.stringContaining('on its way to another MASTER_KEY')]);
  expect(await rows()).toMatchObject({ versions: [0, 1, 2] });
});

test('keys, as the application’s roles, can be read by the system alone and written by nobody', async () => {
  const { system, tenant } = opened(settings);

  await expect(tenant.selectFrom('encryption_key_seals').selectAll().execute()).rejects.toThrow('permission denied');
  await expect(system.deleteFrom('encryption_key_seals').execute()).rejects.toThrow('permission denied');
  await expect(system.updateTable('encryption_keys').set({ made_for: '' }).execute()).rejects.toThrow('permission denied');
});
