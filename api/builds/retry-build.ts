import type { z } from 'zod';
import { isEnded, steps, type Step } from '../../core/build.ts';
import type { retryBuild } from '../../core/contract/builds.ts';
import { AppError } from '../../core/errors.ts';
import { acceptBuild } from '../../db/builds.ts';
import { copyFiles } from '../../db/files.ts';
import type { Trx } from '../../db/index.ts';
import type { BuildRow } from '../../db/schema.ts';
import { copySteps, stepResult } from '../../db/steps.ts';
import type { ApiDeps } from '../deps.ts';
import { requireModel } from '../models/available.ts';

/**
 * A new build that keeps what the earlier steps of an ended one made.
 * From `generate` on it also keeps the files of an answer that was cut, so that only the rest is asked for.
 * @throws AppError `wrong_state` while the build runs, `no_model`
 */
export async function acceptRetry(
  trx: Trx,
  deps: Pick<ApiDeps, 'config'>,
  before: BuildRow,
  wish: z.output<typeof retryBuild.body>,
): Promise<BuildRow> {
  if (!isEnded(before.status)) throw new AppError('wrong_state', 'This build has not ended yet', { hint: 'Stop it first, or wait' });
  const generator = wish.generator ?? before.generator;
  requireModel(deps.config, generator);
  const otherGenerator = wish.generator !== undefined && wish.generator !== before.used_generator;
  const stale = otherGenerator || (await hasNewerVersion(trx, before));
  const from: Step = stale ? 'analyze' : await reachable(trx, before, wish.from_step ?? before.step);
  const model = wish.model ?? before.model;
  const build = await acceptBuild(trx, {
    projectId: before.project_id,
    kind: before.kind,
    prompt: before.prompt,
    generator,
    payload: before.payload,
    retryOf: before.id,
    fromStep: from,
    ...(model === null ? {} : { model }),
  });
  const kept = steps.slice(0, steps.indexOf(from));
  await copySteps(trx, before.id, build.id, kept);
  const wholeAnswer = (await stepResult(trx, before.id, 'generate')) !== undefined;
  if (kept.includes('generate') || (from === 'generate' && !wholeAnswer)) await copyFiles(trx, build.id, { buildId: before.id });
  return build;
}

/** Files made from a version that is no longer the newest would undo what came since. */
async function hasNewerVersion(trx: Trx, before: BuildRow): Promise<boolean> {
  const newer = await trx
    .selectFrom('versions')
    .select('version')
    .where('project_id', '=', before.project_id)
    .where('created_at', '>', before.created_at)
    .limit(1)
    .executeTakeFirst();
  return newer !== undefined;
}

/** The wanted step, or the first one before it whose forerunners did not all finish. */
async function reachable(trx: Trx, before: BuildRow, wanted: Step): Promise<Step> {
  for (const step of steps.slice(0, steps.indexOf(wanted))) {
    if ((await stepResult(trx, before.id, step)) === undefined) return step;
  }
  return wanted;
}
