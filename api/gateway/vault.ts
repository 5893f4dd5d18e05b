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
import type { Sender } from './admit.ts';
import { keep } from './kept.ts';
import { formsOf } from './mask.ts';

/** A key ready to be filled in. */
export interface Key {
  readonly name: string;
  readonly value: string;
  readonly scope: KeyScope;
  /** `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** Changes with its value: answers of one key are never another's. */
  readonly identity: string;
  /** What it looks like in an answer. */
  readonly forms: readonly Buffer[];
  /** Of the row; undefined for one of the environment. */
  readonly id?: number;
}

export interface Vault {
  /**
   * @param personalOnly never a key of the platform
   * @returns undefined where nobody has one, or it has expired
   * @throws AppError `missing_key` for one that does not open
   */
  find(holder: Pick<Sender, 'userId' | 'app'>, name: string, personalOnly: boolean): Key | undefined | Promise<Key | undefined>;
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
        : [
            [
              name,
              {
                name,
                value,
                forms: formsOf(value),
                scope: 'platform',
                allowedHosts: shippedHosts.get(name) ?? [],
                identity: `env/${name}`,
              },
            ],
          ];
    }),
  );
  const kept = keep({
    max: maxHolders,
    bus,
    topic: 'faibric_keys',
    read: async (holder) => {
      const [userId = '', appId = ''] = holder.split('\n');
      const rows = await keysFor(databases.system, userId, appId === '' ? undefined : Number(appId));
      const held = new Map<string, Held[]>();
      for (const row of rows.sort((a, b) => order[a.scope] - order[b.scope])) held.set(row.name, [...(held.get(row.name) ?? []), { row }]);
      return held;
    },
  });

  async function open(held: Held): Promise<Key> {
    const { row } = held;
    try {
      const value = await openKey(keyring, row);
      return (held.opened = {
        name: row.name,
        value,
        forms: formsOf(value),
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

  function choose(held: ReadonlyMap<string, readonly Held[]>, name: string, personalOnly: boolean): Key | undefined | Promise<Key> {
    const now = Date.now();
    const found = held
      .get(name)
      ?.find(({ row }) => (row.expires_at === null || row.expires_at.getTime() > now) && !(personalOnly && row.scope === 'platform'));
    if (found) return found.opened ?? open(found);
    return personalOnly ? undefined : fromEnvironment.get(name);
  }

  return {
    find({ userId, app }, name, personalOnly) {
      const held = kept.get(`${userId}\n${app?.id ?? ''}`);
      return held instanceof Promise ? held.then((known) => choose(known, name, personalOnly)) : choose(held, name, personalOnly);
    },
  };
}
