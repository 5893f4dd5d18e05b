/**
 * Entry of `npm run rotate-master-key [-- --finish]`: every secret comes under a new master key while Faibric goes on serving.
 * Cut off at any moment, it carries on where it was when it is run again.
 */
import path from 'node:path';
import { readConfig, type Config } from '../core/config.ts';
import type { DatabaseSettings } from '../db/index.ts';
import { beginRotation, isTarget, settleKeys } from '../db/master-keys.ts';
import { findDatabase } from './find-database.ts';
import { keepKey, keepNextKey, keptKey, makeNextKey, nextFileOf, nextKey } from './master-key.ts';
import { readEnv } from './read-env.ts';
import { checkDatabase, waitLine } from './set-up.ts';

const say = (line: string) => console.info(line);
const bytes = (key: string) => Buffer.from(key, 'base64');

try {
  const env = readEnv(process.env);
  const config = readConfig(env);
  const database = await findDatabase(config, env, say);
  await rotate(config, database.url, process.argv.includes('--finish')).finally(() => database.close());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @throws Error that says what to do, when it cannot go on */
async function rotate(config: Config, url: string, onlyFinish: boolean): Promise<void> {
  const folder = path.resolve(config.DATA_DIR);
  const current = await keptKey(folder, config.MASTER_KEY);
  if (!current) throw new Error(`There is no master key in ${folder} and none in MASTER_KEY. Set the one of this installation.`);
  const { settings, isSetUp } = await checkDatabase(url, current, say);
  if (!isSetUp) throw new Error('This database was not set up by this release yet. Start Faibric once, then run this again.');
  const asked = config.NEW_MASTER_KEY ?? (await nextKey(folder, current));
  if (!(await isTarget(settings))) {
    if (onlyFinish) throw new Error('A rotation is under way. Set MASTER_KEY to the new key to finish it; without --finish, it goes on.');
    if (asked) return goTo(config, settings, asked);
    throw new Error(`A rotation was begun to a key that is not in ${nextFileOf(folder)}. Set NEW_MASTER_KEY to it, or to yet another.`);
  }
  if (asked && !onlyFinish && asked !== current) return goTo(config, settings, asked);
  const waitingFor = await settleKeys(settings, say);
  if (waitingFor?.length) throw new Error(waitLine(waitingFor));
  if (waitingFor) say('The rotation has ended: every secret opens with the master key in use, and with no other.');
  else if (onlyFinish || asked) say('There is nothing to do: the master key in use is the only one.');
  else await goTo(config, settings, await makeNextKey(folder));
}

/** Makes `next` open everything. Where the key lives in a file, it takes its place there. */
async function goTo({ MASTER_KEY, NEW_MASTER_KEY, DATA_DIR }: Config, settings: DatabaseSettings, next: string): Promise<void> {
  const folder = path.resolve(DATA_DIR);
  if (!MASTER_KEY) await keepNextKey(folder, next); // on disk before it seals anything
  await beginRotation(settings, bytes(next), say);
  if (MASTER_KEY) {
    const where = NEW_MASTER_KEY
      ? 'NEW_MASTER_KEY, everywhere that Faibric runs'
      : `what ${nextFileOf(folder)} holds, and put that file away`;
    return say(`Every secret opens with the new master key too. Now set MASTER_KEY to ${where}, and restart: that start ends the old key.`);
  }
  await keepKey(folder, next);
  say(`The new master key is in ${path.join(folder, 'master.key')}.`);
  const waitingFor = await settleKeys({ ...settings, masterKey: bytes(next) }, say);
  say(
    waitingFor?.length
      ? 'Faibric runs on with the old one. Restart it when it suits you: that ends the old key.'
      : 'The old one opens nothing any more.',
  );
}
