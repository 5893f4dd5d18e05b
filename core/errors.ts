/** One table of failures. Status, retry policy, docs page and the operator's groups derive from it. */

interface Failure {
  /** HTTP status where it crosses HTTP. */
  readonly status: number;
  /** Whether Temporal may try the activity again. */
  readonly retryable: boolean;
  /** The heading a person reads. */
  readonly title: string;
}

export const failures = {
  // What a caller did.
  bad_request: { status: 400, retryable: false, title: 'The request could not be read' },
  unauthorized: { status: 401, retryable: false, title: 'Sign in first' },
  bad_token: { status: 401, retryable: false, title: 'The app token is not valid' },
  forbidden_origin: { status: 403, retryable: false, title: 'This page may not call us' },
  not_allowed: { status: 403, retryable: false, title: 'Only the owner may do this' },
  read_only: { status: 403, retryable: false, title: 'This can only be looked at' },
  sign_up_closed: { status: 403, retryable: false, title: 'Accounts are made by invitation here' },
  not_found: { status: 404, retryable: false, title: 'There is nothing here, or it is not yours' },
  wrong_state: { status: 409, retryable: false, title: 'That is not possible right now' },
  edit_conflict: { status: 409, retryable: false, title: 'The file changed while you typed' },
  too_large: { status: 413, retryable: false, title: 'That is too large' },
  misdirected: { status: 421, retryable: false, title: 'This host is not served here' },
  invalid_input: { status: 422, retryable: false, title: 'Some fields are not right' },
  idempotency_mismatch: { status: 422, retryable: false, title: 'This Idempotency-Key was used with another body' },
  no_model: { status: 422, retryable: false, title: 'No model is configured' },
  quota_exceeded: { status: 422, retryable: false, title: 'This app has reached its limit' },
  rate_limited: { status: 429, retryable: true, title: 'Too many calls' },
  // What an app's call to the world ran into (contract, "Gateway, vault, registry").
  invalid_request: { status: 422, retryable: false, title: 'The call to the gateway is not right' },
  unknown_service: { status: 404, retryable: false, title: 'There is no such service' },
  blocked_address: { status: 403, retryable: false, title: 'Apps cannot call addresses inside the network' },
  host_not_allowed: { status: 403, retryable: false, title: 'This app may not call that host, or not from here' },
  operation_not_allowed: { status: 403, retryable: false, title: 'This app may not make that call' },
  missing_key: { status: 424, retryable: false, title: 'A key is missing' },
  key_not_allowed: { status: 403, retryable: false, title: 'This key may not be sent there' },
  upstream_timeout: { status: 504, retryable: true, title: 'The service did not answer in time' },
  upstream_unreachable: { status: 502, retryable: true, title: 'The service could not be reached' },
  response_too_large: { status: 502, retryable: false, title: 'The answer of the service is too large' },
  circuit_open: { status: 503, retryable: true, title: 'The service keeps failing and is given a pause' },
  // What we did.
  internal: { status: 500, retryable: true, title: 'This failed on our side' },
  unavailable: { status: 503, retryable: true, title: 'A part of the platform is away' },
  // What a build ran into (ui.md §5).
  needs_more: { status: 422, retryable: false, title: 'The sentence needs a little more' },
  composer_cannot: { status: 422, retryable: false, title: 'Ready parts cannot do this yet' },
  no_change: { status: 422, retryable: false, title: 'This made no change' },
  model_key_rejected: { status: 502, retryable: false, title: 'The model refused the key' },
  model_quota_exhausted: { status: 502, retryable: false, title: 'The model account is out of credit' },
  model_rate_limited: { status: 503, retryable: true, title: 'The model is too busy' },
  model_unavailable: { status: 503, retryable: true, title: 'The model did not answer' },
  model_timeout: { status: 504, retryable: true, title: 'The model stopped in mid-sentence' },
  model_answer_invalid: { status: 502, retryable: false, title: 'The answer was not an app' },
  model_refused: { status: 502, retryable: false, title: 'The model declined the request' },
  edit_broken: { status: 422, retryable: false, title: 'The edited file does not work yet' },
  no_progress: { status: 422, retryable: false, title: 'One file still does not fit the others' },
  budget_exceeded: { status: 422, retryable: false, title: 'The budget is used' },
  tier_unavailable: { status: 422, retryable: false, title: 'This app needs a backend that is not built yet' },
  probe_failed: { status: 502, retryable: false, title: 'The new version did not answer' },
  page_threw: { status: 502, retryable: false, title: 'The new version stopped in a real browser' },
  disk_full: { status: 507, retryable: false, title: 'The server has no space left' },
  build_timeout: { status: 504, retryable: false, title: 'The build took too long' },
  fenced: { status: 409, retryable: false, title: 'A later attempt took over' },
} as const satisfies Record<string, Failure>;
export type FailureCode = keyof typeof failures;

export interface FailureDetail {
  /** What the reader can do about it. */
  readonly hint?: string;
  readonly fields?: readonly { path: string; message: string }[];
  /** Seconds after which another try makes sense: becomes Retry-After. */
  readonly retryAfterS?: number;
  /** Sentences that would build, with `needs_more` and `composer_cannot`. */
  readonly examples?: readonly string[];
  /** Further members of the problem (RFC 9457 §3.2). */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Every failure that we mean. `message` is shown to people: no secret, path or stack in it. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly detail: FailureDetail = {},
  ) {
    super(message, { cause: detail.cause });
  }
}
