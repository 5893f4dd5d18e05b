import type { IRouter } from 'express';
import { addService, changeService, deleteService, listServices, type Service } from '../../core/contract/services.ts';
import { platformKeyNames } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { completeAuth } from '../../core/service.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import { asUser } from '../../db/index.ts';
import * as services from '../../db/services.ts';
import { keysFor } from '../../db/vault.ts';
import type { ApiDeps } from '../deps.ts';
import type { Caller } from '../http/caller.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';

/** The registry: what the catalog ships, what people add for themselves. */
export function mountServices(router: IRouter, { databases, bus, config }: Pick<ApiDeps, 'databases' | 'bus' | 'config'>): void {
  const fromEnvironment = platformKeyNames.filter((name) => config[name] !== undefined);

  /** Names of the keys that a person's calls find: their own, and those of the platform. */
  async function keysOf(userId: string): Promise<{ readonly own: ReadonlySet<string>; readonly all: ReadonlySet<string> }> {
    const rows = await keysFor(databases.system, userId, undefined);
    const own = rows
      .filter(({ scope, expires_at }) => scope === 'user' && (expires_at === null || expires_at > new Date()))
      .map(({ name }) => name);
    return { own: new Set(own), all: new Set([...rows.map(({ name }) => name), ...fromEnvironment]) };
  }

  const toItem = (row: ServiceRow, keys: Awaited<ReturnType<typeof keysOf>>): Service => ({
    name: row.name,
    display_name: row.display_name,
    base_url: row.base_url,
    auth_type: row.auth_type,
    auth_config: row.auth_config,
    key_name: row.key_name,
    requires_user_key: row.requires_user_key,
    rate_limit: row.rate_limit,
    rate_limit_window: row.rate_limit_window,
    docs_url: row.docs_url,
    cache_seconds: row.cache_seconds,
    gives: row.gives,
    twin: row.twin,
    own: row.user_id !== null,
    key: row.key_name === null ? 'none' : (row.requires_user_key ? keys.own : keys.all).has(row.key_name) ? 'set' : 'missing',
    example: row.example,
  });

  const servicesFor = async (userId: string): Promise<ServiceRow[]> => [
    ...(await services.servicesOf(databases.system, null)),
    ...(await asUser(databases, userId, (trx) => services.servicesOf(trx, userId))),
  ];

  async function changed(row: ServiceRow, userId: string): Promise<Service> {
    bus.tell('faibric_services', '');
    return toItem(row, await keysOf(userId));
  }

  route(router, listServices, async ({ query, caller }) => {
    const rows = await servicesFor(caller.userId);
    const keys = await keysOf(caller.userId);
    const all = rows.sort((a, b) => a.display_name.localeCompare(b.display_name)).map((row) => toItem(row, keys));
    return partOf(all, query);
  });

  route(router, addService, async ({ body, caller }) => {
    const catalog = await services.servicesOf(databases.system, null);
    if (catalog.some(({ name }) => name === body.name))
      throw new AppError('wrong_state', `The catalog has a service “${body.name}” already`, { hint: 'Take another name' });
    const row = await asUser(databases, caller.userId, (trx) =>
      services.insertService(trx, {
        name: body.name,
        display_name: body.display_name ?? body.name,
        base_url: body.base_url,
        auth_type: body.auth_type,
        auth_config: JSON.stringify(body.auth_config),
        key_name: body.key_name ?? null,
        cache_seconds: body.cache_seconds,
        rate_limit: body.rate_limit ?? null,
        rate_limit_window: body.rate_limit_window ?? null,
        user_id: caller.userId,
      }),
    );
    return changed(row, caller.userId);
  });

  route(router, changeService, async ({ params, body, caller }) => {
    const before = await findFor(caller, params.name);
    if (before.user_id === null) {
      const others = Object.keys(body).filter((field) => field !== 'base_url');
      if (others.length > 0) {
        const fields = others.map((path) => ({ path, message: 'stands in the catalog; only base_url can be set here' }));
        throw new AppError('invalid_input', 'Of a service of the catalog only base_url can be set', { fields });
      }
      const row = await services.changeService(databases.system, before.id, {
        base_url: body.base_url ?? before.base_url,
        base_url_set: true,
      });
      return changed(row, caller.userId);
    }
    const { auth_config, ...rest } = body;
    const after = { ...before, ...defined(body), key_name: body.key_name === undefined ? before.key_name : body.key_name };
    if (!completeAuth.test({ ...after, key_name: after.key_name ?? undefined }))
      throw new AppError('invalid_input', completeAuth.message, { fields: [{ path: 'auth_type', message: completeAuth.message }] });
    const row = await asUser(databases, caller.userId, (trx) =>
      services.changeService(trx, before.id, {
        ...defined(rest),
        ...(auth_config === undefined ? {} : { auth_config: JSON.stringify(auth_config) }),
      }),
    );
    return changed(row, caller.userId);
  });

  route(router, deleteService, async ({ params, caller }) => {
    const row = await findFor(caller, params.name);
    if (row.user_id === null) throw notFound();
    await asUser(databases, caller.userId, (trx) => services.deleteService(trx, row.id));
    bus.tell('faibric_services', '');
  });

  /** The caller's own; of the catalog for operators alone. */
  async function findFor({ userId, role }: Caller, name: string): Promise<ServiceRow> {
    const rows = (await servicesFor(userId)).filter((service) => service.name === name);
    const row = rows.find((service) => service.user_id !== null) ?? rows[0];
    if (!row || (row.user_id === null && role !== 'operator')) throw notFound();
    return row;
  }
}

const notFound = () => new AppError('not_found', 'There is no such service, or it is not yours');
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
