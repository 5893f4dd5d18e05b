/** What an app may do with its public token alone: what its code named when it was built, and what its owner has set (contract). */
import { twinCalls } from '../../catalog/kit/twins/twin-calls.ts';
import type { CollectionSpec, ServiceUse } from '../../core/app-spec.ts';
import type { Access } from '../../core/contract/access.ts';
import type { AppFacts } from '../generate/generator.ts';
import type { CodeCalls } from './calls-in-code.ts';

/** What the registry says of a service; a person's own come before the catalog's of the same name. */
export interface RegisteredService {
  readonly name: string;
  readonly key_name: string | null;
  readonly requires_user_key: boolean;
}

type Entry = Access['services'][number];
const reads = new Set(['GET', 'HEAD']);
const everyone = { read: 'anyone', create: 'anyone', update: 'anyone', delete: 'anyone' } as const;

/**
 * With somebody's key an app only reads until its owner says otherwise: other methods are noted as `asked`, so that the owner can be asked.
 * Nothing is taken away: what an owner has set cannot be told from what an earlier version named.
 */
export function accessOf(
  known: Access,
  facts: Pick<AppFacts, 'services' | 'collections'>,
  calls: CodeCalls,
  registry: readonly RegisteredService[],
): Access {
  const entries = new Map<string, Entry>(known.services.map((entry) => [entry.service, entry]));
  const uses = [...facts.services, ...calls.services.map(asUse)];
  for (const use of [...uses, ...twinsOf(uses)]) {
    const service = registry.find(({ name }) => name === use.service);
    const isFree = service !== undefined && service.key_name === null;
    const before = entries.get(use.service);
    const asked = isFree ? [] : use.methods.filter((method) => !reads.has(method));
    const endpoints = use.endpoints.filter((endpoint) => endpoint !== anywhere || service?.requires_user_key === false);
    const methods = union(
      before?.methods,
      use.methods.filter((method) => !asked.includes(method)),
    );
    const open = union(before?.asked, asked).filter((method) => !methods.includes(method));
    // None means every one of them: that is not made less.
    const isWide = entryIsWide(known.services.find((own) => own.service === use.service)) && service?.requires_user_key === false;
    const entry = { service: use.service, methods, endpoints: isWide ? [] : union(before?.endpoints, endpoints) };
    entries.set(use.service, open.length > 0 ? { ...entry, asked: open } : entry);
  }
  const collections = Object.fromEntries(facts.collections.map((c: CollectionSpec) => [c.name, { ...everyone, ...defined(c.access) }]));
  return {
    ...known,
    services: [...entries.values()],
    hosts: union(known.hosts, calls.hosts),
    collections: { ...collections, ...known.collections },
  };
}

const entryIsWide = (entry: Entry | undefined): boolean => entry !== undefined && entry.methods.length > 0 && entry.endpoints.length === 0;

/** What the kit asks where the key of a service is missing. */
const twinsOf = (uses: readonly ServiceUse[]): ServiceUse[] =>
  [...new Set(uses.map(({ service }) => service))]
    .flatMap((service) => twinCalls[service] ?? [])
    .map(({ service, endpoint }) => ({ service, methods: ['GET'], endpoints: [endpoint] }));

/** A path that only running the code would tell. */
const anywhere = '*';
const asUse = ({ service, method, endpoint }: CodeCalls['services'][number]): ServiceUse => ({
  service,
  methods: [method],
  endpoints: [endpoint ?? anywhere],
});

const union = (before: readonly string[] = [], more: readonly string[]): string[] => [...new Set([...before, ...more])];
const defined = <T extends object>(value: T | undefined) =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, v]) => v !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
