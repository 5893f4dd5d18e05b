import { appConfig } from './config.ts';

const timeoutMs = 20_000;

/** What the gateway says beside its words. */
export interface RefusalFacts {
  /** The refusal is the gateway's own, not the service's. */
  readonly isOurs?: boolean;
  /** The key that is missing. */
  readonly key?: string | undefined;
  /** What the service documents as an answer. */
  readonly sample?: unknown;
  /** Seconds after which the same call may be taken. */
  readonly wait?: number | undefined;
}

/** The server's refusal, or no answer at all (`status` 0). `message` may be shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(message);
  }
  /** No connection, or a server that is away for a moment: the same call may work later. */
  get isPassing(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }
}

interface Problem {
  code?: string;
  detail?: string;
  title?: string;
  errors?: { path: string; message: string }[];
  key_name?: string;
  sample?: unknown;
  /** Services have words of their own: `{ error: { message } }`, `{ message }`. */
  message?: unknown;
  error?: { message?: unknown } | string;
}

/**
 * Sends JSON to the app's own host.
 * @returns the answer, its body still to be read
 * @throws Refusal
 */
export async function send(method: string, path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const { token } = appConfig();
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : { 'X-App-Token': token }) },
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Refusal(0, 'no_connection', String(error));
  });
  if (!response.ok) throw refusalOf(response, await response.text());
  return response;
}

/**
 * One JSON call to the app's own host.
 * @returns the parsed answer, or undefined for an empty one
 * @throws Refusal
 */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const text = await (await send(method, path, body, AbortSignal.timeout(timeoutMs))).text();
  return (text === '' ? undefined : parse(text)) as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refusalOf({ status, headers }: Response, text: string): Refusal {
  const own = headers.get('X-Faibric-Error');
  const wait = Number(headers.get('Retry-After') ?? NaN);
  const parsed = parse(text) as Problem | string | null;
  const problem = parsed !== null && typeof parsed === 'object' ? parsed : {};
  const field = problem.errors?.[0];
  const theirs = typeof problem.error === 'object' ? problem.error.message : (problem.message ?? problem.error);
  const message = field
    ? `${field.path}: ${field.message}`
    : (problem.detail ?? problem.title ?? (typeof theirs === 'string' ? theirs : ''));
  return new Refusal(status, own ?? problem.code ?? '', message, {
    isOurs: own !== null,
    key: problem.key_name,
    sample: own === null ? undefined : problem.sample,
    wait: wait > 0 ? Math.ceil(wait) : undefined,
  });
}
