/** What a call asks for, once its shape is right: which address, with what, and which service it is a call of. */
import type { GatewayCall } from '../../core/contract/gateway.ts';
import { AppError } from '../../core/errors.ts';
import type { KnownService, KnownServices } from '../services/registry.ts';
import type { Body } from './body.ts';
import { requestHeaders } from './headers.ts';
import { namesIn, type Places } from './names.ts';

/** Keys still stand in it as `${NAME}`. */
export interface Plan extends Places {
  readonly method: string;
  /** Of the registry: named, or the one whose address a call with a key goes to. */
  readonly service: KnownService | undefined;
  /** The service was named, and its key is put in by us. */
  readonly isNamed: boolean;
  /** Where it goes: scheme, host and port of this address count. */
  readonly base: URL;
  /** A query that is sent as it was written, before `query`. */
  readonly search: string;
  /** Beneath the service's base address; the path of a free address. Stands in the audit log. */
  readonly endpoint: string;
  /** The caller chose them: an answer to them is no answer to others. */
  readonly hasOwnHeaders: boolean;
  /** Of the keys that stand in it. */
  readonly names: ReadonlySet<string>;
  readonly transform: NonNullable<GatewayCall['transform']>;
}

const form = 'application/x-www-form-urlencoded';
const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);
const untransformed = {};

/**
 * @param services of the caller, by name
 * @throws AppError `unknown_service` or `invalid_request`
 */
export function planOf(call: GatewayCall, services: KnownServices): Plan {
  const named = call.service === undefined ? undefined : services.get(call.service);
  if (call.service !== undefined && !named) {
    throw new AppError('unknown_service', `There is no service “${call.service}”`, {
      hint: 'GET /api/services/ lists them; own ones can be added',
    });
  }
  const { base, path, search: written } = named ? joined(named, call.endpoint ?? '') : freeAddress(call.url ?? '');
  const body = bodyOf(call, named);
  if (body && withoutBody.has(call.method)) throw invalid('body', `${call.method} takes no body`);
  const isRead = written !== '' && (written.includes('${') || named?.auth_type === 'query_param');
  const query = paramsOf(call.params);
  if (isRead) query.unshift(...new URLSearchParams(written));
  const headers = requestHeaders(named?.headers, typeOf(call, body), call.headers);
  const names = namesIn({ path, query, headers, body });
  const service = named ?? (names.size > 0 ? serviceAt(base, path, services) : undefined);
  if (service && !named && climbs(fullyDecoded(path, 'url'))) throw invalid('url', 'The path of the url leads upwards');
  return {
    path,
    query,
    headers,
    body,
    method: call.method,
    service,
    isNamed: named !== undefined,
    base,
    search: isRead ? '' : written,
    endpoint: service ? beneath(service.base, path) : path,
    hasOwnHeaders: call.headers !== undefined,
    names,
    transform: call.transform ?? untransformed,
  };
}

interface Address {
  readonly base: URL;
  readonly path: string;
  /** Without its question mark. */
  readonly search: string;
}

/** The base address with an endpoint, which never leaves it (faults G11). */
function joined({ base }: KnownService, endpoint: string): Address {
  const root = base.pathname === '/' ? '' : base.pathname;
  if (/^(\/[\w~-][\w.~-]*)*$/.test(endpoint)) return { base, path: root + endpoint || '/', search: '' };
  const path = endpoint.replace(/[?#].*$/s, '');
  const isPlain = path === '' || /^\/(?![/\\])/.test(path) || /^[\w-][^:@]*$/.test(path);
  const decoded = fullyDecoded(path, 'endpoint');
  if (!isPlain || /[\\\p{Cc}\s]/u.test(path) || /[\\\p{Cc}]/u.test(decoded) || climbs(decoded))
    throw invalid('endpoint', 'The endpoint must be a path beneath the service’s address, such as /weather');
  const url = new URL(base.origin + root + (endpoint === '' || /^[/?]/.test(endpoint) ? endpoint : `/${endpoint}`));
  if (url.origin !== base.origin || !isBeneath(base, url.pathname)) throw invalid('endpoint', 'The endpoint leaves the service’s address');
  return { base, path: url.pathname, search: url.search.slice(1) };
}

/** Some servers decode twice. */
function fullyDecoded(path: string, where: string): string {
  try {
    const once = decodeURIComponent(path);
    return /%25|%2e|%2f|%5c/i.test(once) ? decodeURIComponent(once) : once;
  } catch {
    throw invalid(where, `The ${where} is not valid percent-encoding`);
  }
}

/** Tomcat reads `..;` as `..`. */
const climbs = (decoded: string): boolean => decoded.split(/[/\\]/).some((part) => /^\.{1,2}(;|$)/.test(part));

function freeAddress(text: string): Address {
  // WHATWG's parser drops tabs and line breaks and takes backslashes for slashes: what is meant must stand there (faults G10).
  if (/[\p{Cc}\p{Cf}\\]/u.test(text) || text !== text.trim() || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    throw invalid('url', 'The url must be a whole address that begins with https://');
  const base = new URL(text);
  if (/[${}]/.test(base.hostname)) throw invalid('url', 'The name of the host holds no key');
  if (base.hash.includes('@')) throw invalid('url', 'The url is not clear about its host');
  return { base, path: base.pathname, search: base.search.slice(1) };
}

const isBeneath = (base: URL, path: string): boolean =>
  base.pathname === '/' || path === base.pathname || path.startsWith(`${base.pathname}/`);

/** A call with a key to the address of a service is a call of that service, under its rules. */
function serviceAt(url: URL, path: string, services: KnownServices): KnownService | undefined {
  let found: KnownService | undefined;
  for (const service of services.values()) {
    if (service.key_name === null || service.base_url.length <= (found?.base_url.length ?? 0)) continue;
    if (service.base.host === url.host && isBeneath(service.base, path)) found = service;
  }
  return found;
}

const beneath = (base: URL, path: string): string => (base.pathname === '/' ? path.replace(/^\/$/, '') : path.slice(base.pathname.length));

function paramsOf(params: GatewayCall['params'] = {}): [string, string][] {
  const pairs: [string, string][] = [];
  for (const name in params) {
    const value = params[name];
    if (Array.isArray(value)) for (const one of value) pairs.push([name, String(one)]);
    else if (value !== null && value !== undefined) pairs.push([name, String(value)]);
  }
  return pairs;
}

function bodyOf({ body, body_text, body_base64, headers, content_type }: GatewayCall, service: KnownService | undefined): Body | undefined {
  if (body_text !== undefined) return { kind: 'text', value: body_text };
  if (body_base64 !== undefined) return { kind: 'bytes', value: Buffer.from(body_base64, 'base64') };
  if (body === undefined) return undefined;
  const type = content_type ?? Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const isForm = type === undefined ? service?.body_format === 'form' : type.toLowerCase().startsWith(form);
  return { kind: isForm ? 'form' : 'json', value: body };
}

function typeOf(call: GatewayCall, body: Body | undefined): string | undefined {
  if (!body) return call.content_type;
  return (
    call.content_type ?? { json: 'application/json', form, text: 'text/plain; charset=utf-8', bytes: 'application/octet-stream' }[body.kind]
  );
}

const invalid = (path: string, message: string) => new AppError('invalid_request', message, { fields: [{ path, message }] });
