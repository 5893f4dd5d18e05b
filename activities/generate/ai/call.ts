/** One request to one model, read while it streams and written into the ledger whatever becomes of it. */
import { AppError } from '../../../core/errors.ts';
import type { Ledger, ModelCall } from '../generator.ts';
import type { CodeModel, ModelRequest, Usage } from '../models/model.ts';
import { createAnswerStream, type AnswerPart, type AnswerStream } from '../stream-files.ts';

export interface Call {
  readonly outcome: 'whole' | 'cut' | 'failed';
  readonly failure?: AppError;
  readonly text: string;
  readonly state: AnswerStream['state'];
  readonly outputTokens: number;
}

interface How {
  readonly round: number;
  readonly filesKey: 'components' | 'files';
  readonly signal: AbortSignal;
  /** Filled with the answer's top-level keys. */
  readonly values: Map<string, unknown>;
  /** Counted already, in earlier calls of the same question. */
  readonly tokensBefore: number;
}

type Finish = 'stop' | 'length' | undefined;

/** Text events between two counts of tokens: providers send about one token an event, and the true count at the end. */
const countEvery = 20;
const charactersPerToken = 4;
export const estimateTokens = (text: string): number => Math.ceil(text.length / charactersPerToken);

/**
 * Yields the parts of the answer and the count of tokens, and returns how it ended. Failures of the provider are returned, not thrown.
 * @throws the signal's reason when it is aborted; AppError `model_answer_invalid` for an answer without bounds
 */
export async function* callModel(
  model: CodeModel,
  request: ModelRequest,
  how: How,
  ledger: Ledger,
): AsyncGenerator<AnswerPart | { readonly type: 'tokens'; readonly outputTokens: number }, Call> {
  const answer = createAnswerStream(how.filesKey);
  const pieces: string[] = [];
  const startedAt = performance.now();
  let usage: Usage | undefined;
  let finish: Finish;
  let spent: Usage = { inputTokens: 0, outputTokens: 0 };
  let failure: AppError | undefined;
  let outcome: ModelCall['outcome'] = 'cancelled';
  try {
    for await (const chunk of model.stream(request, how.signal)) {
      if (chunk.type === 'done') finish = chunk.finishReason;
      else if (chunk.type === 'usage') usage = chunk;
      else if (chunk.text !== '') {
        pieces.push(chunk.text);
        yield* noting(how.values, answer.push(chunk.text));
        if (pieces.length % countEvery === 0) yield { type: 'tokens', outputTokens: how.tokensBefore + pieces.length };
        if (answer.state === 'deep') throw new AppError('model_answer_invalid', `${model.name} sent an answer without end.`);
      }
    }
    if (pieces.length === 0 && !finish) throw new AppError('model_unavailable', `${model.server} sent nothing.`);
    outcome = outcomeOf(answer, finish);
  } catch (error) {
    how.signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    failure = error;
    // All that was asked for is here: what went wrong after it does not matter.
    outcome = answer.state === 'ended' ? 'whole' : pieces.length > 0 ? 'cut' : 'failed';
  } finally {
    const text = pieces.join('');
    if (text !== '') spent = { inputTokens: inputTokens(request), outputTokens: estimateTokens(text) };
    if (usage) spent = usage;
    await ledger.record({
      step: request.step,
      round: how.round,
      provider: model.provider,
      model: model.name,
      attempt: request.attempt,
      inputTokens: spent.inputTokens,
      outputTokens: spent.outputTokens,
      ms: performance.now() - startedAt,
      outcome,
      ...(text === '' ? {} : { answer: text.replaceAll('\0', '') }),
      ...(failure ? { failure: `${failure.code}: ${failure.message}` } : {}),
    });
  }
  if (usage) yield { type: 'tokens', outputTokens: how.tokensBefore + usage.outputTokens };
  return {
    outcome,
    outputTokens: spent.outputTokens,
    text: pieces.join(''),
    state: answer.state,
    ...(failure && outcome !== 'whole' ? { failure } : {}),
  };
}

export const inputTokens = (request: Pick<ModelRequest, 'system' | 'user'>): number => estimateTokens(request.system + request.user);

export function* noting(values: Map<string, unknown>, parts: Iterable<AnswerPart>): Generator<AnswerPart> {
  for (const part of parts) {
    if (part.type === 'value') values.set(part.key, part.value);
    yield part;
  }
}

/** Whole is what the model ended itself, outside of a file's text, and every object that has closed. */
function outcomeOf(answer: AnswerStream, finish: Finish): 'whole' | 'cut' {
  if (answer.state === 'ended') return 'whole';
  return finish === 'stop' && (answer.state !== 'inside' || answer.openPath === undefined) ? 'whole' : 'cut';
}
