/** What a call asks for, once its shape is right: which address, with what, and which service it is a call of. */
import type { GatewayCall } from '../../core/contract/gateway.ts';
import { AppError } from '../../core/errors.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import type { Body } from './body.ts';
import { requestHeaders } from './headers.ts';
import { namesIn, type Places } from './names.ts';

/** Keys still stand in it as `${NAME}`. */
export interface Plan extends Places {
  readonly method: string;
  /** Of the registry: named, or the one whose address a call with a key goes to. */
  readonly service: ServiceRow | undefined;
  /** The service was named, and its key is put in by us. */
  readonly isNamed: boolean;
  /** Beneath the service's base address; the path of a free address. Stands in the audit log. */
  readonly endpoint: string;
  /** Of the keys that stand in it. */
  readonly names: ReadonlySet<string>;
  readonly transform: NonNullable<GatewayCall['transform']>;
}

const form = 'application/x-www-form-urlencoded';
const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * @param services of the caller, by name
 * @throws AppError `unknown_service` or `invalid_request`
 */
export function planOf(call: GatewayCall, services: ReadonlyMap<string, ServiceRow>): Plan {
  const named = call.service === undefined ? undefined : services.get(call.service);
  if (call.service !== undefined && !named) {
    throw new AppError('unknown_service', `There is no service “${call.service}”`, {
      hint: 'GET /api/services/ lists them; own ones can be added',
    });
  }
  const address = named ? joined(named, call.endpoint ?? '') : freeAddress(call.url ?? '');
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  const body = bodyOf(call, named);
  if (body && withoutBody.has(call.method)) throw invalid('body', `${call.method} takes no body`);
  const query = [...new URLSearchParams(address.search), ...paramsOf(call.params ?? {})];
  const headers = requestHeaders({ ...(named?.headers ?? {}), ...typeOf(call, body), ...(call.headers ?? {}) }, call.content_type);
  const places = { url, query, headers, body };
  const names = namesIn(places);
  const service = named ?? (names.size > 0 ? serviceAt(address, services) : undefined);
  return {
    ...places,
    method: call.method,
    service,
    isNamed: named !== undefined,
    endpoint: service ? beneath(service, url) : url.pathname,
    names,
    transform: call.transform ?? {},
  };
}

/** The base address with an endpoint, which never leaves it (faults G11). */
function joined({ base_url }: ServiceRow, endpoint: string): URL {
  const path = endpoint.replace(/[?#].*$/s, '');
  const isPlain = path === '' || /^\/(?![/\\])/.test(path) || /^[\w-][^:@]*$/.test(path);
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw invalid('endpoint', 'The endpoint is not valid percent-encoding');
  }
  if (
    !isPlain ||
    /[\\\p{Cc}\s]/u.test(path) ||
    /[\\\p{Cc}]/u.test(decoded) ||
    decoded.split('/').some((part) => part === '..' || part === '.')
  )
    throw invalid('endpoint', 'The endpoint must be a path beneath the service’s address, such as /weather');
  const base = new URL(base_url);
  const url = new URL(base_url + (endpoint === '' || /^[/?]/.test(endpoint) ? endpoint : `/${endpoint}`));
  if (url.origin !== base.origin || !isBeneath(base, url)) throw invalid('endpoint', 'The endpoint leaves the service’s address');
  return url;
}

function freeAddress(text: string): URL {
  // WHATWG's parser drops tabs and line breaks and takes backslashes for slashes: what is meant must stand there (faults G10).
  if (/[\p{Cc}\p{Cf}\\]/u.test(text) || text !== text.trim() || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    throw invalid('url', 'The url must be a whole address that begins with https://');
  const url = new URL(text);
  if (/[${}]/.test(url.hostname)) throw invalid('url', 'The name of the host holds no key');
  return url;
}

const isBeneath = (base: URL, url: URL): boolean =>
  base.pathname === '/' || url.pathname === base.pathname || url.pathname.startsWith(`${base.pathname}/`);

/** A call with a key to the address of a service is a call of that service, under its rules. */
function serviceAt(url: URL, services: ReadonlyMap<string, ServiceRow>): ServiceRow | undefined {
  let found: ServiceRow | undefined;
  for (const service of services.values()) {
    if (service.key_name === null || service.base_url.length <= (found?.base_url.length ?? 0)) continue;
    const base = new URL(service.base_url);
    if (base.host === url.host && isBeneath(base, url)) found = service;
  }
  return found;
}

function beneath({ base_url }: ServiceRow, url: URL): string {
  const base = new URL(base_url).pathname;
  return base === '/' ? url.pathname.replace(/^\/$/, '') : url.pathname.slice(base.length);
}

type Value = string | number | boolean;
const paramsOf = (params: NonNullable<GatewayCall['params']>): [string, string][] =>
  Object.entries(params).flatMap(([name, value]) => {
    const values: readonly Value[] = value === null ? [] : Array.isArray(value) ? value : [value];
    return values.map((one): [string, string] => [name, String(one)]);
  });

function bodyOf({ body, body_text, body_base64, headers, content_type }: GatewayCall, service: ServiceRow | undefined): Body | undefined {
  if (body_text !== undefined) return { kind: 'text', value: body_text };
  if (body_base64 !== undefined) return { kind: 'bytes', value: Buffer.from(body_base64, 'base64') };
  if (body === undefined) return undefined;
  const type = content_type ?? Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const isForm = type === undefined ? service?.body_format === 'form' : type.toLowerCase().startsWith(form);
  return { kind: isForm ? 'form' : 'json', value: body };
}

function typeOf(call: GatewayCall, body: Body | undefined): Record<string, string> {
  if (!body) return {};
  const usual = { json: 'application/json', form, text: 'text/plain; charset=utf-8', bytes: 'application/octet-stream' }[body.kind];
  return { 'content-type': call.content_type ?? usual };
}

const invalid = (path: string, message: string) => new AppError('invalid_request', message, { fields: [{ path, message }] });
