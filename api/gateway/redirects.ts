/** Where an answer leads, and what may be taken along (Fetch §4.4; RFC 9110 §15.4; faults G8). */
import { AppError } from '../../core/errors.ts';
import type { AnswerHeaders } from './headers.ts';
import { mayHoldKey } from './hosts.ts';
import { notAllowed, type Filled } from './secrets.ts';

export interface Hop {
  readonly method: string;
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

export interface Redirect {
  readonly status: number;
  readonly location: string;
}

const redirects = new Set([301, 302, 303, 307, 308]);

export function redirectOf(status: number, { location }: AnswerHeaders): Redirect | undefined {
  return redirects.has(status) && typeof location === 'string' ? { status, location } : undefined;
}

/** Of a request that becomes a GET: what described its body. */
const ofBody = new Set(['content-type', 'content-language', 'content-encoding', 'content-location']);

/**
 * A key goes along to the same origin alone.
 * @throws AppError `invalid_request` for an address that is none, `key_not_allowed` where the new address or the body holds a key
 */
export function nextHop(hop: Hop, { status, location }: Redirect, { keys, secretHeaders, hasSecretBody }: Filled): Hop & { url: URL } {
  const from = hop.origin + hop.path;
  if (!URL.canParse(location, from)) throw new AppError('invalid_request', 'The service leads to an address that is none');
  const url = new URL(location, from);
  url.hash = '';
  const becomesGet = (status === 303 && hop.method !== 'HEAD') || ((status === 301 || status === 302) && hop.method === 'POST');
  const isSameOrigin = url.origin === hop.origin;
  const headers = Object.entries(hop.headers).filter(
    ([name]) =>
      (isSameOrigin || !(secretHeaders.has(name) || name === 'authorization' || name === 'cookie')) && !(becomesGet && ofBody.has(name)),
  );
  const body = becomesGet ? undefined : hop.body;
  for (const key of keys) {
    if (mayHoldKey(key.allowedHosts, url)) continue;
    const isTold = url.href.includes(key.value) || url.href.includes(encodeURIComponent(key.value));
    if (isTold || (body !== undefined && hasSecretBody)) throw notAllowed(key, url);
  }
  const { origin, pathname, search } = url;
  return { method: becomesGet ? 'GET' : hop.method, url, origin, path: pathname + search, headers: Object.fromEntries(headers), body };
}
