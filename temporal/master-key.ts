/** The key that everything secret is sealed with. Losing it loses the vault, so it is made once and kept. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isClusterMade } from './postgres-home.ts';

/** Where a single machine keeps it, and the next one while a rotation is under way. */
const fileOf = (folder: string) => path.join(folder, 'master.key');
export const nextFileOf = (folder: string) => path.join(folder, 'master.key.next');

/**
 * @param given `MASTER_KEY`, when it is set
 * @returns 32 bytes in base64: the given key, or the one kept in `folder` (mode 0600), made at the first call
 * @throws Error when the key of an installation is gone
 */
export async function masterKey(folder: string, given: string | undefined): Promise<string> {
  if (given) return given;
  const file = fileOf(folder);
  const known = await readKey(file);
  if (known) return known;
  if (isClusterMade(folder))
    throw new Error(
      `MASTER_KEY is lost: ${file} is gone, and what was sealed with it opens with no other key. ` +
        'Put the file back from a copy, or set MASTER_KEY. For a new installation, set another DATA_DIR.',
    );
  return makeKey(file);
}

/** @returns undefined when there is none yet */
export async function keptKey(folder: string, given: string | undefined): Promise<string | undefined> {
  if (given) return given;
  const kept = await readKey(fileOf(folder));
  if (kept && kept === (await readKey(nextFileOf(folder)))) await keepKey(folder, kept); // cut off in the middle of that
  return kept;
}

/** The key that an interrupted rotation goes to; undefined when it is the one in use. */
export async function nextKey(folder: string, current: string): Promise<string | undefined> {
  const next = await readKey(nextFileOf(folder));
  return next === current ? undefined : next;
}

/** A new key for a rotation, on disk before it seals anything. @throws Error when another one is there */
export async function makeNextKey(folder: string): Promise<string> {
  const file = nextFileOf(folder);
  await mkdir(folder, { recursive: true });
  if (existsSync(file)) throw new Error(`${file} holds the master key in use. Put that file away first, or set NEW_MASTER_KEY.`);
  return makeKey(file);
}

export const keepNextKey = (folder: string, key: string): Promise<void> => replace(nextFileOf(folder), key);

/** Makes it the kept key, at once. */
export async function keepKey(folder: string, key: string): Promise<void> {
  await replace(fileOf(folder), key);
  await rm(nextFileOf(folder), { force: true });
}

async function replace(file: string, key: string): Promise<void> {
  await rename(await writeDraft(file, key), file);
  await syncFolder(path.dirname(file));
}

async function makeKey(file: string): Promise<string> {
  const draft = await writeDraft(file, randomBytes(32).toString('base64'));
  try {
    await link(draft, file); // whole or not at all, and the first of two wins
    await syncFolder(path.dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKey(file)) ?? '';
}

async function writeDraft(file: string, key: string): Promise<string> {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${key}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/** A name is on disk once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function readKey(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const key = (await readFile(file, 'utf8')).trim();
  if (Buffer.from(key, 'base64').length !== 32) throw new Error(`${file} does not hold 32 bytes in base64. Put it back from a copy.`);
  return key;
}
