/** The dashboard's only way to the API: typed calls over the contract's endpoints. */
import type { z } from 'zod';
import type { Endpoint } from '../core/contract/endpoint.ts';

type Value = string | number | undefined;
type Values = Readonly<Record<string, Value | readonly Value[]>>;
type Part<Key extends string, T> = Record<string, never> extends T ? { readonly [K in Key]?: T } : { readonly [K in Key]: T };

/** What a call takes: path parameters, query and body, each only where the endpoint has them. */
export type Input<E extends Endpoint> = Part<'params', z.output<E['params']>> &
  Part<'query', Partial<z.output<E['query']>>> &
  Part<'body', z.output<E['body']>> & { readonly key?: string; readonly signal?: AbortSignal };

/** The body of an answer that is an error (RFC 9457). */
interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly hint?: string;
  readonly errors?: readonly { path: string; message: string }[];
}

/** An answer of the API that says no. `code` is one of the contract; `away` means that no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint?: string,
    /** Seconds to wait, where the API said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Whether the API could not be reached, or is starting. Such a call may be made again. */
export const isAway = (error: unknown): boolean => error instanceof ApiError && (error.code === 'away' || error.status >= 502);

const words = (code: number): string => (code >= 500 ? 'internal' : 'bad_request');

async function toError(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  const wait = Number(response.headers.get('Retry-After'));
  const [first] = problem?.errors ?? [];
  const detail = first ? `${first.path}: ${first.message}` : (problem?.detail ?? response.statusText);
  return new ApiError(response.status, problem?.code ?? words(response.status), detail, problem?.hint, wait > 0 ? wait : undefined);
}

/** One request to our own origin. @throws ApiError for every answer above 399 and when none came */
export async function send(
  path: string,
  init: { method?: string; body?: unknown; key?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' });
  if (init.body !== undefined) headers.set('Content-Type', 'application/json');
  if (init.key !== undefined) headers.set('Idempotency-Key', init.key);
  const request: RequestInit = { method: (init.method ?? 'GET').toUpperCase(), headers, credentials: 'same-origin' };
  if (init.body !== undefined) request.body = JSON.stringify(init.body);
  if (init.signal) request.signal = init.signal;
  const response = await fetch(path, request).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, 'away', 'No connection');
  });
  if (!response.ok) throw await toError(response);
  return response;
}

/** Fills `:id` and `*path` of an endpoint's path. Slashes of a `*path` stay. */
export function fillPath(path: string, params: Values): string {
  return path.replace(/([:*])(\w+)/g, (_all, kind: string, name: string) => {
    const value = String(params[name]);
    return kind === '*' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);
  });
}

function search(query: Values): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one: Value) => (one === undefined ? [] : [[name, String(one)]])),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** The address of an endpoint with its parameters filled in. */
export const addressOf = (endpoint: Pick<Endpoint, 'path'>, params: Values = {}, query: Values = {}): string =>
  fillPath(endpoint.path, params) + search(query);

/** Calls an endpoint and gives its answer. Replies are ours and typed by the contract, so they are not parsed again. @throws ApiError */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<z.output<E['reply']>> {
  const { params, query, body, key, signal } = input as {
    params?: Values;
    query?: Values;
    body?: unknown;
    key?: string;
    signal?: AbortSignal;
  };
  const response = await send(addressOf(endpoint, params, query), {
    method: endpoint.method,
    ...(body === undefined ? {} : { body }),
    ...(key === undefined ? {} : { key }),
    ...(signal === undefined ? {} : { signal }),
  });
  return (response.status === 204 ? undefined : await response.json()) as z.output<E['reply']>;
}
