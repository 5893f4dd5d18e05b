import { sql } from 'kysely';
import type { StepInput, BuildResult } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { hostUrl } from '../../core/host.ts';
import { endBuild, getBuild, lockProject } from '../../db/builds.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/index.ts';
import { writeOff } from '../../db/ledger.ts';
import { recordUses } from '../../db/parts.ts';
import { getProject } from '../../db/projects.ts';
import type { BuildRow } from '../../db/schema.ts';
import { savedChecks, stepResult } from '../../db/steps.ts';
import type { Deps } from '../deps.ts';
import type { AppFacts } from '../generate/generator.ts';
import { claimedParts, partsAtFault } from '../generate/reuse.ts';
import { errorCard, type FailureReport } from './error-card.ts';

export interface FinishInput extends StepInput {
  readonly status: BuildResult['status'];
  readonly failure?: FailureReport;
}

export const createFinish = (deps: Deps) => ({
  /**
   * Writes the one terminal event with the build's end, and tells those who wait that they moved up.
   * @returns how it ended, which is not always what was asked for; nothing for a project that was deleted
   */
  async finish(input: FinishInput): Promise<BuildResult['status'] | undefined> {
    try {
      return await deps.databases.system.transaction().execute((trx) => end(deps, trx, input));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
      return undefined;
    }
  },
});

/** A stop that arrives when the app is live already loses (faults F29); an end that somebody wrote before stays. */
function endOf(build: BuildRow, asked: BuildResult['status']): BuildResult['status'] {
  if (build.status !== 'queued' && build.status !== 'running') return build.status;
  if (asked === 'failed') return asked;
  if (asked === 'cancelled') return build.version === null ? 'cancelled' : 'succeeded';
  return build.version === null ? 'failed' : 'succeeded';
}

async function end(deps: Deps, trx: Trx, input: FinishInput): Promise<BuildResult['status']> {
  await lockProject(trx, input.projectId);
  const build = await getBuild(trx, input.buildId);
  const key = `build/${build.id}/end`;
  const at = { projectId: input.projectId, buildId: build.id, key };
  const status = endOf(build, input.status);
  const error =
    status === 'failed' ? errorCard(build, input.failure ?? { code: 'internal', message: '', hint: null, examples: [] }) : undefined;
  const ended = await endBuild(trx, build.id, { status, ...(error ? { error } : {}) });
  if (!ended) return status;
  await learn(trx, build, status, error?.code);
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
  return status;
}

/** Failures that may be a part's own: what did not fit or threw, as opposed to a model, a budget or a person's edit. */
const faultsOfApps = ['internal', 'no_progress', 'page_threw'];

/** Parts of an app that went live did well; those in whose files a check found the fault that ended the build did not. */
async function learn(trx: Trx, build: BuildRow, status: BuildResult['status'], code: string | undefined): Promise<void> {
  if (status === 'succeeded')
    return recordUses(
      trx,
      build.id,
      (build.reuse?.parts ?? []).map(({ component }) => component),
      true,
    );
  if (code === undefined || !faultsOfApps.includes(code)) return;
  const facts = await stepResult<AppFacts>(trx, build.id, 'generate');
  const claimed = await claimedParts(trx, build, await getProject(trx, build.project_id), facts?.reuse ?? []);
  const { issues = [] } = await savedChecks(trx, build.id);
  await recordUses(
    trx,
    build.id,
    partsAtFault(
      claimed,
      issues.map(({ path }) => path),
    ),
    false,
  );
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
