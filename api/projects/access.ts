import type { IRouter } from 'express';
import { changeAccess, getAccess, listCollections, type Access } from '../../core/contract/access.ts';
import { getToken, rotateToken as rotateEndpoint } from '../../core/contract/projects.ts';
import { collectionRows } from '../../db/documents.ts';
import { asApp, asUser } from '../../db/index.ts';
import { getProject, readToken, rotateToken, setAccess } from '../../db/projects.ts';
import type { ApiDeps } from '../deps.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';

const everyone = { read: 'anyone', create: 'anyone', update: 'anyone', delete: 'anyone' } as const;

/** What an app may do, its public token, and the collections it keeps. */
export function mountAccess(router: IRouter, { databases, keyring, bus }: Pick<ApiDeps, 'databases' | 'keyring' | 'bus'>): void {
  route(router, getAccess, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => (await getProject(trx, params.id)).access),
  );

  route(router, changeAccess, async ({ params, body, caller }) => {
    const access = await asUser(databases, caller.userId, async (trx) => {
      const { access: before } = await getProject(trx, params.id);
      const collections = Object.fromEntries(
        Object.entries(body.collections ?? {}).map(([name, rule]) => [
          name,
          { ...(before.collections[name] ?? everyone), ...withoutHoles(rule) },
        ]),
      );
      const access: Access = {
        services: body.services ?? before.services,
        hosts: body.hosts ?? before.hosts,
        origins: body.origins ?? before.origins,
        collections: { ...before.collections, ...collections },
      };
      await setAccess(trx, params.id, access);
      return access;
    });
    bus.tell('faibric_routes', String(params.id));
    return access;
  });

  route(router, getToken, ({ params, caller }) =>
    asUser(databases, caller.userId, async (trx) => ({ token: await readToken(keyring, await getProject(trx, params.id)) })),
  );

  route(router, rotateEndpoint, async ({ params, caller }) => {
    const token = await asUser(databases, caller.userId, (trx) => rotateToken(trx, keyring, params.id));
    bus.tell('faibric_routes', String(params.id));
    return { token };
  });

  route(router, listCollections, async ({ params, query, caller }) => {
    const { access } = await asUser(databases, caller.userId, (trx) => getProject(trx, params.id));
    const rows = await asApp(databases, params.id, (trx) => collectionRows(trx, params.id));
    const collections = rows.map((row) => ({ ...row, access: access.collections[row.name] ?? everyone }));
    return partOf(collections, query);
  });
}

const withoutHoles = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
