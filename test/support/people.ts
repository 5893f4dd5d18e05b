import { randomUUID } from 'node:crypto';
import { openDatabases, type Databases, type DatabaseSettings } from '../../db/index.ts';
import { openKeyring, type Keyring } from '../../db/keyring.ts';
import type { Caller } from '../../api/http/caller.ts';
import { createTestDatabase } from './env.ts';

export interface TestDatabases extends Databases {
  readonly keyring: Keyring;
}

/** Pools on a database of its own. @param given one that is there already */
export async function openTestDatabases(given?: DatabaseSettings): Promise<TestDatabases> {
  const settings = given ?? (await createTestDatabase());
  const databases = openDatabases(settings);
  return { ...databases, keyring: await openKeyring(databases.system, settings.masterKey) };
}

/** A person in the database, as a request of theirs would be seen. */
export async function addTestPerson({ system }: Pick<Databases, 'system'>, name: string, role: Caller['role'] = 'user'): Promise<Caller> {
  const userId = randomUUID();
  const email = `${name}@example.org`;
  await system.insertInto('user').values({ id: userId, name, email, emailVerified: true, image: null, role, username: name }).execute();
  return { userId, email, role, username: name, via: 'session' };
}
