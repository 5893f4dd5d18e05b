/** F37: the command that rotates the master key, killed at random moments: whatever it had done, every secret opens, and it carries on. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { asAdmin, masterId, openDatabases, roleOf, type DatabaseSettings } from '../../db/index.ts';
import { openKeyring } from '../../db/keyring.ts';
import { checkMasterKey } from '../../db/master-keys.ts';
import { insertProject, readToken } from '../../db/projects.ts';
import { headerOf } from '../../db/seal.ts';
import { insertKey, openKey } from '../../db/vault.ts';
import { startChild } from '../../temporal/child.ts';
import { masterKey, nextFileOf } from '../../temporal/master-key.ts';
import { freePorts } from '../../temporal/ports.ts';
import { ensureDatabase, preparePostgres } from '../../temporal/postgres.ts';
import { setUpDatabase } from '../../temporal/set-up.ts';

export interface RotationRun {
  /** Kills, by what the command had done by then. */
  readonly killed: Readonly<Record<string, number>>;
  /** Seconds of a rotation that nobody disturbs. */
  readonly seconds: number;
  readonly broken: readonly string[];
}

interface Place {
  /** DATA_DIR of the command. */
  readonly data: string;
  readonly url: string;
}

const program = path.resolve(import.meta.dirname, '../../dist/server/rotate-master-key.js');
const quiet = () => undefined;
const person = 'nobody';

/** @param options.values how many tokens, and as many keys */
export async function runRotations(options: { kills: number; values: number; say: (line: string) => void }): Promise<RotationRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'faibric-rotation-'));
  await chmod(folder, 0o711); // as root PostgreSQL runs as a user of its own, who has to walk through
  const [port = 0] = await freePorts(1);
  const { spec, adminUrl } = await preparePostgres({ folder, port, env: process.env, forgetful: true });
  const postgres = startChild(spec);
  try {
    await postgres.ready;
    const place = { data: path.join(folder, 'data'), url: await ensureDatabase(adminUrl, 'faibric') };
    await mkdir(place.data);
    await setUpDatabase(place.url, await masterKey(place.data, undefined), quiet);
    return await killOften(place, options.kills, await fill(place, options.values), options.say);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function killOften(place: Place, kills: number, expected: readonly string[], say: (line: string) => void): Promise<RotationRun> {
  const broken: string[] = [];
  const killed: Record<string, number> = {};
  const bootMs = (await run(place, ['--finish'])).ms;
  const wholeMs = (await run(place)).ms;
  for (let done = 0; done < kills;) {
    const before = await settingsOf(place);
    const problem = (what: string) => void broken.push(`kill ${done}: ${what}`);
    // Sometimes what carries on is killed too.
    for (let again = true; again && done < kills; again = Math.random() < 0.6) {
      const { code } = await run(place, [], moments[done % moments.length]?.({ data: place.data, bootMs, wholeMs }));
      if (code !== 'SIGKILL') continue;
      done += 1;
      const state = await stateOf(place, before);
      killed[state] = (killed[state] ?? 0) + 1;
      await verify(place, expected, problem);
    }
    const last = await run(place);
    if (last.code !== 0) problem(`what carried on ended with ${last.code}: ${last.output}`);
    await verify(place, expected, problem);
    await verifyEnd(place, before, problem);
    say(`${done} of ${kills} kills; ${JSON.stringify(killed)}`);
  }
  return { killed, seconds: wholeMs / 1_000, broken };
}

/** Waits for a moment at which to kill: anywhere in the work, right after a new key was made, right after it took its place in the file. */
type Moment = (of: { data: string; bootMs: number; wholeMs: number }) => Promise<unknown>;
const moments: readonly Moment[] = [
  ({ bootMs, wholeMs }) => sleep(bootMs * 0.6 + Math.random() * (wholeMs - bootMs * 0.6)),
  async ({ data }) => {
    await until(() => existsSync(nextFileOf(data)));
    await sleep(Math.random() * 250);
  },
  async ({ data }) => {
    await until(() => existsSync(nextFileOf(data)));
    await until(() => !existsSync(nextFileOf(data)));
    await sleep(Math.random() * 150);
  },
];

async function until(so: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !so() && Date.now() < deadline;) await sleep(2);
}

/** Runs the command. @param moment at which it is killed, as `kill -9` does */
async function run({ data, url }: Place, args: readonly string[] = [], moment?: Promise<unknown>) {
  const started = Date.now();
  const env = { PATH: process.env['PATH'], DATA_DIR: data, DATABASE_URL: url };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  void moment?.then(() => child.kill('SIGKILL'));
  const code = await new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(signal ?? code ?? '')));
  return { code, output, ms: Date.now() - started };
}

/** With the key of the file. */
async function settingsOf({ data, url }: Place): Promise<DatabaseSettings> {
  return { url, masterKey: Buffer.from(await masterKey(data, undefined), 'base64') };
}

/** What the command had come to when it was killed. */
async function stateOf(place: Place, before: DatabaseSettings): Promise<string> {
  const { masterKey: now } = await settingsOf(place);
  const { versions, masters, headers } = await rows(place);
  if (now.equals(before.masterKey)) {
    if (masters.length === 1) return 'nothing sealed yet';
    return headers.length === 1 && versions.length === 2 ? 'all sealed anew' : 'sealing anew';
  }
  return masters.length === 1 ? 'ended' : 'key file replaced';
}

async function rows({ url }: Place) {
  return asAdmin(url, async (db) => {
    const { rows } = await sql<{ header: string }>`select distinct left(encrypted_value, 4) as header from api_keys
      union select distinct encode(substring(token_sealed for 3), 'base64') from projects`.execute(db);
    const versions = await db.selectFrom('encryption_keys').select('version').where('version', '>', 0).orderBy('version').execute();
    const masters = await db.selectFrom('encryption_key_seals').select('master_id').distinct().execute();
    return {
      headers: rows.map((row) => row.header),
      versions: versions.map((row) => row.version),
      masters: masters.map((row) => row.master_id),
    };
  });
}

/** Every token and key opens with the key of the file, and is sealed with a version that is recorded. */
async function verify(place: Place, expected: readonly string[], problem: (what: string) => void): Promise<void> {
  const settings = await settingsOf(place);
  const found = await readAll(settings).catch((error: unknown) => [String(error)]);
  const wrong = expected.filter((value, index) => found[index] !== value).length;
  if (wrong > 0) problem(`${wrong} of ${expected.length} secrets are not what they were (${found[0]})`);
  const { headers, versions } = await rows(place);
  const known = versions.map((version) => headerOf(version).toString('base64'));
  const unknown = headers.filter((header) => !known.includes(header));
  if (unknown.length > 0) problem(`secrets are sealed with a version that is not recorded: ${unknown.join(', ')}`);
}

/** One version, one master key, which is another than before; nothing of the old one is left. */
async function verifyEnd(place: Place, before: DatabaseSettings, problem: (what: string) => void): Promise<void> {
  const now = await settingsOf(place);
  const { headers, versions, masters } = await rows(place);
  if (headers.length !== 1 || versions.length !== 1) problem(`secrets are under ${headers.length} versions of ${versions.length}`);
  if (masters.join() !== masterId(now.masterKey)) problem(`${masters.length} master keys have a seal`);
  if (now.masterKey.equals(before.masterKey)) problem('the master key is still the old one');
  if (await checkMasterKey(before).catch(() => false)) problem('the old master key is accepted');
  const names = [roleOf(masterId(before.masterKey), 'system'), roleOf(masterId(before.masterKey), 'tenant')];
  const { rows: left } = await asAdmin(place.url, (db) => sql`select 1 from pg_roles where rolname = any (${names})`.execute(db));
  if (left.length > 0) problem('roles of the old master key are left');
  if ((await readdir(place.data)).join() !== 'master.key') problem(`left in DATA_DIR: ${(await readdir(place.data)).join()}`);
}

/** Tokens by project, then keys by id. */
async function readAll(settings: DatabaseSettings): Promise<string[]> {
  const databases = openDatabases({ ...settings, poolSize: 1 });
  try {
    const { system } = databases;
    const keyring = await openKeyring(system, settings.masterKey);
    const projects = await system.selectFrom('projects').select(['id', 'token_sealed']).orderBy('id').execute();
    const keys = await system.selectFrom('api_keys').selectAll().orderBy('id').execute();
    return await Promise.all([...projects.map((row) => readToken(keyring, row)), ...keys.map((row) => openKey(keyring, row))]);
  } finally {
    await databases.close();
  }
}

async function fill(place: Place, values: number): Promise<string[]> {
  const settings = await settingsOf(place);
  const databases = openDatabases({ ...settings, poolSize: 1 });
  const { system } = databases;
  const keyring = await openKeyring(system, settings.masterKey);
  const owner = { id: person, username: person };
  await system
    .insertInto('user')
    .values({ id: person, name: person, email: 'n@example.org', emailVerified: true, image: null, role: 'user', username: person })
    .execute();
  await system.transaction().execute(async (trx) => {
    for (let n = 0; n < values; n += 1) {
      await insertProject(trx, keyring, { owner, prompt: 'p', name: 'n', appName: 'n', generator: 'composer' });
      const key = { name: `KEY_${n}`, value: randomBytes(24).toString('hex'), scope: 'user', userId: person, appId: null } as const;
      await insertKey(trx, keyring, { ...key, allowedHosts: [], expiresAt: null });
    }
  });
  await databases.close();
  return readAll(settings);
}
