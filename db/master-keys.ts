/**
 * Which master keys open an installation's encryption keys: the first one, a new one beside it, the end of the old one.
 * A rotation is `beginRotation`, `settleKeys` under the new key; each is safe to repeat, wherever the last one was cut off.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { keyBytes } from './aes-gcm.ts';
import { asAdmin, masterId, openDatabases, type Db, type DatabaseSettings } from './index.ts';
import { openKeyring, readKeys, rootVersion, sealKey, WrongMasterKey, type EncryptionKey } from './keyring.ts';
import { othersAlive } from './processes.ts';
import { tokenIdentity } from './projects.ts';
import { rewrapAll, versionsInUse } from './rewrap.ts';
import { dropRoles, ensureRoles, shutRoles } from './roles.ts';
import { open } from './seal.ts';

type Say = (line: string) => void;
type Settings = Pick<DatabaseSettings, 'url' | 'masterKey'>;

/** Milliseconds for another process to end what it does with the keys; a start does not wait for a rotation. */
const beginLockMs = 30_000;
const settleLockMs = 3_000;

/**
 * Refuses a master key that opens nothing here, before anything is changed.
 * @returns whether the installation has keys yet
 * @throws WrongMasterKey
 */
export const checkMasterKey = ({ url, masterKey }: Settings): Promise<boolean> =>
  asAdmin(url, async (admin) => {
    const { rows } = await sql<{ there: boolean }>`select to_regclass('public.encryption_key_seals') is not null as there`.execute(admin);
    if (!rows[0]?.there) return false;
    const seals = await admin.selectFrom('encryption_key_seals').select('master_id').distinct().execute();
    if (seals.length === 0) return false;
    if (!seals.some((row) => row.master_id === masterId(masterKey))) throw new WrongMasterKey();
    return true;
  });

/** Whether this is the master key that the installation uses, or is on its way to. */
export const isTarget = ({ url, masterKey }: Settings): Promise<boolean> =>
  asAdmin(url, async (admin) => (await newestKey(admin))?.made_for === masterId(masterKey));

/**
 * Makes a new encryption key, seals it and all others with both master keys, and brings every value under the new one.
 * Everything goes on working with the old master key.
 * @throws WrongMasterKey · KeysBusy · Error while processes live that know neither
 */
export const beginRotation = (settings: Settings, next: Buffer, say: Say): Promise<void> =>
  alone(settings.url, beginLockMs, async (admin) => {
    const [from, to] = [masterId(settings.masterKey), masterId(next)];
    const keys = await readKeys(admin, settings.masterKey);
    const newest = await newestKey(admin);
    if (!newest || keys.at(-1)?.version !== newest.version) throw new WrongMasterKey();
    await refuseOthers(admin, [from, to]);
    await ensureRoles(admin, next);
    await admin.transaction().execute(async (trx) => {
      const made = newest.made_for === to ? [] : [await makeKey(trx, newest.version + 1, to)];
      for (const key of [...keys, ...made]) for (const master of [settings.masterKey, next]) await addSeal(trx, master, key);
    });
    const databases = openDatabases({ ...settings, poolSize: 2 });
    const rewrapped = openKeyring(databases.system, settings.masterKey).then((keyring) => rewrapAll(databases.system, keyring, say));
    await rewrapped.finally(() => databases.close());
  });

/**
 * Brings everything under the newest encryption key and, once nobody lives who knows only an older master key, ends that key:
 * its roles, its seals, and encryption keys that nothing is sealed with any more.
 * @returns undefined where there was no rotation to end; else who still stands in the way of its end, nobody when it has ended
 */
export async function settleKeys(settings: Settings, say: Say): Promise<readonly string[] | undefined> {
  const databases = openDatabases({ ...settings, poolSize: 2 });
  const { system } = databases;
  const { masterKey } = settings;
  const work = async (admin: Db) => {
    await makeFirstKeys(admin, system, masterKey);
    if ((await newestKey(admin))?.made_for === masterId(masterKey)) return endOthers(admin, system, masterKey, say);
    say('The master key is being rotated: this installation is on its way to another MASTER_KEY.');
    return undefined;
  };
  return alone(settings.url, settleLockMs, work)
    .catch((error: unknown) => {
      if (!(error instanceof KeysBusy)) throw error;
      say(error.message);
      return undefined;
    })
    .finally(() => databases.close());
}

async function endOthers(admin: Db, system: Db, masterKey: Buffer, say: Say): Promise<readonly string[] | undefined> {
  const own = masterId(masterKey);
  const keyring = await openKeyring(system, masterKey);
  await rewrapAll(system, keyring, say);
  const seals = await admin.selectFrom('encryption_key_seals').select(['version', 'master_id']).execute();
  const masters = [...new Set(seals.map((row) => row.master_id))].filter((id) => id !== own);
  const newest = keyring.newest().version;
  const versions = [...new Set(seals.map((row) => row.version))].filter((one) => one !== rootVersion && one !== newest);
  if (masters.length === 0 && (await versionsInUse(system, versions)).size === versions.length) return undefined;

  const alive = await othersAlive(admin, [own]);
  if (alive.length > 0) return alive;
  const roles = await shutRoles(admin, masters);
  if (roles === 'busy') return ['a connection that was opened with the old key'];
  await rewrapAll(system, keyring, say); // from here on nobody seals with an older key
  if (roles === 'shut') await dropRoles(admin, masters);
  const used = await versionsInUse(system, versions); // what does not open keeps its key: somebody may mend its row
  await admin.transaction().execute(async (trx) => {
    await trx.deleteFrom('encryption_key_seals').where('master_id', '!=', own).execute();
    const unused = versions.filter((one) => !used.has(one));
    if (unused.length > 0) await trx.deleteFrom('encryption_keys').where('version', 'in', unused).execute();
  });
  return [];
}

/** @throws WrongMasterKey when there are values of before there were encryption keys, and this key does not open them */
async function makeFirstKeys(admin: Db, system: Db, masterKey: Buffer): Promise<void> {
  if (await newestKey(admin)) return;
  const projects = await system.selectFrom('projects').select(['id', 'token_sealed']).limit(20).execute();
  const before = { master: masterKey, find: () => Promise.reject(new Error('There are no encryption keys yet')) };
  const opened = await Promise.allSettled(projects.map((row) => open(before, row.token_sealed, tokenIdentity(row.id))));
  if (opened.length > 0 && opened.every(({ status }) => status === 'rejected')) throw new WrongMasterKey();
  await admin.transaction().execute(async (trx) => {
    for (const version of [rootVersion, rootVersion + 1]) await addSeal(trx, masterKey, await makeKey(trx, version, masterId(masterKey)));
  });
}

const newestKey = (admin: Db) =>
  admin.selectFrom('encryption_keys').select(['version', 'made_for']).orderBy('version', 'desc').limit(1).executeTakeFirst();

async function makeKey(admin: Db, version: number, madeFor: string): Promise<EncryptionKey> {
  await admin.insertInto('encryption_keys').values({ version, made_for: madeFor }).execute();
  return { version, key: randomBytes(keyBytes) };
}

async function addSeal(admin: Db, masterKey: Buffer, key: EncryptionKey): Promise<void> {
  await admin
    .insertInto('encryption_key_seals')
    .values({ version: key.version, master_id: masterId(masterKey), sealed: sealKey(masterKey, key) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function refuseOthers(admin: Db, masters: readonly string[]): Promise<void> {
  const others = await othersAlive(admin, masters);
  if (others.length > 0) throw new Error(`Processes run with a still older master key (${others.join(', ')}). Restart Faibric first.`);
}

class KeysBusy extends Error {
  constructor() {
    super('A rotation of the master key is at work at this moment.');
  }
}

/** One process at a time: the lock goes with its connection, however it ends. @throws KeysBusy */
const alone = <T>(url: string, waitMs: number, work: (admin: Db) => Promise<T>): Promise<T> =>
  asAdmin(url, (db) =>
    db.connection().execute(async (admin) => {
      await sql`select set_config('lock_timeout', ${String(waitMs)}, false)`.execute(admin);
      await sql`select pg_advisory_lock(hashtext('faibric master key'))`.execute(admin).catch((error: Error & { code?: string }) => {
        throw error.code === lockNotAvailable ? new KeysBusy() : error;
      });
      return work(admin);
    }),
  );

/** SQLSTATE of a lock that did not come in time (PostgreSQL, appendix A). */
const lockNotAvailable = '55P03';
