/** Builds: accepted, claimed, fenced, ended. Lock order everywhere: project, then build. */
import { sql } from 'kysely';
import { steps, type BuildKind, type BuildStatus, type GeneratorName, type Step } from '../core/build.ts';
import { AppError } from '../core/errors.ts';
import { maxQueuedBuilds } from '../core/limits.ts';
import { appendEvent } from './events.ts';
import type { Db, Trx } from './index.ts';
import type { BuildPayload, BuildRow } from './schema.ts';

export interface NewBuild {
  readonly projectId: number;
  readonly kind: BuildKind;
  readonly prompt: string;
  readonly generator: GeneratorName;
  readonly model?: string;
  readonly payload?: BuildPayload;
  readonly retryOf?: number;
  readonly fromStep?: Step;
}

/**
 * Stores a build in the project's queue with its first two events. From the commit on nothing is lost.
 * @throws AppError `not_found`, or `rate_limited` when the queue is full
 */
export async function acceptBuild(trx: Trx, build: NewBuild): Promise<BuildRow> {
  await lockProject(trx, build.projectId);
  const { waiting } = await trx
    .selectFrom('builds')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('project_id', '=', build.projectId)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  if (waiting >= maxQueuedBuilds)
    throw new AppError('rate_limited', `${waiting} changes are waiting already`, {
      hint: 'Wait until some of them are done, or remove them',
      retryAfterS: 10,
    });
  const row = await trx
    .insertInto('builds')
    .values({
      project_id: build.projectId,
      kind: build.kind,
      prompt: build.prompt,
      generator: build.generator,
      model: build.model ?? null,
      payload: JSON.stringify(build.payload ?? {}),
      retry_of: build.retryOf ?? null,
      from_step: build.fromStep ?? null,
      step: build.fromStep ?? 'analyze',
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const at = { projectId: build.projectId, buildId: row.id };
  await appendEvent(trx, { ...at, type: 'user_message', content: { text: build.prompt }, key: `build/${row.id}/message` });
  await appendEvent(trx, { ...at, type: 'queued', content: { position: Number(waiting) }, key: `build/${row.id}/queued` });
  return row;
}

/** @throws AppError `not_found` */
export async function lockProject(trx: Trx, projectId: number): Promise<void> {
  const { rows } = await sql`select 1 from projects where id = ${projectId} for update`.execute(trx);
  if (rows.length === 0) throw new AppError('not_found', 'There is no such project, or it is not yours');
}

/** @throws AppError `not_found` */
export async function getBuild(db: Db, id: number): Promise<BuildRow> {
  const row = await db.selectFrom('builds').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such build, or it is not yours');
  return row;
}

export const latestBuild = (db: Db, projectId: number): Promise<BuildRow | undefined> =>
  db.selectFrom('builds').selectAll().where('project_id', '=', projectId).orderBy('id', 'desc').limit(1).executeTakeFirst();

/** The newest build of each project. */
export const latestBuilds = (db: Db, projectIds: readonly number[]): Promise<BuildRow[]> =>
  projectIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('builds')
        .selectAll()
        .distinctOn('project_id')
        .where('project_id', 'in', projectIds)
        .orderBy('project_id')
        .orderBy('id', 'desc')
        .execute();

/** Notes who wants the build stopped; the workflow ends it. @throws AppError `not_found`, `wrong_state` once it ended */
export async function requestCancel(db: Db, id: number, by: string): Promise<BuildRow> {
  const build = await getBuild(db, id);
  const row = await db
    .updateTable('builds')
    .set({ cancel_by: by })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError('wrong_state', `This build has ${build.status} already`);
  return row;
}

export interface Fence {
  readonly projectId: number;
  readonly buildId: number;
  readonly fence: number;
}

/**
 * Runs `work` only while no later attempt has claimed the build: a worker that was thought dead cannot write (faults F7).
 * @throws AppError `fenced`, or `not_found` when the project was deleted
 */
export function fenced<T>(db: Db, at: Fence, work: (trx: Trx, build: BuildRow) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await lockProject(trx, at.projectId);
    const build = await getBuild(trx, at.buildId);
    if (build.fence > at.fence || (build.status !== 'running' && build.status !== 'queued'))
      throw new AppError('fenced', 'A later attempt of this build took over');
    return work(trx, build);
  });
}

/** Takes the build over for this attempt, which must be the latest so far. @throws AppError `fenced` */
export function claim(
  db: Db,
  at: Fence,
  set: { readonly step: Step; readonly runId: string; readonly attempt: number },
  work: (trx: Trx, build: BuildRow) => Promise<void>,
): Promise<BuildRow> {
  return fenced(db, at, async (trx, before) => {
    const build = await trx
      .updateTable('builds')
      .set({
        fence: at.fence,
        status: 'running',
        step: set.step,
        run_id: set.runId,
        attempt: sql<number>`greatest(attempt, ${set.attempt})`,
        percent: sql<number>`greatest(percent, ${(steps.indexOf(set.step) / steps.length) * 100}::real)`,
        started_at: before.started_at ?? sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', at.buildId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await work(trx, build);
    return build;
  });
}

/** What a step told of itself. A later attempt that begins again takes nothing back. */
export async function raisePercent(db: Db, buildId: number, percent: number): Promise<void> {
  await db
    .updateTable('builds')
    .set({ percent: sql<number>`greatest(percent, ${percent}::real)` })
    .where('id', '=', buildId)
    .execute();
}

export interface Ending {
  readonly status: Extract<BuildStatus, 'succeeded' | 'failed' | 'cancelled'>;
  readonly error?: BuildRow['error'];
  readonly version?: number;
}

/** Ends the build unless it has ended. Answers whether this call was the one. */
export async function endBuild(trx: Trx, buildId: number, ending: Ending): Promise<boolean> {
  const done = await trx
    .updateTable('builds')
    .set({
      status: ending.status,
      finished_at: sql<Date>`clock_timestamp()`,
      percent: sql<number>`case when ${ending.status} = 'succeeded' then 100 else percent end`,
      error: ending.error ? JSON.stringify(ending.error) : null,
      ...(ending.version === undefined ? {} : { version: ending.version }),
    })
    .where('id', '=', buildId)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Builds that PostgreSQL knows as open, oldest first: the sweep and the reconciler compare them with Temporal. */
export const openBuilds = (db: Db, olderThanS: number): Promise<BuildRow[]> =>
  db
    .selectFrom('builds')
    .selectAll()
    .where('status', 'in', ['queued', 'running'])
    .where('created_at', '<', sql<Date>`now() - make_interval(secs => ${olderThanS})`)
    .orderBy('id')
    .limit(500)
    .execute();

/** A lost run is started again under a higher epoch, so that what is left of the old one is fenced out. */
export async function raiseEpoch(db: Db, buildId: number): Promise<number> {
  const row = await db
    .updateTable('builds')
    .set({ epoch: sql<number>`epoch + 1` })
    .where('id', '=', buildId)
    .returning('epoch')
    .executeTakeFirstOrThrow();
  return row.epoch;
}
