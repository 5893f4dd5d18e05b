/** Which host was asked for. Only our own names, loopback names and app hosts are answered (contract; faults B4). */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { toProblem } from './problem.ts';

/** `label` is what stands before APPS_DOMAIN: a slug or a preview's label. */
export type Host = { readonly kind: 'dashboard' } | { readonly kind: 'app'; readonly label: string };

type Names = Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A name or an IPv6 literal with an optional port (RFC 9112 §3.2); a trailing dot, user info or a list is none. */
const authority = /^(\[[0-9a-f:.]+\]|[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?$/;

/** @returns undefined for a name that is not ours */
export function readHost(header: string | undefined, { PUBLIC_URL, APPS_DOMAIN }: Names): Host | undefined {
  const name = authority.exec(header?.toLowerCase() ?? '')?.[1];
  if (name === undefined) return undefined;
  if (name === new URL(PUBLIC_URL).hostname || loopback.has(name)) return { kind: 'dashboard' };
  if (!name.endsWith(`.${APPS_DOMAIN}`)) return undefined;
  const label = name.slice(0, -APPS_DOMAIN.length - 1);
  return label.includes('.') || label.length > 63 ? undefined : { kind: 'app', label };
}

/**
 * Whether browsers trust pages of this address (secure contexts): TLS, or this very machine. Elsewhere they ignore the opener policy,
 * and say so in the console of every page.
 */
export function isTrustworthy({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): boolean {
  const { protocol, hostname } = new URL(PUBLIC_URL);
  return protocol === 'https:' || loopback.has(hostname);
}

/** Whether other devices can open apps: the server listens to them, or a proxy does for it, and names of apps lead here. */
export const appsReachable = ({ HOST, APPS_DOMAIN, TRUST_PROXY }: Pick<Config, 'HOST' | 'APPS_DOMAIN' | 'TRUST_PROXY'>): boolean =>
  !/(^|\.)localhost$/.test(APPS_DOMAIN) && (TRUST_PROXY !== 'none' || !/^(localhost|127\.|\[?::1\]?$)/.test(HOST));

/**
 * The host of a request or of an upgrade. Reads the Host header alone: a proxy must pass it on as it came,
 * X-Forwarded-Host is never believed. Two Host headers and absolute-form targets are no host of ours.
 */
export function hostOf(req: IncomingMessage, names: Names): Host | undefined {
  const hosts = req.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  return hosts.length === 1 && req.url?.startsWith('/') ? readHost(req.headers.host, names) : undefined;
}

/** Whether a page of the dashboard itself sent this request, as browsers tell it and pages cannot forge. */
export function isOwnPage(headers: IncomingMessage['headers'], names: Names): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  // Cookies do not keep ports apart, origins do: the sender must stand on exactly the host that it called.
  const page = new URL(origin);
  const ours = new URL(names.PUBLIC_URL);
  return page.host === host?.toLowerCase() && (page.host === ours.host ? page.origin === ours.origin : loopback.has(page.hostname));
}

/** Whether a page of somebody else sent this request; a client that is no browser says nothing. */
export const isForeignPage = (headers: IncomingMessage['headers'], names: Names): boolean =>
  (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) &&
  headers['sec-fetch-site'] !== 'none' &&
  !isOwnPage(headers, names);

export interface Sites {
  readonly dashboard: RequestListener;
  readonly app: (req: IncomingMessage, res: ServerResponse, label: string) => void;
}

/** The server's own listener: the dashboard, an app, or 421. */
export function byHost(names: Names, { dashboard, app }: Sites): RequestListener {
  return (req, res) => {
    const host = hostOf(req, names);
    if (host?.kind === 'dashboard') return dashboard(req, res);
    if (host?.kind === 'app') return app(req, res, host.label);
    const { status, headers, body } = toProblem(new AppError('misdirected', 'This host is not served here'));
    res.writeHead(status, { ...headers, Connection: 'close' }).end(body);
  };
}
