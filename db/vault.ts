/** Keys of people, apps and the platform, sealed. A value leaves this file only for the gateway (contract, "Gateway, vault, registry"). */
import { sql } from 'kysely';
import { AppError } from '../core/errors.ts';
import type { ApiKeyRow, KeyScope } from './gateway-schema.ts';
import type { Db } from './index.ts';
import type { Keyring } from './keyring.ts';
import { open, seal } from './seal.ts';

export interface NewApiKey {
  readonly name: string;
  readonly value: string;
  readonly scope: KeyScope;
  readonly userId: string | null;
  readonly appId: number | null;
  readonly allowedHosts: readonly string[];
  readonly expiresAt: string | null;
}

/** What a key is: a value that was moved to another row does not open there (faults K5). */
export const identityOf = ({ id, name, scope, user_id, app_id }: Pick<ApiKeyRow, 'id' | 'name' | 'scope' | 'user_id' | 'app_id'>): string =>
  `api_key/${id}/${scope}/${user_id ?? ''}/${app_id ?? ''}/${name}`;

/** @throws AppError `wrong_state` when there is one of this name, and `not_found` for an app that is not the caller's */
export async function insertKey(db: Db, keyring: Keyring, key: NewApiKey): Promise<ApiKeyRow> {
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('api_keys', 'id'))::int as id`.execute(db);
  const own = { id: rows[0]?.id ?? 0, name: key.name, scope: key.scope, user_id: key.userId, app_id: key.appId };
  const row = await db
    .insertInto('api_keys')
    .values({
      ...own,
      encrypted_value: seal(keyring, key.value, identityOf(own)).toString('base64'),
      allowed_hosts: [...key.allowedHosts],
      expires_at: key.expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['name', 'scope', 'user_id', 'app_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError('wrong_state', `There is a key “${key.name}” already`, { hint: 'Replace its value, or delete it first' });
  await notifyKeys(db);
  return row;
}

export interface KeyChange {
  readonly value: string;
  readonly allowedHosts?: readonly string[] | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** @throws AppError `not_found` */
export async function rotateKey(db: Db, keyring: Keyring, id: number, change: KeyChange): Promise<ApiKeyRow> {
  const before = await getKey(db, id);
  const row = await db
    .updateTable('api_keys')
    .set({
      encrypted_value: seal(keyring, change.value, identityOf(before)).toString('base64'),
      rotated_at: sql`now()`,
      ...(change.allowedHosts === undefined ? {} : { allowed_hosts: [...change.allowedHosts] }),
      ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await notifyKeys(db);
  return row;
}

/** @throws AppError `not_found` */
export async function getKey(db: Db, id: number): Promise<ApiKeyRow> {
  const row = await db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such key, or it is not yours');
  return row;
}

export async function deleteKey(db: Db, id: number): Promise<void> {
  await db.deleteFrom('api_keys').where('id', '=', id).execute();
  await notifyKeys(db);
}

/** What row-level security lets the caller see, newest first. */
export const listKeys = (db: Db, appId?: number): Promise<ApiKeyRow[]> =>
  db
    .selectFrom('api_keys')
    .selectAll()
    .$if(appId !== undefined, (query) => query.where('app_id', '=', appId ?? 0))
    .orderBy('id', 'desc')
    .execute();

/** Every key that a call of this person, or of this app of theirs, could use. Read by the system role. */
export const keysFor = (db: Db, userId: string, appId: number | undefined): Promise<ApiKeyRow[]> =>
  db
    .selectFrom('api_keys')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('scope', '=', 'platform'),
        eb.and([eb('scope', '=', 'user'), eb('user_id', '=', userId)]),
        ...(appId === undefined ? [] : [eb.and([eb('scope', '=', 'app'), eb('app_id', '=', appId)])]),
      ]),
    )
    .execute();

/** @throws Error when the row was tampered with, or sealed with another master key */
export const openKey = (keyring: Keyring, row: ApiKeyRow): Promise<string> =>
  open(keyring, Buffer.from(row.encrypted_value, 'base64'), identityOf(row));

export const noteKeysUsed = (db: Db, ids: readonly number[]) =>
  db
    .updateTable('api_keys')
    .set({ last_used_at: sql`now()` })
    .where('id', 'in', [0, ...ids])
    .execute();

/** Tells every API process to forget the keys that it knows. */
const notifyKeys = (db: Db) => sql`select pg_notify('faibric_keys', '')`.execute(db);
