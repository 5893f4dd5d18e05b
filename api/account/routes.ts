import type { IRouter } from 'express';
import { changeAccount, createKey, deleteKey, deleteSession, getAccount, listKeys, listSessions } from '../../core/contract/account.ts';
import { AppError } from '../../core/errors.ts';
import { spentTokens } from '../../db/ledger.ts';
import * as people from '../../db/people.ts';
import type { UserRow } from '../../db/people-schema.ts';
import type { Auth } from '../auth/auth.ts';
import type { ApiDeps } from '../deps.ts';
import { readPage } from '../http/cursor.ts';
import { appsReachable } from '../http/hosts.ts';
import { route } from '../http/route.ts';
import { newKey } from './new-key.ts';

/** The caller's own account: name, budget, keys and sessions. */
export function mountAccount(router: IRouter, { config, databases: { system } }: Pick<ApiDeps, 'config' | 'databases'>, auth: Auth): void {
  const toAccount = async (person: UserRow) => ({
    id: person.id,
    email: person.email,
    name: person.name,
    username: person.username,
    role: person.role,
    created_at: person.createdAt.toISOString(),
    apps_reachable: appsReachable(config),
    budget: { tokens_per_day: config.BUDGET_TOKENS_PER_DAY, used_today: (await spentTokens(system, 0, person.id)).day },
  });

  route(router, getAccount, async ({ caller }) => {
    const person = await people.findPerson(system, caller.userId);
    if (!person) throw new AppError('unauthorized', 'This account is gone');
    return toAccount(person);
  });

  route(router, changeAccount, async ({ caller, body }) => toAccount(await people.renamePerson(system, caller.userId, body.name)));

  route(router, listKeys, ({ caller, query }) =>
    readPage(
      query,
      (part) => people.listKeys(system, caller.userId, part),
      (key) => key.seq,
      ({ id, name, start, created_at, last_used_at }) => ({
        id,
        name,
        start,
        created_at: created_at.toISOString(),
        last_used_at: last_used_at?.toISOString() ?? null,
      }),
    ),
  );

  route(router, createKey, ({ caller, body }) => newKey(system, caller.userId, body.name));

  route(router, deleteKey, async ({ caller, params }) => {
    if (!(await people.deleteKey(system, caller.userId, params.id)))
      throw new AppError('not_found', 'There is no such key, or it is not yours');
    auth.revoked(caller.userId);
  });

  route(router, listSessions, async ({ caller, query, req }) => {
    const current = await auth.sessionId(req.headers);
    return readPage(
      query,
      (part) => people.listSessions(system, caller.userId, part),
      (session) => session.seq,
      ({ id, ipAddress, userAgent, createdAt, expiresAt }) => ({
        id,
        current: id === current,
        ip_address: ipAddress,
        user_agent: userAgent,
        created_at: createdAt.toISOString(),
        expires_at: expiresAt.toISOString(),
      }),
    );
  });

  route(router, deleteSession, async ({ caller, params }) => {
    if (!(await people.deleteSession(system, caller.userId, params.id)))
      throw new AppError('not_found', 'There is no such session, or it is not yours');
    auth.revoked(caller.userId);
  });
}
