/** Fills keys in, for the hosts that they may go to, and takes them out of what comes back (contract; faults K1–K3, K7). */
import { AppError } from '../../core/errors.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import type { Sender } from './admit.ts';
import { encodeBody } from './body.ts';
import { isHeaderValue } from './headers.ts';
import { mayHoldKey } from './hosts.ts';
import { namesInBody, putInPath, putInText } from './names.ts';
import type { Plan } from './plan.ts';
import type { Key, Vault } from './vault.ts';

/** A request as it goes out. */
export interface Filled {
  readonly method: string;
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  readonly keys: readonly Key[];
  /** Headers that hold a key: they leave the origin that they were meant for never. */
  readonly secretHeaders: ReadonlySet<string>;
  readonly hasSecretBody: boolean;
}

export interface FillDeps {
  readonly vault: Vault;
  /** Names of keys that are never the platform's. */
  readonly personalNames: ReadonlySet<string>;
}

const noHeaders: ReadonlySet<string> = new Set();

/** @throws AppError `missing_key`, `key_not_allowed` or `invalid_request` */
export async function fill({ vault, personalNames }: FillDeps, sender: Sender, plan: Plan): Promise<Filled> {
  const { service, isNamed, names, base, method } = plan;
  const wanted = isNamed && service && service.key_name !== null ? [...names, service.key_name] : names;
  const keys = new Map<string, Key>();
  for (const name of wanted) {
    if (keys.has(name)) continue;
    const isPersonal = personalNames.has(name) || (service?.requires_user_key === true && service.key_name === name);
    const asked = vault.find(sender, name, isPersonal);
    const found = asked instanceof Promise ? await asked : asked;
    if (!found) throw missing(name, service);
    if (!mayHoldKey(found.allowedHosts, base)) throw notAllowed(found, base);
    keys.set(name, found);
  }
  const origin = base.origin;
  if (keys.size === 0) {
    const body = encodeBody(plan.body);
    return {
      method,
      origin,
      path: pathOf(plan.path, plan),
      headers: plan.headers,
      body,
      keys: [],
      secretHeaders: noHeaders,
      hasSecretBody: false,
    };
  }
  const valueOf = (name: string) => keys.get(name)?.value;
  const out: Outgoing = { headers: { ...plan.headers }, query: [...plan.query], secretHeaders: new Set() };
  if (names.size > 0) putInto(out, valueOf);
  // A call by its address brings its credentials itself, as `${NAME}`.
  if (isNamed && service && service.key_name !== null) authorize(service, valueOf(service.key_name) ?? '', out);
  for (const field of out.secretHeaders)
    if (!isHeaderValue(out.headers[field] ?? ''))
      throw new AppError('invalid_request', `The key in the header “${field}” does not fit into a header`);
  return {
    method,
    origin,
    path: pathOf(putInPath(plan.path, valueOf), { ...plan, query: out.query }),
    headers: out.headers,
    body: encodeBody(plan.body, names.size > 0 ? (text) => putInText(text, valueOf) : undefined),
    keys: [...keys.values()],
    secretHeaders: out.secretHeaders,
    hasSecretBody: names.size > 0 && namesInBody(plan.body).length > 0,
  };
}

function pathOf(path: string, { search, query }: Pick<Plan, 'search' | 'query'>): string {
  if (query.length === 0) return search === '' ? path : `${path}?${search}`;
  const added = new URLSearchParams(query as [string, string][]).toString();
  return search === '' ? `${path}?${added}` : `${path}?${search}&${added}`;
}

function putInto({ headers, query, secretHeaders }: Outgoing, valueOf: (name: string) => string | undefined): void {
  for (const [at, [field, value]] of query.entries()) query[at] = [field, putInText(value, valueOf)];
  for (const field in headers) {
    const before = headers[field] ?? '';
    const value = putInText(before, valueOf);
    if (value !== before) secretHeaders.add(field);
    headers[field] = value;
  }
}

interface Outgoing {
  readonly headers: Record<string, string>;
  readonly query: (readonly [string, string])[];
  readonly secretHeaders: Set<string>;
}

/** Puts the key where the service wants it, in place of what the caller may have put there. */
function authorize({ auth_type, auth_config }: ServiceRow, value: string, { headers, query, secretHeaders }: Outgoing): void {
  const set = (header: string, text: string) => {
    headers[header] = text;
    secretHeaders.add(header);
  };
  if (auth_type === 'bearer') set('authorization', `Bearer ${value}`);
  if (auth_type === 'header') set((auth_config.header ?? '').toLowerCase(), value);
  if (auth_type === 'basic') set('authorization', `Basic ${Buffer.from(basicOf(auth_config.username, value)).toString('base64')}`);
  if (auth_type === 'query_param') {
    const param = auth_config.param ?? '';
    const others = query.filter(([field]) => field !== param);
    query.splice(0, query.length, ...others, [param, value]);
  }
}
const basicOf = (username: string | undefined, value: string): string => (username === undefined ? value : `${username}:${value}`);

const missing = (key: string, service: ServiceRow | undefined) =>
  new AppError('missing_key', service ? `${service.display_name} needs the key ${key}` : `There is no key ${key}`, {
    hint: 'The owner of the app can add it under Services and keys',
    more: {
      key_name: key,
      ...(service ? { service: service.name, twin: service.twin ?? undefined, sample: service.example?.answer } : {}),
    },
  });

export const notAllowed = (key: Key, url: URL) =>
  new AppError('key_not_allowed', `The key ${key.name} may not be sent to ${url.host}. Nothing was sent.`, {
    hint:
      key.allowedHosts.length === 0
        ? 'It has no host yet: replace it and name its hosts'
        : `It is sent only to ${key.allowedHosts.join(', ')}`,
    more: { key_name: key.name },
  });

/** What must not come back of a call. */
export function masksOf({ keys, headers }: Filled): readonly Buffer[] {
  const [only] = keys;
  if (!only) return [];
  const basic = /^Basic (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (keys.length === 1 && basic === undefined) return only.forms;
  return [...keys.flatMap(({ forms }) => forms), ...(basic === undefined ? [] : [Buffer.from(basic.replace(/=+$/, ''))])];
}
