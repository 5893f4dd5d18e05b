/** What each step of a build found: stored once, so that a later attempt or a retry starts from it. */
import { sql } from 'kysely';
import type { Step } from '../core/build.ts';
import type { Db } from './index.ts';

/** Notes the start; a later attempt keeps the first one's time, since that is what the person waits. */
export async function startStep(db: Db, buildId: number, step: Step): Promise<void> {
  await db
    .insertInto('build_steps')
    .values({ build_id: buildId, step, ms: null, result: null })
    .onConflict((c) => c.columns(['build_id', 'step']).doNothing())
    .execute();
}

/** Notes the end with its result. Answers the step's milliseconds by the database's clock. */
export async function finishStep(db: Db, buildId: number, step: Step, result: unknown): Promise<number> {
  const { rows } = await sql<{ ms: number }>`update build_steps set result = ${JSON.stringify(result ?? null)}::jsonb,
    ms = greatest(0, round(extract(epoch from clock_timestamp() - started_at) * 1000))::int
    where build_id = ${buildId} and step = ${step} returning ms`.execute(db);
  return rows[0]?.ms ?? 0;
}

/** The stored result of a finished step, or undefined while it is not finished. */
export async function stepResult<T>(db: Db, buildId: number, step: Step): Promise<T | undefined> {
  const row = await db
    .selectFrom('build_steps')
    .select(['result', 'ms'])
    .where('build_id', '=', buildId)
    .where('step', '=', step)
    .executeTakeFirst();
  return row && row.ms !== null ? (row.result as T) : undefined;
}

/** Hands the finished steps before `until` of an ended build on to its retry. */
export async function copySteps(db: Db, from: number, to: number, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`insert into build_steps (build_id, step, started_at, ms, result)
    select ${to}, step, clock_timestamp(), 0, result from build_steps where build_id = ${from} and ms is not null and step in (${sql.join(steps)})
    on conflict do nothing`.execute(db);
}

/** Milliseconds of the finished steps of a build. */
export async function stepTimings(db: Db, buildIds: readonly number[]): Promise<Map<number, Partial<Record<Step, number>>>> {
  const timings = new Map<number, Partial<Record<Step, number>>>();
  if (buildIds.length === 0) return timings;
  const rows = await db
    .selectFrom('build_steps')
    .select(['build_id', 'step', 'ms'])
    .where('build_id', 'in', buildIds)
    .where('ms', 'is not', null)
    .execute();
  for (const row of rows) timings.set(row.build_id, { ...timings.get(row.build_id), [row.step]: row.ms ?? 0 });
  return timings;
}

/** What validation found so far, while it is not finished. */
export interface Checks {
  readonly issues: readonly { readonly code: string; readonly path: string; readonly line?: number; readonly message: string }[];
  /** Fingerprints of each round: repair must change them. */
  readonly history: readonly (readonly string[])[];
}

export async function savedChecks(db: Db, buildId: number): Promise<Checks> {
  const row = await db
    .selectFrom('build_steps')
    .select('result')
    .where('build_id', '=', buildId)
    .where('step', '=', 'validate')
    .executeTakeFirst();
  return (row?.result as Checks | null) ?? { issues: [], history: [] };
}

export async function saveChecks(db: Db, buildId: number, checks: Checks): Promise<void> {
  await db
    .updateTable('build_steps')
    .set({ result: JSON.stringify(checks) })
    .where('build_id', '=', buildId)
    .where('step', '=', 'validate')
    .execute();
}
