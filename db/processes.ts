/** Which processes of the installation are alive: each notes itself every few seconds. */
import { sql } from 'kysely';
import type { Db } from './index.ts';

/** Seconds between two notes, and after which a process counts as gone. */
export const noteEveryS = 2;
const goneAfterS = 6;

export type ProcessKind = 'api' | 'worker';

/** Notes that a process lives. `id` is unique per start, `master` names the master key it was started with. */
export async function noteProcess(db: Db, id: string, kind: ProcessKind, master: string): Promise<void> {
  await sql`insert into processes (id, kind, master_id) values (${id}, ${kind}, ${master}) on conflict (id) do update set seen_at = now()`.execute(
    db,
  );
  await sql`delete from processes where seen_at < now() - interval '1 hour'`.execute(db);
}

export const forgetProcess = (db: Db, id: string) => sql`delete from processes where id = ${id}`.execute(db);

export async function liveProcesses(db: Db, kind: ProcessKind): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from processes where kind = ${kind} and seen_at > now() - make_interval(secs => ${goneAfterS})`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * Living processes that were started with none of these master keys, for a line that names them. A process that was killed is noted for
 * some seconds more: whoever lives notes itself again meanwhile.
 */
export async function othersAlive(db: Db, masters: readonly string[]): Promise<string[]> {
  const read = async () => {
    const { rows } = await sql<{ id: string; who: string; at: string }>`select id, seen_at::text as at,
      kind || ' since ' || to_char(started_at, 'YYYY-MM-DD HH24:MI') as who from processes
      where (master_id = any (${[...masters]})) is not true and seen_at > now() - make_interval(secs => ${goneAfterS})
      order by started_at`.execute(db);
    return rows;
  };
  const first = await read();
  const noted = new Map(first.map(({ id, at }) => [id, at]));
  for (let now = first; now.length > 0; now = await read()) {
    if (now.some(({ id, at }) => noted.get(id) !== at)) return now.map(({ who }) => who);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return [];
}
