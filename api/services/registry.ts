/** The services that a person's apps can call: the catalog's, and theirs. */
import type { Bus } from '../../db/bus.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import type { Databases } from '../../db/index.ts';
import { listServices } from '../../db/services.ts';
import { keep } from '../gateway/kept.ts';

const maxPeople = 2_000;

export interface Registry {
  /** By name; a person's own cover the catalog's. */
  of(userId: string): Promise<ReadonlyMap<string, ServiceRow>> | ReadonlyMap<string, ServiceRow>;
}

export function createRegistry({ databases, bus }: { databases: Pick<Databases, 'system'>; bus: Pick<Bus, 'subscribe'> }): Registry {
  const kept = keep(maxPeople, async (userId: string) => {
    const rows = await listServices(databases.system, userId);
    const own = rows.filter((row) => row.user_id !== null);
    return new Map([...rows, ...own].map((row) => [row.name, row]));
  });
  bus.subscribe('faibric_services', () => kept.forget());
  return { of: (userId) => kept.get(userId) };
}
