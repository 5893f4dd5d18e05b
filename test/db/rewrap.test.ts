/** Values of before there were encryption keys, values that others hold, values that do not open. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { encrypt } from '../../db/aes-gcm.ts';
import { asAdmin, openDatabases, type Databases, type DatabaseSettings } from '../../db/index.ts';
import { openKeyring, type Keyring } from '../../db/keyring.ts';
import { beginRotation, settleKeys } from '../../db/master-keys.ts';
import { insertProject, readToken, rotateToken, tokenIdentity } from '../../db/projects.ts';
import { headerOf } from '../../db/seal.ts';
import { insertKey, openKey } from '../../db/vault.ts';
import { createOwnDatabase } from '../support/env.ts';
import { addTestPerson } from '../support/people.ts';

const quiet = () => undefined;
let settings: DatabaseSettings;
let next: DatabaseSettings;
let databases: Databases;
let keyring: Keyring;
let userId: string;

beforeEach(async () => {
  settings = await createOwnDatabase();
  next = { url: settings.url, masterKey: randomBytes(32) };
  databases = openDatabases(settings);
  keyring = await openKeyring(databases.system, settings.masterKey);
  userId = (await addTestPerson(databases, 'ann')).userId;
});
afterEach(() => databases.close());

const addProject = () =>
  insertProject(databases.system, keyring, {
    owner: { id: userId, username: 'ann' },
    prompt: 'p',
    name: 'n',
    appName: 'n',
    generator: 'composer',
  });
const addKey = (name: string) =>
  insertKey(databases.system, keyring, {
    name,
    value: `value of ${name}`,
    scope: 'user',
    userId,
    appId: null,
    allowedHosts: [],
    expiresAt: null,
  });
const projectNow = (id: number) => databases.system.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** As the release before sealed it: the data key wrapped by the master key itself. */
function sealedBefore(master: Buffer, text: string, identity: string): Buffer {
  const dataKey = randomBytes(32);
  return Buffer.concat([Buffer.from([1]), encrypt(master, dataKey, identity), encrypt(dataKey, Buffer.from(text), identity)]);
}

test('an installation of before there were encryption keys, when it starts, gets them and has its values under them', async () => {
  const { id } = await addProject();
  const old = sealedBefore(settings.masterKey, 'fb_token', tokenIdentity(id));
  await databases.system.updateTable('projects').set({ token_sealed: old }).execute();
  await asAdmin(settings.url, (db) => db.deleteFrom('encryption_keys').execute());

  await expect(settleKeys(next, quiet), 'not with another key').rejects.toThrow(/password|MASTER_KEY is not/);
  expect(await settleKeys(settings, quiet)).toBeUndefined();

  const fresh = await openKeyring(databases.system, settings.masterKey);
  const row = await projectNow(id);
  expect(row.token_sealed.subarray(0, 3)).toEqual(headerOf(1));
  expect(await readToken(fresh, row)).toBe('fb_token');
});

test('a row that somebody is just replacing, when its turn comes, is neither waited for nor overwritten', async () => {
  const [held, free] = [await addProject(), await addProject()];
  let rotation: Promise<void> | undefined;

  const token = await databases.system.transaction().execute(async (trx) => {
    const replaced = await rotateToken(trx, keyring, held.id);
    rotation = beginRotation(settings, next.masterKey, quiet);
    await expect.poll(async () => (await projectNow(free.id)).token_sealed.subarray(0, 3)).toEqual(headerOf(2));
    return replaced;
  });
  await rotation;

  const row = await projectNow(held.id);
  expect(row.token_sealed.subarray(0, 3)).toEqual(headerOf(2));
  expect(await readToken(keyring, row)).toBe(token);
});

test('what does not open, when the key is rotated, is named, left as it is, and keeps the version that it was sealed with', async () => {
  const [good, moved] = [await addKey('GOOD'), await addKey('MOVED')];
  await addKey('GARBAGE');
  await databases.system.updateTable('api_keys').set({ name: 'ELSEWHERE' }).where('name', '=', 'MOVED').execute();
  await databases.system.updateTable('api_keys').set({ encrypted_value: 'not base64 at all!' }).where('name', '=', 'GARBAGE').execute();
  const lines: string[] = [];
  await databases.close();

  await beginRotation(settings, next.masterKey, (line) => void lines.push(line));
  expect(await settleKeys(next, quiet)).toEqual([]);
  expect(await settleKeys(next, quiet)).toBeUndefined();

  expect(lines).toEqual([`These do not open, and were left as they are: key ${moved.id}, ${moved.id + 1}`]);
  databases = openDatabases(next);
  const { system } = databases;
  keyring = await openKeyring(system, next.masterKey);
  const rows = await system.selectFrom('api_keys').selectAll().orderBy('id').execute();
  expect(await openKey(keyring, rows[0] ?? good)).toBe('value of GOOD');
  await system.updateTable('api_keys').set({ name: 'MOVED' }).where('id', '=', moved.id).execute();
  const mended = await system.selectFrom('api_keys').selectAll().where('id', '=', moved.id).executeTakeFirstOrThrow();
  expect(await openKey(keyring, mended), 'mended').toBe('value of MOVED');
  await system.deleteFrom('api_keys').where('name', '=', 'GARBAGE').execute();
  expect(await settleKeys(next, quiet)).toEqual([]);
  const { rows: versions } = await asAdmin(next.url, (db) => sql`select version from encryption_keys order by version`.execute(db));
  expect(versions).toEqual([{ version: 0 }, { version: 2 }]);
});
