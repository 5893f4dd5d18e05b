/** The keys that a call may use, opened: app > user > platform, and the environment's last (contract, "Gateway, vault, registry"). */
import type { Logger } from 'pino';
import { platformKeyNames, type Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { isAway } from '../../db/away.ts';
import type { Bus } from '../../db/bus.ts';
import type { ApiKeyRow, KeyScope } from '../../db/gateway-schema.ts';
import type { Databases } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { keysFor, openKey } from '../../db/vault.ts';
import { keep } from './kept.ts';

/** A key ready to be filled in. */
export interface Key {
  readonly name: string;
  readonly value: string;
  readonly scope: KeyScope;
  /** `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** Changes with its value: answers of one key are never another's. */
  readonly identity: string;
  /** Of the row; undefined for one of the environment. */
  readonly id?: number;
}

export interface Vault {
  /**
   * @param personalOnly never a key of the platform
   * @returns undefined where nobody has one, or it has expired
   * @throws AppError `missing_key` for one that does not open
   */
  find(holder: { userId: string; appId: number | undefined }, name: string, personalOnly: boolean): Promise<Key | undefined>;
}

export interface VaultDeps {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly databases: Pick<Databases, 'system'>;
  readonly bus: Pick<Bus, 'subscribe'>;
  readonly log: Pick<Logger, 'error'>;
  /** The hosts of the shipped catalog's services that name a key. */
  readonly shippedHosts: ReadonlyMap<string, readonly string[]>;
}

const maxHolders = 5_000;
const order: Record<KeyScope, number> = { app: 0, user: 1, platform: 2 };

interface Held {
  readonly row: ApiKeyRow;
  opened?: Key;
}

export function createVault({ config, keyring, databases, bus, log, shippedHosts }: VaultDeps): Vault {
  const fromEnvironment = new Map(
    platformKeyNames.flatMap((name): [string, Key][] => {
      const value = config[name];
      return value === undefined
        ? []
        : [[name, { name, value, scope: 'platform', allowedHosts: shippedHosts.get(name) ?? [], identity: `env/${name}` }]];
    }),
  );
  const kept = keep(maxHolders, async (holder: string) => {
    const [userId = '', appId = ''] = holder.split('\n');
    const rows = await keysFor(databases.system, userId, appId === '' ? undefined : Number(appId));
    const held = new Map<string, Held[]>();
    for (const row of rows.sort((a, b) => order[a.scope] - order[b.scope])) held.set(row.name, [...(held.get(row.name) ?? []), { row }]);
    return held;
  });
  bus.subscribe('faibric_keys', () => kept.forget());

  async function opened(held: Held): Promise<Key> {
    const { row } = held;
    try {
      return (held.opened ??= {
        name: row.name,
        value: await openKey(keyring, row),
        scope: row.scope,
        allowedHosts: row.allowed_hosts,
        identity: `${row.id}/${(row.rotated_at ?? row.created_at).getTime()}`,
        id: row.id,
      });
    } catch (error) {
      if (error instanceof Error && isAway(error)) throw error; // a newer encryption key is asked for
      log.error({ keyId: row.id, keyName: row.name }, 'a stored key does not open: its row was changed');
      throw new AppError('missing_key', `The stored key ${row.name} cannot be opened`, {
        hint: 'Replace its value',
        more: { key_name: row.name },
      });
    }
  }

  return {
    async find({ userId, appId }, name, personalOnly) {
      const held = await kept.get(`${userId}\n${appId ?? ''}`);
      const now = Date.now();
      const found = held
        .get(name)
        ?.find(({ row }) => (row.expires_at === null || row.expires_at.getTime() > now) && !(personalOnly && row.scope === 'platform'));
      if (found) return opened(found);
      return personalOnly ? undefined : fromEnvironment.get(name);
    },
  };
}
