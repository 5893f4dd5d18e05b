/** The service registry: what the catalog ships, and what people added for themselves. */
import { sql, type Insertable } from 'kysely';
import { AppError } from '../core/errors.ts';
import type { ServiceEntry } from '../core/service.ts';
import type { ServiceRow, ServiceTable } from './gateway-schema.ts';
import type { Db } from './index.ts';

/** Brings the shipped services to what the catalog says; a base address that an operator set stays. */
export async function seedServices(db: Db, entries: ReadonlyMap<string, ServiceEntry>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('faibric services'))`.execute(trx); // several processes may start at once
    for (const [name, entry] of entries) {
      const row = rowOf(name, entry);
      const { base_url: _, ...rest } = row;
      await trx
        .insertInto('services')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['name', 'user_id']).doUpdateSet({
            ...rest,
            base_url: sql`case when services.base_url_set then services.base_url else excluded.base_url end`,
          }),
        )
        .execute();
    }
    await trx
      .deleteFrom('services')
      .where('user_id', 'is', null)
      .where('name', 'not in', ['', ...entries.keys()])
      .execute();
    await notifyServices(trx);
  });
}

const rowOf = (name: string, { image_hosts: _, ...entry }: ServiceEntry): Insertable<ServiceTable> => ({
  ...entry,
  name,
  user_id: null,
  auth_config: JSON.stringify(entry.auth_config),
  headers: JSON.stringify(entry.headers),
  example: JSON.stringify(entry.example),
  key_name: entry.key_name ?? null,
  rate_limit: entry.rate_limit ?? null,
  rate_limit_window: entry.rate_limit_window ?? null,
  twin: entry.twin ?? null,
});

/** Those of one person, or of the catalog. */
export const servicesOf = (db: Db, userId: string | null): Promise<ServiceRow[]> =>
  db
    .selectFrom('services')
    .selectAll()
    .where('user_id', userId === null ? 'is' : '=', userId)
    .orderBy('name')
    .execute();

/** @throws AppError `wrong_state` when the name is taken */
export async function insertService(db: Db, service: Insertable<ServiceTable>): Promise<ServiceRow> {
  const row = await db
    .insertInto('services')
    .values(service)
    .onConflict((conflict) => conflict.columns(['name', 'user_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError('wrong_state', `There is a service “${service.name}” already`);
  await notifyServices(db);
  return row;
}

/** @throws AppError `not_found` */
export async function changeService(db: Db, id: number, change: Partial<Insertable<ServiceTable>>): Promise<ServiceRow> {
  const row = await db.updateTable('services').set(change).where('id', '=', id).returningAll().executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such service, or it is not yours');
  await notifyServices(db);
  return row;
}

export async function deleteService(db: Db, id: number): Promise<void> {
  await db.deleteFrom('services').where('id', '=', id).execute();
  await notifyServices(db);
}

/** Tells every API process to read the registry anew. */
const notifyServices = (db: Db) => sql`select pg_notify('faibric_services', '')`.execute(db);
