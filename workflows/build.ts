import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  TimeoutFailure,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { BuildInput, BuildResult, StepInput } from '../core/build.ts';
import type { Seen } from '../activities/deploy/visit.ts';
import type { FinishInput } from '../activities/finish/finish.ts';
import { buildStatus, failureCode } from './search-attributes.ts';
import { analyze, deploy, finish, generate, repair, validate, visit } from './activities.ts';

/**
 * One build: analyze → generate → validate ⇄ repair → deploy → visit (→ repair → validate → deploy → visit) → finish.
 * Each step stores what it made, so any of them may run again anywhere. Ends with exactly one `finish`.
 */
export async function build(input: BuildInput): Promise<BuildResult> {
  let turn = 0;
  const at = (): StepInput => ({ ...input, turn: (turn += 1) });
  try {
    await analyze(at());
    await generate(at());
    let round = 1;
    for (; !(await validate({ ...at(), round })).fine; round += 1) {
      await repair({ ...at(), round });
    }
    await deploy(at());
    // The app is live: a stop that arrives now is too late (faults F29), and ends no more than the mending.
    // Recorded builds of an earlier day have no answer here: all was well.
    const seen: Seen | null | undefined = await CancellationScope.nonCancellable(() => visit(at()));
    const lacks = seen?.fine === false ? seen : undefined;
    if (!lacks || (await mendLive(at, round, lacks)) || lacks.broken === undefined)
      return await CancellationScope.nonCancellable(() => end({ ...at(), status: 'succeeded' }, 'running'));
    throw ApplicationFailure.create({ type: 'page_threw', message: lacks.broken, nonRetryable: true });
  } catch (error) {
    const status = isCancellation(error) ? 'cancelled' : 'failed';
    const code = status === 'failed' ? codeOf(error) : undefined;
    upsertSearchAttributes([{ key: buildStatus, value: status }, ...(code ? [{ key: failureCode, value: code }] : [])]);
    return await CancellationScope.nonCancellable(() =>
      end({ ...at(), status, ...(code ? { failure: failureOf(error, code) } : {}) }, status),
    );
  }
}

/**
 * What the visit of the live app found is worth one repair, and no failure: where it cannot be mended, what served before serves on.
 * @returns whether the mended app is live
 */
async function mendLive(at: () => StepInput, round: number, { broken }: Seen): Promise<boolean> {
  try {
    if (!(await repair({ ...at(), round, again: true }))) return false;
    if (!(await validate({ ...at(), round: round + 1, again: true })).fine) return false;
    await deploy({ ...at(), again: true });
    return (await CancellationScope.nonCancellable(() => visit({ ...at(), again: { serves: broken === undefined } }))).fine;
  } catch {
    return false;
  }
}

/** Writes the end, and shows operators how it came out when that is not what they were `told`. */
async function end(ending: FinishInput, told: string): Promise<BuildResult> {
  const status = await finish(ending);
  if (status !== undefined && status !== told) upsertSearchAttributes([{ key: buildStatus, value: status }]);
  return { status: status ?? ending.status };
}

const causeOf = (error: unknown): unknown => (error instanceof ActivityFailure ? error.cause : error);

function codeOf(error: unknown): string {
  const cause = causeOf(error);
  if (cause instanceof ApplicationFailure) return cause.type ?? 'internal';
  return cause instanceof TimeoutFailure ? 'build_timeout' : 'internal';
}

/** Small and already free of secrets: activities/failure.ts wrote it for people. */
function failureOf(error: unknown, code: string): { code: string; message: string; hint: string | null; examples: string[] } {
  const cause = causeOf(error);
  const [hint, examples] =
    cause instanceof ApplicationFailure ? ((cause.details ?? []) as [string | null | undefined, string[] | undefined]) : [];
  return { code, message: cause instanceof ApplicationFailure ? cause.message : '', hint: hint ?? null, examples: examples ?? [] };
}
