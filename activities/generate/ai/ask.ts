/** One question to the models of a build: from the ledger where it was answered before, else from the first model that can. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type FailureCode } from '../../../core/errors.ts';
import type { AnalyzeJob, Ledger, ModelStep } from '../generator.ts';
import type { CodeModel } from '../models/model.ts';
import { createAnswerStream, type AnswerPart, type AnswerStream } from '../stream-files.ts';
import { callModel, inputTokens, noting, type Call } from './call.ts';

export interface Question {
  readonly step: ModelStep;
  /** Tells the questions of one step apart in the ledger. */
  readonly round: number;
  readonly filesKey: 'components' | 'files';
  readonly maxOutputTokens: number;
  system(model: CodeModel): string;
  /** The changing part; asked again for every call, since files may have come meanwhile. */
  user(model: CodeModel): string;
  /** Stored paths, for the header of a request that resumes. */
  have(): readonly string[];
  /** True once nothing is left to ask for. */
  satisfied?(): boolean;
}

export type AskPart =
  | AnswerPart
  | { readonly type: 'tokens'; readonly outputTokens: number }
  | { readonly type: 'thinking'; readonly text: string }
  /** A new answer begins. */
  | { readonly type: 'call'; readonly replayed: boolean }
  /** The last part of all. */
  | { readonly type: 'answer'; readonly answer: Answer };

export interface Answer {
  readonly text: string;
  readonly state: AnswerStream['state'];
  /** Top-level keys, those of earlier, broken answers included. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Answers that may break off before Temporal waits and tries again. */
const maxContinuations = 3;
/** Requests to a model that is down, and milliseconds between them, before the next model is asked. */
const maxTries = 2;
const retryAfterMs = 500;
/** Failures that another provider may not have (design §4). A refused key is not among them: somebody must mend it. */
const another: readonly FailureCode[] = ['model_unavailable', 'model_quota_exhausted', 'model_timeout'];

/**
 * Yields the answer as it comes and at the end whole. Broken answers are continued: the question names what is there.
 * @throws AppError `budget_exceeded` before a call; a `model_*` code when no model can answer, or the answers keep breaking off
 */
export async function* ask(
  models: readonly CodeModel[],
  question: Question,
  job: Pick<AnalyzeJob, 'buildId' | 'attempt' | 'signal'>,
  ledger: Ledger,
): AsyncGenerator<AskPart> {
  const values = new Map<string, unknown>();
  const recorded = await ledger.recorded(question.step, question.round);
  if (recorded !== undefined) {
    yield { type: 'call', replayed: true };
    const stream = createAnswerStream(question.filesKey);
    yield* noting(values, stream.push(recorded));
    yield { type: 'answer', answer: { text: recorded, state: stream.state, values } };
    return;
  }
  const { step, round, filesKey, maxOutputTokens } = question;
  const { buildId, attempt, signal } = job;
  let [model, ...others] = models;
  let tries = 0;
  let cuts = 0;
  let tokensBefore = 0;
  while (!question.satisfied?.()) {
    if (!model) throw new AppError('no_model', 'No model is configured.');
    const request = {
      step,
      buildId,
      attempt,
      maxOutputTokens,
      have: question.have(),
      system: question.system(model),
      user: question.user(model),
    };
    await ledger.reserve(inputTokens(request) + maxOutputTokens);
    yield { type: 'call', replayed: false };
    const call: Call = yield* callModel(model, request, { round, filesKey, signal, values, tokensBefore }, ledger);
    if (call.outcome === 'whole') {
      yield { type: 'answer', answer: { text: call.text, state: call.state, values } };
      return;
    }
    tokensBefore += call.outputTokens;
    if (call.outcome === 'cut') cuts += 1;
    if (cuts > maxContinuations) throw brokeOff(model, cuts, call.failure);
    if (!call.failure) continue;
    tries += 1;
    if (call.failure.code === 'model_unavailable' && tries < maxTries) {
      await sleep(retryAfterMs, undefined, { signal }).catch(() => signal.throwIfAborted());
      continue;
    }
    const [next, ...rest] = another.includes(call.failure.code) ? others : [];
    if (!next) throw others.length < models.length - 1 ? nobody(models, call.failure) : call.failure;
    yield { type: 'thinking', text: `${call.failure.message} ${next.name} carries on.` };
    [model, others, tries] = [next, rest, 0];
  }
  yield { type: 'answer', answer: { text: '', state: 'ended', values } };
}

const brokeOff = (model: CodeModel, times: number, failure: AppError | undefined): AppError =>
  new AppError(failure?.code ?? 'model_timeout', `${model.name} broke off ${times} times in mid-sentence.`, {
    hint: 'Continue: finished files are kept',
  });

/** The last of several models failed: one that is away says so for all, any other failure speaks for itself. */
const nobody = (models: readonly CodeModel[], failure: AppError): AppError =>
  failure.code !== 'model_unavailable'
    ? failure
    : new AppError(
        'model_unavailable',
        `Neither model answered: ${[...new Set(models.map((model) => model.name))].join(', ')}.`,
        failure.detail,
      );
