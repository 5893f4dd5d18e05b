/** AppError → Temporal's ApplicationFailure: `type` is our code, so retry policies, searches and operators share one vocabulary. */
import { CancelledFailure } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { AppError, failures } from '../core/errors.ts';
import { isAway } from '../db/away.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Messages of unknown errors stay in the log: a Temporal history is readable by operators and must hold no secret (faults §1.5). */
export function toFailure(error: unknown): unknown {
  if (error instanceof CancelledFailure || error instanceof ApplicationFailure) return error;
  if (error instanceof AppError) {
    const { hint, examples, retryAfterS } = error.detail;
    return ApplicationFailure.create({
      message: error.message,
      type: error.code,
      nonRetryable: !failures[error.code].retryable,
      details: [hint ?? null, examples ?? []],
      ...(retryAfterS === undefined ? {} : { nextRetryDelay: retryAfterS * 1_000 }),
    });
  }
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC')
    return ApplicationFailure.create({ message: 'The server has no space left.', type: 'disk_full', nonRetryable: true });
  if (error instanceof Error && isAway(error))
    return ApplicationFailure.create({ message: 'The database is away.', type: 'unavailable', nonRetryable: false });
  return ApplicationFailure.create({ message: 'This failed on our side.', type: 'internal', nonRetryable: false });
}
