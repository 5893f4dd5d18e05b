import type { IRouter } from 'express';
import { listErrors, reportError } from '../../core/contract/errors.ts';
import * as errors from '../../db/dashboard-errors.ts';
import type { ApiDeps } from '../deps.ts';
import { readPage } from '../http/cursor.ts';
import { createLimiter } from '../http/rate-limit.ts';
import { route } from '../http/route.ts';

/** Reports a minute that one person's pages may send: several tabs at the five that each of them allows itself. */
const reportsAMinute = 20;
const userAgentCharacters = 300;

/** The dashboard tells what stopped in it; operators read it. */
export function mountErrors(router: IRouter, { databases: { system } }: Pick<ApiDeps, 'databases'>): void {
  const reports = createLimiter(system, { name: 'dashboard-errors', points: reportsAMinute, seconds: 60 });

  route(router, reportError, async ({ body: { message, page, stack, version }, caller, req }) => {
    await reports.take(caller.userId);
    const userAgent = (req.get('user-agent') ?? '').slice(0, userAgentCharacters);
    return { id: await errors.noteError(system, { message, page, stack, version, userAgent, userId: caller.userId }) };
  });

  route(router, listErrors, ({ query }) =>
    readPage(
      query,
      (part) => errors.listErrors(system, part),
      (error) => error.seq,
      ({ id, message, page, stack, user_agent, version, user_id, count, first_seen_at, last_seen_at }) => ({
        id,
        message,
        page,
        ...(stack === null ? {} : { stack }),
        user_agent,
        ...(version === null ? {} : { version }),
        user_id,
        count,
        first_seen_at: first_seen_at.toISOString(),
        last_seen_at: last_seen_at.toISOString(),
      }),
    ),
  );
}
