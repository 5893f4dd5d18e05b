import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  TimeoutFailure,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { BuildInput, BuildResult, StepInput } from '../core/build.ts';
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
    await visit(at());
    await finish({ ...at(), status: 'succeeded' });
    return { status: 'succeeded' };
  } catch (error) {
    const status = isCancellation(error) ? 'cancelled' : 'failed';
    const code = status === 'failed' ? codeOf(error) : undefined;
    upsertSearchAttributes([{ key: buildStatus, value: status }, ...(code ? [{ key: failureCode, value: code }] : [])]);
    await CancellationScope.nonCancellable(() => finish({ ...at(), status, ...(code ? { failure: failureOf(error, code) } : {}) }));
    return { status };
  }
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
