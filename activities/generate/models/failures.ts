/** What a provider's error means to us (faults F19-F24). Both SDKs throw errors of one shape. */
import { AppError, type FailureDetail } from '../../../core/errors.ts';
import type { Provider } from './model.ts';

/** Seconds that a provider may make us wait, at most. */
const maxRetryAfterS = 120;

interface ErrorShape {
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /** Codes, types and messages of the body in one lower-case string, for looking into only: it may quote a key. */
  readonly words: string;
}

/** The model that was asked, as messages name it. */
export interface Asked {
  readonly provider: Provider;
  readonly name: string;
  readonly server: string;
}

/**
 * Maps by content first, since proxies answer 200 or 500 with an error of any kind inside.
 * The provider's own text and the SDK's error never travel on: a refused key is quoted in them.
 */
export function providerFailure(model: Asked, error: unknown, now = Date.now()): AppError {
  if (error instanceof AppError) return error;
  const { status, headers, words } = shapeOf(error);
  const says = (...parts: string[]) => parts.some((part) => words.includes(part));
  const setting = `${model.provider.toUpperCase()}_API_KEY`;

  if (says('insufficient_quota', 'billing', 'credit balance') || status === 402)
    return new AppError('model_quota_exhausted', `${model.server} will not answer until its account is topped up.`, {
      hint: 'Top up the account, choose another model, or build from parts',
    });
  if (says('content_filter', 'content_policy', 'refusal')) return refused(model);
  if (status === 401 || status === 403 || says('invalid_api_key', 'authentication_error', 'permission_error'))
    return new AppError('model_key_rejected', `${model.server} says the key in ${setting} is not valid.`, {
      hint: `Set ${setting} to a valid key and start again`,
    });
  if (status === 404 || says('model_not_found'))
    return new AppError('model_refused', `${model.server} has no model called “${model.name.slice(0, 80)}”.`, {
      hint: 'Choose another model, or set DEFAULT_AI_MODEL',
    });
  if (status === 429 || says('rate_limit'))
    return new AppError('model_rate_limited', `${model.server} has too many requests right now.`, waitOf(headers, now));
  if (says('context_length', 'request_too_large', 'prompt is too long') || status === 413)
    return new AppError('model_refused', `The app is too large for ${model.name}.`, { hint: 'Choose a model that reads more' });
  if (status === undefined || status >= 500 || status === 408 || status === 409 || says('overloaded', 'api_error', 'server_error'))
    return new AppError('model_unavailable', `${model.server} did not answer.`, waitOf(headers, now));
  return new AppError('model_refused', `${model.server} did not accept the request for ${model.name} (status ${status}).`, {
    hint: 'Choose another model',
  });
}

export const refused = (model: Asked): AppError =>
  new AppError('model_refused', `${model.name} declined to build this.`, { hint: 'Say it differently, or choose another model' });

/** The provider's own error, as opposed to a line that broke or bytes that make no sense. */
export const isAnswer = (error: unknown): boolean => error instanceof AppError || shapeOf(error).words !== '';

function shapeOf(error: unknown): ErrorShape {
  const plain = asRecord(error);
  const body = asRecord(plain['error']);
  const inner = asRecord(body['error']);
  const words = [body, inner].flatMap((part) => [part['code'], part['type'], part['message']]).filter((w) => typeof w === 'string');
  return {
    status: typeof plain['status'] === 'number' ? plain['status'] : undefined,
    headers: plain['headers'] instanceof Headers ? plain['headers'] : undefined,
    words: words.join(' ').toLowerCase(),
  };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** `Retry-After` is seconds or a date (RFC 9110 §10.2.3). */
function waitOf(headers: Headers | undefined, now: number): FailureDetail {
  const text = headers?.get('retry-after');
  if (text === null || text === undefined) return {};
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? { retryAfterS: Math.min(Math.max(Math.ceil(seconds), 1), maxRetryAfterS) } : {};
}
