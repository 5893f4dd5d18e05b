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
  readonly url: URL;
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

/** @throws AppError `missing_key`, `key_not_allowed` or `invalid_request` */
export async function fill({ vault, personalNames }: FillDeps, sender: Sender, plan: Plan): Promise<Filled> {
  const { service, isNamed } = plan;
  const holder = { userId: sender.userId, appId: sender.app?.id };
  const keys = new Map<string, Key>();
  const find = async (name: string): Promise<Key> => {
    const known = keys.get(name);
    if (known) return known;
    const isPersonal = personalNames.has(name) || (service?.requires_user_key === true && service.key_name === name);
    const found = await vault.find(holder, name, isPersonal);
    if (!found) throw missing(name, service);
    if (!mayHoldKey(found.allowedHosts, plan.url)) throw notAllowed(found, plan.url);
    keys.set(name, found);
    return found;
  };
  for (const name of plan.names) await find(name);

  const valueOf = (name: string) => keys.get(name)?.value;
  const url = new URL(plan.url);
  url.pathname = putInPath(url.pathname, valueOf);
  const query = plan.query.map(([field, value]): [string, string] => [field, putInText(value, valueOf)]);
  const headers: Record<string, string> = {};
  const secretHeaders = new Set<string>();
  for (const field in plan.headers) {
    const before = plan.headers[field] ?? '';
    const value = putInText(before, valueOf);
    if (value !== before) secretHeaders.add(field);
    headers[field] = value;
  }
  // A call by its address brings its credentials itself, as `${NAME}`.
  if (service && isNamed && service.key_name !== null)
    authorize(service, (await find(service.key_name)).value, { headers, query, secretHeaders });
  if (query.length > 0) url.search = new URLSearchParams(query).toString();
  for (const field of secretHeaders)
    if (!isHeaderValue(headers[field] ?? ''))
      throw new AppError('invalid_request', `The key in the header “${field}” does not fit into a header`);
  return {
    method: plan.method,
    url,
    headers,
    body: encodeBody(plan.body, keys.size > 0 ? (text) => putInText(text, valueOf) : undefined),
    keys: [...keys.values()],
    secretHeaders,
    hasSecretBody: namesInBody(plan.body).length > 0,
  };
}

interface Outgoing {
  readonly headers: Record<string, string>;
  readonly query: [string, string][];
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

/** Shorter values would be found in every text. */
const minMaskedCharacters = 6;

/** Everything that a key looks like in an answer, for taking it out: itself, URL-encoded, in base64, in JSON. */
export function masksOf(keys: readonly Key[], headers: Readonly<Record<string, string>>): readonly string[] {
  const forms = keys.flatMap(({ value }) => [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    JSON.stringify(value).slice(1, -1),
  ]);
  const basic = /^Basic (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
  return [...new Set([...forms, ...(basic === undefined || keys.length === 0 ? [] : [basic.replace(/=+$/, '')])])].filter(
    (form) => form.length >= minMaskedCharacters,
  );
}
