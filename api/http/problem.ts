/** The one place that turns an error into a response: RFC 9457 problem details, never a stack, path or key. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError, failures } from '../../core/errors.ts';
import { knownError } from './known-error.ts';

/** Seconds after which a caller may try again where nobody knows better. */
const defaultRetryAfterS = 5;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly { path: string; message: string }[] | undefined;
  readonly examples?: readonly string[] | undefined;
  /** Only where it is our fault: what to quote when asking about it. */
  readonly request_id?: string | undefined;
}

/** The answer's body and headers for a failure, for servers that answer in front of Express too. */
export function toProblem(error: AppError, requestId?: string): { status: number; headers: Record<string, string>; body: string } {
  const { status, title } = failures[error.code];
  const { hint, fields: errors, examples, retryAfterS, more } = error.detail;
  const problem: Problem = {
    ...more,
    type: `/problems/${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    hint,
    errors,
    examples,
    request_id: status >= 500 ? requestId : undefined,
  };
  const again: Record<string, string> =
    status === 429 || status === 503 ? { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterS ?? defaultRetryAfterS))) } : {};
  const challenge: Record<string, string> = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...again, ...challenge };
  return { status, headers, body: JSON.stringify(problem) };
}

/** Express' error handler, mounted last. What we did not expect is logged with its cause and answered as `internal`. */
export function problems(log: Pick<Logger, 'error' | 'warn'>): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const requestId = res.getHeader('X-Request-Id');
    const known = knownError(error) ?? new AppError('internal', 'Something went wrong on our side', { cause: error });
    const about = { err: error, requestId, method: req.method, path: req.path };
    if (known.code === 'internal') log.error(about, 'request failed');
    else if (failures[known.code].status >= 500) log.warn(about, known.message);
    if (res.headersSent) return void res.destroy(); // half an answer must not look like a whole one
    const { status, headers, body } = toProblem(known, typeof requestId === 'string' ? requestId : undefined);
    res.status(status).set(headers).send(body);
  };
}

/** Mounted after every route. */
export const noSuchRoute: RequestHandler = (req) => {
  throw new AppError('not_found', `There is no ${req.method} ${req.path.slice(0, 200)} here`, { hint: 'See /docs for every call' });
};
