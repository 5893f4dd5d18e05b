/** Which processes of the installation are alive: each notes itself every few seconds. */
import { sql } from 'kysely';
import type { Db } from './index.ts';

/** Seconds between two notes, and after which a process counts as gone. */
export const noteEveryS = 2;
const goneAfterS = 6;

export type ProcessKind = 'api' | 'worker';

/** Notes that a process lives. `id` is unique per start. */
export async function noteProcess(db: Db, id: string, kind: ProcessKind): Promise<void> {
  await sql`insert into processes (id, kind) values (${id}, ${kind}) on conflict (id) do update set seen_at = now()`.execute(db);
  await sql`delete from processes where seen_at < now() - interval '1 hour'`.execute(db);
}

export const forgetProcess = (db: Db, id: string) => sql`delete from processes where id = ${id}`.execute(db);

export async function liveProcesses(db: Db, kind: ProcessKind): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from processes where kind = ${kind} and seen_at > now() - make_interval(secs => ${goneAfterS})`.execute(db);
  return rows[0]?.n ?? 0;
}
