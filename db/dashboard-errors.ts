/** What stopped in the dashboard itself: one row a fault, however often it happens. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { errorDays, maxErrors } from '../core/limits.ts';
import type { Db } from './index.ts';

export interface DashboardError {
  readonly message: string;
  readonly page: string;
  readonly stack: string | undefined;
  readonly userAgent: string;
  readonly version: string | undefined;
  readonly userId: string;
}

/** File, line and column of the first frame that is served by us; extensions and the browser's own code are not. */
export const firstOwnFrame = (stack: string): string | undefined =>
  /(?:^|[\s(@])(?:https?:\/\/[^/\s]+)?(\/(?!\/)[^\s():?]+(?:\?[^\s():]*)?:\d+:\d+)/m.exec(stack)?.[1];

/** The same for every report of one fault: numbers in a message (ids, counts) do not make another one. */
export const fingerprintOf = ({ message, stack }: Pick<DashboardError, 'message' | 'stack'>): string =>
  createHash('sha256')
    .update(`${message.replace(/\d+/g, '0')}\n${firstOwnFrame(stack ?? '') ?? ''}`)
    .digest('base64url');

/** Counts a report; the row shows the latest one. @returns the fault's id */
export async function noteError(db: Db, error: DashboardError): Promise<number> {
  const latest = {
    page: error.page,
    stack: error.stack ?? null,
    user_agent: error.userAgent,
    version: error.version ?? null,
    user_id: error.userId,
  };
  const { id } = await db
    .insertInto('dashboard_errors')
    .values({ fingerprint: fingerprintOf(error), message: error.message, ...latest })
    .onConflict((conflict) =>
      conflict.column('fingerprint').doUpdateSet({
        ...latest,
        message: error.message,
        count: sql`least(dashboard_errors.count, 2147483646) + 1`,
        seq: sql`nextval('dashboard_errors_seq')`,
        last_seen_at: sql`now()`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Last seen first; `before` is the `seq` that ended the part before. */
export const listErrors = (db: Db, { limit, before = 2_147_483_647 }: { limit: number; before?: number | undefined }) =>
  db.selectFrom('dashboard_errors').selectAll().where('seq', '<', before).orderBy('seq', 'desc').limit(limit).execute();

/** Forgets what was not seen for 30 days, and the oldest of what is too many. */
export async function purgeErrors(db: Db): Promise<void> {
  await sql`delete from dashboard_errors where last_seen_at < now() - make_interval(days => ${errorDays})
    or seq <= (select seq from dashboard_errors order by seq desc offset ${maxErrors} limit 1)`.execute(db);
}
