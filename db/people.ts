/** People, their sessions and their keys. Read and written by the system role: who may see whom is decided by the caller. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { usernameOf } from '../core/host.ts';
import type { Db } from './index.ts';
import type { UserRow } from './people-schema.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: UserRow['role'];
  /** True when nobody has to prove that the address is theirs. */
  readonly emailVerified: boolean;
}

/** @returns undefined when somebody has this address already */
export function insertPerson(db: Db, { email, name, role, emailVerified }: NewPerson): Promise<UserRow | undefined> {
  const address = email.toLowerCase();
  return db
    .insertInto('user')
    .values({ id: randomUUID(), email: address, name, role, emailVerified, username: usernameOf(address) })
    .onConflict((c) => c.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
}

export const findPerson = (db: Db, id: string): Promise<UserRow | undefined> =>
  db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst();

export const findPersonByEmail = (db: Db, email: string): Promise<UserRow | undefined> =>
  db.selectFrom('user').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst();

/** Which part of a list, newest first: `before` is the `seq` that ended the part before. */
export interface Part {
  readonly limit: number;
  readonly before?: number | undefined;
}
/** Above every number of the database's integers. */
const newest = 2_147_483_647;

export const listPeople = (db: Db, { limit, before = newest }: Part): Promise<UserRow[]> =>
  db.selectFrom('user').selectAll().where('seq', '<', before).orderBy('seq', 'desc').limit(limit).execute();

export const firstOperator = (db: Db): Promise<UserRow | undefined> =>
  db.selectFrom('user').selectAll().where('role', '=', 'operator').orderBy('seq').limit(1).executeTakeFirst();

export const renamePerson = (db: Db, id: string, name: string): Promise<UserRow> =>
  db
    .updateTable('user')
    .set({ name, updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Who could set a password by a mailed link has shown that the address is theirs. */
export const markVerified = (db: Db, id: string) => db.updateTable('user').set({ emailVerified: true }).where('id', '=', id).execute();

export interface NewKey {
  readonly userId: string;
  readonly name: string;
  readonly start: string;
  readonly hash: Buffer;
}

export const insertKey = (db: Db, { userId, ...key }: NewKey) =>
  db
    .insertInto('apikey')
    .values({ id: randomUUID(), user_id: userId, ...key })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();

export const listKeys = (db: Db, userId: string, { limit, before = newest }: Part) =>
  db
    .selectFrom('apikey')
    .select(['id', 'name', 'start', 'created_at', 'last_used_at', 'seq'])
    .where('user_id', '=', userId)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** @returns whether there was such a key */
export async function deleteKey(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('apikey').where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The person of a key. Its last use is noted at most once a minute, so that reading stays reading. */
export async function personOfKey(db: Db, hash: Buffer): Promise<UserRow | undefined> {
  const found = await db
    .selectFrom('apikey')
    .innerJoin('user', 'user.id', 'apikey.user_id')
    .selectAll('user')
    .select((e) => [e.ref('apikey.id').as('key_id'), sql<boolean>`coalesce(last_used_at < now() - interval '1 minute', true)`.as('stale')])
    .where('apikey.hash', '=', hash)
    .executeTakeFirst();
  if (!found) return undefined;
  const { key_id, stale, ...person } = found;
  if (stale)
    await db
      .updateTable('apikey')
      .set({ last_used_at: sql`now()` })
      .where('id', '=', key_id)
      .execute();
  return person;
}

/** Sessions that still let somebody in. */
export const listSessions = (db: Db, userId: string, { limit, before = newest }: Part) =>
  db
    .selectFrom('session')
    .select(['id', 'ipAddress', 'userAgent', 'createdAt', 'expiresAt', 'seq'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** @returns whether there was such a session */
export async function deleteSession(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('session').where('userId', '=', userId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Makes this the only link of the owner that works. */
export function replaceOwnerLink(db: Db, hash: Buffer, hours: number): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('owner_links').execute();
    await trx
      .insertInto('owner_links')
      .values({ hash, expires_at: sql`now() + make_interval(hours => ${hours})` })
      .execute();
  });
}

/** Uses the link up. @returns false when it was used, replaced, too old or never ours */
export async function takeOwnerLink(db: Db, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('owner_links')
    .where('hash', '=', hash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
