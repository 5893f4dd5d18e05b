/**
 * No request of an app reaches what is not public: names are resolved here, every answer is checked, and the connection goes to the
 * very address that was checked (design §7; faults G1–G12). Redirects pass through the same two doors.
 */
import { lookup, Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { LRUCache } from 'lru-cache';
import { buildConnector } from 'undici';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { isForeignPort, isPrivateName, isPublicAddress, isSameAddress } from './addresses.ts';
import { portOf } from './hosts.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** @returns every address of a name. @throws what a resolver throws for a name that it does not find */
export type Resolve = (name: string) => Promise<readonly Address[]>;

export interface GuardDeps {
  readonly config: Pick<Config, 'GATEWAY_ALLOW_HOSTS' | 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  /** Another resolver in tests. */
  readonly resolve?: Resolve;
}

export interface Guard {
  /**
   * Refuses what must not be called. A name that nobody knows passes: connecting to it fails.
   * @returns nothing to wait for where the verdict is known
   * @throws AppError `invalid_request` or `blocked_address`
   */
  check(url: URL): Promise<void> | undefined;
  /** Opens connections for undici, to checked addresses alone. */
  readonly connect: buildConnector.connector;
}

/** Milliseconds for which a checked name is believed: connections go to the addresses of then, whatever a resolver says since. */
const believedMs = 10_000;
const maxNames = 10_000;
/** Milliseconds until a connection stands, TLS included. */
const connectTimeoutMs = 5_000;
/** Milliseconds of one question to a resolver, and how often it is asked. */
const resolver = new Resolver({ timeout: 2_000, tries: 2 });

export function createGuard({ config, resolve = resolvePublic }: GuardDeps): Guard {
  const allowed = new Set(
    config.GATEWAY_ALLOW_HOSTS.toLowerCase()
      .replace(/[[\]\s]/g, '')
      .split(','),
  );
  const ours = new URL(config.PUBLIC_URL).hostname;
  const verdicts = new LRUCache<string, Promise<readonly Address[]>>({ max: maxNames, ttl: believedMs });
  /** Names whose verdict is in, and good. */
  const passed = new LRUCache<string, true>({ max: maxNames, ttl: believedMs });

  const isAllowed = (name: string, port: number) => allowed.has(`${name}:${port}`);
  const isOurs = (name: string) => name === ours || name === config.APPS_DOMAIN || name.endsWith(`.${config.APPS_DOMAIN}`);

  /** @throws AppError `blocked_address` when one of its addresses is not public */
  async function judge(name: string, opened: boolean): Promise<readonly Address[]> {
    const family = isIP(name);
    if (!opened && family === 0 && (isPrivateName(name) || isOurs(name))) throw blocked();
    const found =
      family === 0 ? await (opened ? lookupAny(name) : resolve(name)) : [{ address: name, family: family === 6 ? 6 : 4 } as const];
    if (!opened && !found.every(({ address }) => isPublicAddress(address))) throw blocked();
    return found;
  }

  function addressesOf(name: string, port: number): Promise<readonly Address[]> {
    const opened = isAllowed(name, port);
    const key = opened ? `${name}:${port}` : name;
    const known = verdicts.get(key);
    if (known) return known;
    const verdict = judge(name, opened);
    verdicts.set(key, verdict);
    verdict.then(() => passed.set(key, true)).catch((error: unknown) => error instanceof AppError || verdicts.delete(key)); // a resolver that was away is asked again
    return verdict;
  }

  return {
    check(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid('Only http and https addresses can be called');
      if (url.username !== '' || url.password !== '') throw invalid('An address holds no user name or password; send a header');
      const name = nameOf(url.hostname);
      if (name === '') throw invalid('The address names no host');
      const port = portOf(url);
      if (isForeignPort(port) && !isAllowed(name, port)) throw blocked();
      if (passed.has(isAllowed(name, port) ? `${name}:${port}` : name)) return undefined;
      return addressesOf(name, port).then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof AppError) throw error;
        },
      );
    },
    connect(options, callback) {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      addressesOf(nameOf(options.hostname), port).then(
        (addresses) => connectTo(addresses, options, callback),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  };
}

/** Tries the checked addresses one after the other, and makes sure of the one that answered. */
function connectTo(addresses: readonly Address[], options: buildConnector.Options, callback: buildConnector.Callback): void {
  const lookup: LookupFunction = (_name, { all }, answer) => {
    const [first] = addresses;
    if (!first) return answer(new Error('The name has no address'), '', 4);
    if (all) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
  const open = buildConnector({ timeout: connectTimeoutMs, lookup, autoSelectFamily: true });
  open(options, (...[error, socket]) => {
    if (error) return callback(error, null);
    const reached = socket.remoteAddress;
    if (reached !== undefined && !addresses.some(({ address }) => isSameAddress(address, reached))) {
      socket.destroy();
      return callback(blocked(), null);
    }
    callback(null, socket);
  });
}

/** Without the brackets of IPv6, and without a trailing dot, which makes no other name. */
const nameOf = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$|\.+$/g, '');

const blocked = () => new AppError('blocked_address', 'Apps cannot call addresses inside the network');
const invalid = (message: string) => new AppError('invalid_request', message, { fields: [{ path: 'url', message }] });

/** Asks DNS alone: neither /etc/hosts nor a search domain may give a public name another meaning. */
async function resolvePublic(name: string): Promise<readonly Address[]> {
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = [
    ...(four.status === 'fulfilled' ? four.value : []).map((address) => ({ address, family: 4 as const })),
    ...(six.status === 'fulfilled' ? six.value : []).map((address) => ({ address, family: 6 as const })),
  ];
  if (found.length === 0) throw four.status === 'rejected' ? four.reason : new Error('The name has no address');
  return found;
}

/** Names that the operator opened are found as this machine finds them. */
const lookupAny: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
