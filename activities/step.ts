/** One step of a build: claimed by this attempt, told in the log, stored once. */
import { Context } from '@temporalio/activity';
import { fenceOf, type Step, type StepInput } from '../core/build.ts';
import type { EventContent, EventType } from '../core/events.ts';
import { claim, fenced, raisePercent, type Fence } from '../db/builds.ts';
import { appendEvent } from '../db/events.ts';
import type { Trx } from '../db/index.ts';
import type { BuildRow } from '../db/schema.ts';
import { finishStep, startStep, stepResult } from '../db/steps.ts';
import type { Deps } from './deps.ts';
import { patiently } from './patiently.ts';

export interface StepRun {
  readonly build: BuildRow;
  readonly at: Fence;
  readonly attempt: number;
  /** Aborts within a second of a cancellation. */
  readonly signal: AbortSignal;
  /** Writes only while no later attempt has taken over; `work` may be done twice, as once. @throws AppError `fenced` */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Appends an event of this build; `key` makes a retry add nothing twice. */
  emit<T extends EventType>(type: T, content: EventContent[T], key: string): Promise<void>;
}

/** The attempt's place among all writers of the build. */
export function attemptOf(input: StepInput): Fence & { readonly attempt: number; readonly runId: string } {
  const { attempt, workflowExecution } = Context.current().info;
  return {
    projectId: input.projectId,
    buildId: input.buildId,
    fence: fenceOf(input.epoch, input.turn, attempt),
    attempt,
    runId: workflowExecution?.runId ?? '',
  };
}

/** Claims the build and opens the step without storing a result: for steps that may come round again. */
export async function openStep(deps: Deps, input: StepInput, step: Step, round = 1): Promise<StepRun> {
  const { attempt, runId, ...at } = attemptOf(input);
  const { system } = deps.databases;
  const build = await claim(system, at, { step, runId, attempt }, async (trx) => {
    await startStep(trx, at.buildId, step);
    if (round === 1)
      await appendEvent(trx, {
        ...at,
        type: 'step_started',
        content: { step, attempt },
        key: `build/${at.buildId}/${step}/${input.epoch}/${attempt}`,
      });
  });
  const signal = Context.current().cancellationSignal;
  const write = <T>(work: (trx: Trx) => Promise<T>) => patiently(() => fenced(system, at, work), signal);
  return {
    build,
    at,
    attempt,
    write,
    signal,
    emit: (type, content, key) =>
      write(async (trx) => {
        await appendEvent(trx, { ...at, type, content, key: `build/${at.buildId}/${key}` });
        if ('percent' in content) await raisePercent(trx, at.buildId, content.percent);
      }),
  };
}

/** Stores the result and tells the end, in one transaction with `also`. */
export async function closeStep(run: StepRun, step: Step, result: unknown, also?: (trx: Trx) => Promise<void>): Promise<void> {
  let tried = false;
  await run.write(async (trx) => {
    if (tried && (await stepResult(trx, run.at.buildId, step)) !== undefined) return; // committed, and the answer was lost
    tried = true;
    await also?.(trx);
    const ms = await finishStep(trx, run.at.buildId, step, result);
    await appendEvent(trx, { ...run.at, type: 'step_finished', content: { step, ms }, key: `build/${run.at.buildId}/${step}/finished` });
  });
}

/**
 * Runs a step whose result is stored: an attempt after the one that finished it answers from the store,
 * so that nothing is asked of a model twice (faults F2).
 */
export async function runStep<T>(
  deps: Deps,
  input: StepInput,
  step: Step,
  work: (run: StepRun) => Promise<{ result: T; also?: (trx: Trx) => Promise<void> }>,
): Promise<T> {
  const known = await stepResult<T>(deps.databases.system, input.buildId, step);
  if (known !== undefined && Context.current().info.attempt > 1) return known;
  const run = await openStep(deps, input, step);
  const { result, also } = known === undefined ? await work(run) : { result: known }; // a retry of an ended build starts with what that one stored
  await closeStep(run, step, result, also);
  return result;
}
