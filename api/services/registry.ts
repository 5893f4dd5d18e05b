/** The services that a person's apps can call: the catalog's, and theirs. */
import type { Bus } from '../../db/bus.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import type { Databases } from '../../db/index.ts';
import { servicesOf } from '../../db/services.ts';
import { keep } from '../gateway/kept.ts';

/** A service with what every call of it needs. */
export interface KnownService extends ServiceRow {
  readonly base: URL;
}
export type KnownServices = ReadonlyMap<string, KnownService>;

export interface Registry {
  /** By name; a person's own cover the catalog's. */
  of(userId: string): KnownServices | Promise<KnownServices>;
}

const maxPeople = 5_000;
/** Stands for the catalog among the people. */
const nobody = '';

interface Own {
  readonly own: KnownServices;
  /** With the catalog that they were put over. */
  merged?: { readonly catalog: KnownServices; readonly all: KnownServices };
}

export function createRegistry({ databases, bus }: { databases: Pick<Databases, 'system'>; bus: Pick<Bus, 'subscribe'> }): Registry {
  const kept = keep<Own>({
    max: maxPeople,
    bus,
    topic: 'faibric_services',
    read: async (userId) => {
      const rows = await servicesOf(databases.system, userId === nobody ? null : userId);
      return { own: new Map(rows.map((row) => [row.name, { ...row, base: new URL(row.base_url) }])) };
    },
  });

  function merge({ own: catalog }: Own, person: Own): KnownServices {
    if (person.own.size === 0) return catalog;
    if (person.merged?.catalog !== catalog) person.merged = { catalog, all: new Map([...catalog, ...person.own]) };
    return person.merged.all;
  }

  return {
    of(userId) {
      const [catalog, person] = [kept.get(nobody), kept.get(userId)];
      if (catalog instanceof Promise || person instanceof Promise)
        return Promise.all([catalog, person]).then(([all, own]) => merge(all, own));
      return merge(catalog, person);
    },
  };
}
