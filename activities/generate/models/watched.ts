/** Bounds of every provider's stream: silence, length and the person's cancel. */
import { AppError } from '../../../core/errors.ts';
import { maxAnswerCharacters } from '../../../core/limits.ts';
import { isAnswer, providerFailure, type Asked } from './failures.ts';
import type { ModelChunk } from './model.ts';

/**
 * Passes on what `open` yields. Only the wait for the provider counts as silence, not the consumer's own work.
 * Text that stops in the middle (a reset, half an event) ends the stream without `done`: the caller keeps what came.
 * @throws AppError `model_timeout` after `idleTimeoutMs` without a chunk, or what the provider's error means;
 * the signal's reason as soon as it is aborted
 */
export async function* watched(
  model: Asked,
  idleTimeoutMs: number,
  signal: AbortSignal,
  open: (signal: AbortSignal) => AsyncIterable<ModelChunk>,
): AsyncGenerator<ModelChunk> {
  signal.throwIfAborted();
  const idle = new AbortController();
  const source = open(AbortSignal.any([signal, idle.signal]))[Symbol.asyncIterator]();
  // The SDKs end quietly when they are aborted, so every step asks who did it.
  const assertWanted = () => {
    signal.throwIfAborted();
    if (idle.signal.aborted) throw silence(model, idleTimeoutMs);
  };
  let characters = 0;
  try {
    for (;;) {
      const timer = setTimeout(() => idle.abort(), idleTimeoutMs);
      const step = await source.next().finally(() => clearTimeout(timer));
      assertWanted();
      if (step.done) return;
      if (step.value.type === 'text') characters += step.value.text.length;
      if (characters > maxAnswerCharacters)
        throw new AppError('model_answer_invalid', `The answer is longer than ${maxAnswerCharacters.toLocaleString('en')} characters.`);
      yield step.value;
    }
  } catch (error) {
    assertWanted();
    if (characters > 0 && !isAnswer(error)) return;
    throw providerFailure(model, error);
  } finally {
    idle.abort();
  }
}

const silence = (model: Asked, idleTimeoutMs: number): AppError =>
  new AppError('model_timeout', `No word came from ${model.name} for ${idleTimeoutMs / 1000} s.`, {
    hint: 'Continue: finished files are kept',
  });
