import { randomBytes } from 'node:crypto';
import type { Db } from '../../db/index.ts';
import { insertKey } from '../../db/people.ts';
import { hashKey } from '../http/session.ts';

/** Characters of a key that are kept to tell keys apart. */
const startCharacters = 8;

/** Makes an API key of 256 random bits. Its value exists in this answer only; the database keeps its hash. */
export async function newKey(db: Db, userId: string, name: string): Promise<{ id: string; name: string; key: string }> {
  const key = `fk_${randomBytes(32).toString('base64url')}`;
  const row = await insertKey(db, { userId, name, start: key.slice(0, startCharacters), hash: hashKey(key) });
  return { ...row, key };
}
