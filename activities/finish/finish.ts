import { sql } from 'kysely';
import type { StepInput, BuildResult } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { hostUrl } from '../../core/host.ts';
import { endBuild, getBuild, lockProject } from '../../db/builds.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/index.ts';
import { writeOff } from '../../db/ledger.ts';
import { getProject } from '../../db/projects.ts';
import type { BuildRow } from '../../db/schema.ts';
import { stepResult } from '../../db/steps.ts';
import type { Deps } from '../deps.ts';
import type { AppFacts } from '../generate/generator.ts';
import { errorCard, type FailureReport } from './error-card.ts';

export interface FinishInput extends StepInput {
  readonly status: BuildResult['status'];
  readonly failure?: FailureReport;
}

export const createFinish = (deps: Deps) => ({
  /** Writes the one terminal event with the build's end, and tells those who wait that they moved up. A deleted project ends silently. */
  async finish(input: FinishInput): Promise<void> {
    try {
      await deps.databases.system.transaction().execute((trx) => end(deps, trx, input));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    }
  },
});

async function end(deps: Deps, trx: Trx, input: FinishInput): Promise<void> {
  await lockProject(trx, input.projectId);
  const build = await getBuild(trx, input.buildId);
  const key = `build/${build.id}/end`;
  const at = { projectId: input.projectId, buildId: build.id, key };
  // A stop that arrived when the last step was through loses: the app is live (faults F29).
  const status = input.status === 'succeeded' && build.version === null ? 'failed' : input.status;
  const error =
    status === 'failed' ? errorCard(build, input.failure ?? { code: 'internal', message: '', hint: null, examples: [] }) : undefined;
  const ended = await endBuild(trx, build.id, { status, ...(error ? { error } : {}) });
  if (!ended) return;
  if (status === 'succeeded') {
    const project = await getProject(trx, input.projectId);
    const facts = await stepResult<AppFacts>(trx, build.id, 'generate');
    await appendEvent(trx, {
      ...at,
      type: 'complete',
      content: {
        version: build.version ?? 0,
        url: hostUrl(deps.config, project.slug),
        ms: await elapsedMs(trx, build),
        summary: facts?.summary ?? '',
      },
    });
  } else if (status === 'cancelled') {
    await appendEvent(trx, { ...at, type: 'cancelled', content: { by: build.cancel_by ?? 'operator' } });
  } else if (error) {
    if (!error.charged) await writeOff(trx, build.id);
    await appendEvent(trx, { ...at, type: 'error', content: error });
  }
  await moveUp(trx, input.projectId);
}

async function elapsedMs(trx: Trx, build: BuildRow): Promise<number> {
  const { rows } = await sql<{
    ms: number;
  }>`select round(extract(epoch from clock_timestamp() - coalesce(started_at, created_at)) * 1000)::int as ms from builds where id = ${build.id}`.execute(
    trx,
  );
  return rows[0]?.ms ?? 0;
}

async function moveUp(trx: Trx, projectId: number): Promise<void> {
  const waiting = await trx
    .selectFrom('builds')
    .select('id')
    .where('project_id', '=', projectId)
    .where('status', '=', 'queued')
    .orderBy('id')
    .execute();
  for (const [position, { id }] of waiting.entries()) {
    await appendEvent(trx, { projectId, buildId: id, type: 'queued', content: { position }, key: `build/${id}/queued/${position}` });
  }
}
