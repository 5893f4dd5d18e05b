/** What the page of keys lists: those of the vault, and for operators those of the environment. Pure. */
import type { Service } from '../../../core/contract/services.ts';
import type { VaultKey } from '../../../core/contract/vault.ts';
import { hostsOfKey } from '../services/states.ts';

/** A key that the environment gives: known by a service that finds it although nobody keeps it here. */
export interface EnvironmentKey {
  readonly name: string;
  readonly allowed_hosts: readonly string[];
}

/**
 * Said only to operators, who see every key that counts for all: to others a key of the platform looks the same.
 * A name that is kept in any way, an app's alone aside, is left out, since either may be what the service finds.
 */
export function environmentKeys(
  services: readonly Pick<Service, 'key' | 'key_name' | 'base_url' | 'own'>[],
  keys: readonly Pick<VaultKey, 'name' | 'scope'>[],
): readonly EnvironmentKey[] {
  const kept = new Set(keys.filter(({ scope }) => scope !== 'app').map(({ name }) => name));
  const found = services.flatMap(({ key, key_name }) => (key === 'set' && key_name !== null && !kept.has(key_name) ? [key_name] : []));
  const shipped = services.filter(({ own }) => !own);
  return [...new Set(found)].sort().map((name) => ({ name, allowed_hosts: hostsOfKey(name, shipped) }));
}

/** Keys by name; of one name the newest first. */
export const inOrder = (keys: readonly VaultKey[]): readonly VaultKey[] =>
  keys.toSorted((a, b) => a.name.localeCompare(b.name) || b.id - a.id);
