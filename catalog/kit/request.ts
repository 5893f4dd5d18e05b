import { appConfig } from './config.ts';

const timeoutMs = 20_000;

/** The server's refusal, or no answer at all (`status` 0). `message` may be shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
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
}

/**
 * One JSON call to the app's own host.
 * @returns the parsed answer, or undefined for an empty one
 * @throws Refusal
 */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const { token } = appConfig();
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : { 'X-App-Token': token }) },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Refusal(0, 'no_connection', String(error));
  });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return (text === '' ? undefined : parse(text)) as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refusalOf(status: number, text: string): Refusal {
  const problem = parse(text) as Problem | string | null;
  if (problem === null || typeof problem !== 'object') return new Refusal(status, '', '');
  const field = problem.errors?.[0];
  return new Refusal(status, problem.code ?? '', field ? `${field.path}: ${field.message}` : (problem.detail ?? problem.title ?? ''));
}
