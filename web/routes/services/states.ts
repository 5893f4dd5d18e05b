/** What a service can do right now, and how the catalogue is ordered by that. Pure. */
import type { Service } from '../../../core/contract/services.ts';
import type { VaultKey } from '../../../core/contract/vault.ts';

/** `sample`: without its key it still shows something; `needs`: without it nothing works. */
export type ServiceState = 'ready' | 'sample' | 'needs';

type Judged = Pick<Service, 'key' | 'requires_user_key' | 'twin' | 'example'>;

/** What costs money or acts in somebody's name is not shown by a sample. */
export function stateOf({ key, requires_user_key, twin, example }: Judged): ServiceState {
  if (key !== 'missing') return 'ready';
  const hasSample = twin !== null || (example !== null && example.answer !== undefined && example.answer !== null);
  return hasSample && !requires_user_key ? 'sample' : 'needs';
}

export const groupNames = ['own', 'keyless', 'set', 'sample', 'needs'] as const;
export type GroupName = (typeof groupNames)[number];

function groupOf(service: Service): GroupName {
  if (service.own) return 'own';
  if (service.key !== 'missing') return service.key === 'none' ? 'keyless' : 'set';
  return stateOf(service) === 'sample' ? 'sample' : 'needs';
}

/** Every word is found somewhere in what is said of the service. */
function fits({ name, display_name, gives, key_name, base_url }: Service, words: readonly string[]): boolean {
  const said = `${name} ${display_name} ${gives ?? ''} ${key_name ?? ''} ${base_url}`.toLowerCase();
  return words.every((word) => said.includes(word));
}

export interface Group {
  readonly name: GroupName;
  readonly services: readonly Service[];
}

/** The services that fit these words, own ones first and those without a key before those that need one; no empty group. */
export function groupsOf(services: readonly Service[], q: string): readonly Group[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = services.filter((service) => fits(service, words));
  return groupNames
    .map((name) => ({ name, services: found.filter((service) => groupOf(service) === name) }))
    .filter((group) => group.services.length > 0);
}

export interface MissingKey {
  readonly service: Service;
  readonly key: string;
  readonly state: ServiceState;
}

/** The keys that calls of an app to these services would not find: neither its owner's, nor the platform's, nor its own. */
export function missingKeys(
  names: readonly string[],
  services: readonly Service[],
  keys: readonly Pick<VaultKey, 'name' | 'app_id' | 'expired'>[],
  appId: number,
): readonly MissingKey[] {
  const own = new Set(keys.filter(({ app_id, expired }) => app_id === appId && !expired).map(({ name }) => name));
  return [...new Set(names)].flatMap((name) => {
    const service = services.find((one) => one.name === name);
    if (!service || service.key !== 'missing' || service.key_name === null || own.has(service.key_name)) return [];
    return [{ service, key: service.key_name, state: stateOf(service) }];
  });
}

/** The host of an address, as it stands among a key's hosts. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/** The hosts of the services that name a key. */
export const hostsOfKey = (key: string, services: readonly Pick<Service, 'key_name' | 'base_url'>[]): readonly string[] => [
  ...new Set(services.filter(({ key_name }) => key_name === key).map(({ base_url }) => hostOf(base_url))),
];
