/** What errors of the libraries below us mean to a caller. */
import { AppError } from '../../core/errors.ts';
import { maxBodyBytes } from '../../core/limits.ts';
import { isAway } from '../../db/away.ts';

interface Clues {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly type?: unknown;
  readonly cause?: unknown;
}

/** @returns undefined for what we did not foresee: that is our own fault */
export function knownError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return fromExpress(error) ?? fromServices(error, 0);
}

/** express.json() and the router reject with errors that carry a status; without this, malformed JSON would answer 500. */
function fromExpress(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, type } = error as Clues;
  if (status === 413) return new AppError('too_large', `The body is larger than ${maxBodyBytes / 1024} KiB`);
  if (type === 'entity.parse.failed')
    return new AppError('bad_request', 'The body is not valid JSON', { fields: [{ path: '', message: 'is not valid JSON' }] });
  if (error instanceof URIError) return new AppError('bad_request', 'The address is not valid percent-encoding');
  if (typeof status === 'number' && status >= 400 && status < 500) return new AppError('bad_request', 'The request could not be read');
  return undefined;
}

function fromServices(error: unknown, depth: number): AppError | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  const { name, code, cause } = error as Clues;
  const text = typeof code === 'string' ? code : '';
  if (isAway(error)) return new AppError('unavailable', 'The platform cannot reach its database right now', { cause: error });
  if (text === '22021' || text === '22P05') return new AppError('invalid_input', 'A text holds a character that cannot be stored');
  // gRPC: 14 UNAVAILABLE, 4 DEADLINE_EXCEEDED, 8 RESOURCE_EXHAUSTED.
  if (name === 'ServiceError' || code === 14 || code === 4 || code === 8)
    return new AppError('unavailable', 'The workflow service does not answer right now', { cause: error });
  return fromServices(cause, depth + 1);
}
