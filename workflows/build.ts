import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  TimeoutFailure,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { BuildInput, BuildResult, StepInput } from '../core/build.ts';
import type { FinishInput } from '../activities/finish/finish.ts';
import { buildStatus, failureCode } from './search-attributes.ts';
import { analyze, deploy, finish, generate, repair, validate, visit } from './activities.ts';

/**
 * One build: analyze → generate → validate ⇄ repair → deploy → visit → finish.
 * Each step stores what it made, so any of them may run again anywhere. Ends with exactly one `finish`.
 */
export async function build(input: BuildInput): Promise<BuildResult> {
  let turn = 0;
  const at = (): StepInput => ({ ...input, turn: (turn += 1) });
  try {
    await analyze(at());
    await generate(at());
    for (let round = 1; !(await validate({ ...at(), round })).fine; round += 1) {
      await repair({ ...at(), round });
    }
    await deploy(at());
    // The app is live: a stop that arrives now is too late (faults F29).
    return await CancellationScope.nonCancellable(async () => {
      await visit(at());
      return end({ ...at(), status: 'succeeded' }, 'running');
    });
  } catch (error) {
    const status = isCancellation(error) ? 'cancelled' : 'failed';
    const code = status === 'failed' ? codeOf(error) : undefined;
    upsertSearchAttributes([{ key: buildStatus, value: status }, ...(code ? [{ key: failureCode, value: code }] : [])]);
    return await CancellationScope.nonCancellable(() =>
      end({ ...at(), status, ...(code ? { failure: failureOf(error, code) } : {}) }, status),
    );
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
