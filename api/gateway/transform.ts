/**
 * JSONata of callers, which anybody with a public token can send: run in a process of its own without keys, environment or time to waste
 * (faults §4: expressions that were run beside the platform's secrets escaped again and again).
 */
import { LRUCache } from 'lru-cache';
import { createSideProcess, TooComplex } from '../../activities/bundle/side-process.ts';
import { AppError } from '../../core/errors.ts';
import type { TransformTasks } from './transform-process.ts';

export interface Transforms {
  /**
   * @param input JSON
   * @returns JSON; `undefined` where the expression found nothing
   * @throws AppError `invalid_request`, or `rate_limited` while too many wait
   */
  run(expression: string, input: string, path: 'transform.request' | 'transform.response'): Promise<string | undefined>;
  close(): void;
}

/** Milliseconds of one expression, megabytes of its process, characters that go in, and expressions that may wait. */
const timeoutMs = 1_000;
const memoryMb = 96;
const maxInputCharacters = 4 * 1024 * 1024;
const maxWaiting = 50;
/** Milliseconds for which an expression that took too long is not tried again. */
const distrustMs = 60_000;

export function createTransforms(): Transforms {
  const side = createSideProcess<TransformTasks>({
    entry: new URL('./transform-process.ts', import.meta.url),
    args: [],
    timeoutMs,
    memoryMb,
  });
  const distrusted = new LRUCache<string, true>({ max: 1_000, ttl: distrustMs });
  let waiting = 0;

  return {
    async run(expression, input, path) {
      const wrong = (message: string) => new AppError('invalid_request', message, { fields: [{ path, message }] });
      if (distrusted.has(expression)) throw wrong('The expression took too long a moment ago');
      if (input.length > maxInputCharacters) throw wrong(`What is transformed is larger than ${maxInputCharacters / 1024 / 1024} MiB`);
      if (waiting >= maxWaiting) throw new AppError('rate_limited', 'Too many transformations are waiting', { retryAfterS: 1 });
      waiting += 1;
      try {
        const result = await side.run('evaluate', { expression, input });
        if ('wrong' in result) throw wrong(`The expression does not work: ${result.wrong}`);
        return result.output;
      } catch (error) {
        if (!(error instanceof TooComplex)) throw error;
        distrusted.set(expression, true);
        throw wrong(`The expression took more than ${timeoutMs / 1_000} s or too much memory`);
      } finally {
        waiting -= 1;
      }
    },
    close: () => side.close(),
  };
}
