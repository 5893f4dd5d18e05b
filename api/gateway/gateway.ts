/** Puts the gateway together. */
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import type { ServiceEntry } from '../../core/service.ts';
import type { Bus } from '../../db/bus.ts';
import type { Databases } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import type { AppDirectory } from '../apps/directory.ts';
import type { ResolveCaller } from '../http/caller.ts';
import type { Registry } from '../services/registry.ts';
import { createAdmit } from './admit.ts';
import { createAnswer } from './answer.ts';
import { createAudit } from './audit.ts';
import { createAnswerCache } from './cache.ts';
import { createGuard, type Resolve } from './guard.ts';
import { createGatewayHandler, type Gateway } from './handler.ts';
import { createGatewayLimits } from './limits.ts';
import { createTransforms } from './transform.ts';
import { createUpstream, usualTimeouts, type Timeouts } from './upstream.ts';
import { createVault } from './vault.ts';
import { createWire } from './wire.ts';

export interface GatewayDeps {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly databases: Pick<Databases, 'system'>;
  readonly bus: Pick<Bus, 'subscribe'>;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  readonly apps: AppDirectory;
  readonly registry: Registry;
  readonly resolveCaller: ResolveCaller;
  /** Of the catalog, as it was shipped. */
  readonly catalog: ReadonlyMap<string, ServiceEntry>;
  readonly redis?: Redis;
  /** Others in tests. */
  readonly resolve?: Resolve;
  readonly timeouts?: Timeouts;
}

export interface RunningGateway {
  readonly handle: Gateway;
  /** Whether processes count calls together right now. */
  readonly sharesLimits: () => boolean;
  /** Ends calls, and writes what is left of the audit log. */
  close(): Promise<void>;
}

export function createGateway(deps: GatewayDeps): RunningGateway {
  const { config, databases, log, registry, catalog, timeouts = usualTimeouts } = deps;
  const guard = createGuard({ config, ...(deps.resolve ? { resolve: deps.resolve } : {}) });
  const wire = createWire(guard);
  const limits = createGatewayLimits(deps.redis);
  const transforms = createTransforms();
  const audit = createAudit(databases, log);
  const vault = createVault({ ...deps, shippedHosts: hostsByKey(catalog) });
  const answer = createAnswer({
    cache: createAnswerCache(),
    limits,
    transforms,
    upstream: createUpstream(wire, guard, timeouts),
    timeouts,
    maxResponseBytes: config.GATEWAY_MAX_RESPONSE_MB * 1024 * 1024,
  });
  const handle = createGatewayHandler({
    admit: createAdmit(deps),
    limits,
    registry,
    guard,
    transforms,
    answer,
    audit,
    log,
    vault,
    personalNames: new Set(
      [...catalog.values()].flatMap(({ requires_user_key, key_name }) => (requires_user_key && key_name ? [key_name] : [])),
    ),
  });
  return {
    handle,
    sharesLimits: limits.shared,
    close: async () => {
      transforms.close();
      await wire.close();
      await audit.close();
    },
  };
}

/** Where a key goes unless its owner says otherwise: to the services that were shipped with its name. */
export function hostsByKey(catalog: ReadonlyMap<string, ServiceEntry>): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, string[]>();
  for (const { key_name, base_url } of catalog.values()) {
    if (key_name === undefined) continue;
    const { hostname, port } = new URL(base_url);
    hosts.set(key_name, [...(hosts.get(key_name) ?? []), port === '' ? hostname : `${hostname}:${port}`]);
  }
  return hosts;
}
