import type { IRouter } from 'express';
import { addKey, deleteKey, listKeys, rotateKey, type VaultKey } from '../../core/contract/vault.ts';
import { AppError } from '../../core/errors.ts';
import type { ApiKeyRow } from '../../db/gateway-schema.ts';
import { asUser, type Db } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import * as vault from '../../db/vault.ts';
import type { ApiDeps } from '../deps.ts';
import { hostsByKey } from '../gateway/gateway.ts';
import type { Caller } from '../http/caller.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';

/** Keys of people, apps and the platform: written, replaced, deleted, never read. */
export function mountVault(
  router: IRouter,
  { databases, keyring, catalog, bus }: Pick<ApiDeps, 'databases' | 'keyring' | 'catalog' | 'bus'>,
): void {
  const shippedHosts = hostsByKey(catalog);
  const personal = new Set([...catalog.values()].flatMap(({ requires_user_key, key_name }) => (requires_user_key ? [key_name] : [])));

  const changed = (row: ApiKeyRow): VaultKey => {
    bus.tell('faibric_keys', '');
    return toItem(row);
  };

  route(router, listKeys, async ({ query, caller }) => {
    const own = await asUser(databases, caller.userId, (trx) => vault.listKeys(trx, query.app_id));
    const shared = caller.role === 'operator' && query.app_id === undefined ? await platformKeys() : [];
    return partOf([...own, ...shared].map(toItem), query);
  });

  route(router, addKey, async ({ body, caller }) => {
    if (body.scope === 'platform' && caller.role !== 'operator') throw new AppError('not_found', 'Keys of the platform are the operators’');
    if (body.scope === 'platform' && personal.has(body.name))
      throw wrong('scope', `${body.name} is each person’s own: it is never used for others`);
    if (body.expires_at !== undefined && new Date(body.expires_at) <= new Date()) throw wrong('expires_at', 'must lie ahead');
    const key = {
      name: body.name,
      value: body.value,
      scope: body.scope,
      userId: body.scope === 'user' ? caller.userId : null,
      appId: body.app_id ?? null,
      allowedHosts: body.allowed_hosts ?? shippedHosts.get(body.name) ?? [],
      expiresAt: body.expires_at ?? null,
    };
    if (body.scope === 'platform') return changed(await vault.insertKey(databases.system, keyring, key));
    const row = await asUser(databases, caller.userId, async (trx) => {
      if (body.app_id !== undefined) await getProject(trx, body.app_id);
      return vault.insertKey(trx, keyring, key);
    });
    return changed(row);
  });

  route(router, rotateKey, async ({ params, body, caller }) => {
    const change = { value: body.value, allowedHosts: body.allowed_hosts, expiresAt: body.expires_at };
    return changed(await withKey(caller, params.id, (db) => vault.rotateKey(db, keyring, params.id, change)));
  });

  route(router, deleteKey, async ({ params, caller }) => {
    await withKey(caller, params.id, (db) => vault.deleteKey(db, params.id));
    bus.tell('faibric_keys', '');
  });

  const platformKeys = async (): Promise<ApiKeyRow[]> =>
    (await vault.listKeys(databases.system)).filter(({ scope }) => scope === 'platform');

  /** Runs `work` where the key may be changed: as its owner, or as the platform for an operator. @throws AppError `not_found` */
  async function withKey<T>({ userId, role }: Caller, id: number, work: (db: Db) => Promise<T>): Promise<T> {
    const isShared = role === 'operator' && (await platformKeys()).some((key) => key.id === id);
    if (isShared) return work(databases.system);
    return asUser(databases, userId, async (trx) => {
      await vault.getKey(trx, id);
      return work(trx);
    });
  }
}

const wrong = (path: string, message: string) => new AppError('invalid_input', message, { fields: [{ path, message }] });

function toItem(row: ApiKeyRow): VaultKey {
  const instant = (date: Date | null) => date?.toISOString() ?? null;
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    app_id: row.app_id,
    allowed_hosts: row.allowed_hosts,
    created_at: row.created_at.toISOString(),
    rotated_at: instant(row.rotated_at),
    expires_at: instant(row.expires_at),
    expired: row.expires_at !== null && row.expires_at <= new Date(),
    last_used_at: instant(row.last_used_at),
  };
}
