/** Brings a database to today's schema. Forward only; run by whoever starts first, under Kysely's advisory lock. */
import { Migrator, type Migration } from 'kysely';
import { asAdmin, type DatabaseSettings } from './index.ts';
import * as m0002 from './migrations/0002_people.ts';
import * as m0003 from './migrations/0003_mails.ts';
import * as m0004 from './migrations/0004_projects.ts';
import * as m0005 from './migrations/0005_app_data.ts';
import * as m0006 from './migrations/0006_row_security.ts';
import * as m0007 from './migrations/0007_processes.ts';
import * as m0008 from './migrations/0008_ledger_keys.ts';
import * as m0009 from './migrations/0009_keys_outlive_projects.ts';
import * as m0010 from './migrations/0010_parts.ts';
import * as m0011 from './migrations/0011_mended_versions.ts';
import * as m0012 from './migrations/0012_dashboard_errors.ts';
import * as m0013 from './migrations/0013_gateway.ts';
import * as m0014 from './migrations/0014_encryption_keys.ts';
import { ensureRoles } from './roles.ts';

/** A list, not a folder scan: the same in development, in the bundle and in a container. */
const migrations: Record<string, Migration> = {
  '0002_people': m0002,
  '0003_mails': m0003,
  '0004_projects': m0004,
  '0005_app_data': m0005,
  '0006_row_security': m0006,
  '0007_processes': m0007,
  '0008_ledger_keys': m0008,
  '0009_keys_outlive_projects': m0009,
  '0010_parts': m0010,
  '0011_mended_versions': m0011,
  '0012_dashboard_errors': m0012,
  '0013_gateway': m0013,
  '0014_encryption_keys': m0014,
};

/**
 * Makes the roles and runs what is missing. Safe to call from several processes at once.
 * @throws Error with the failing migration's name
 */
export const migrate = (settings: DatabaseSettings): Promise<void> =>
  asAdmin(settings.url, async (db) => {
    await ensureRoles(db, settings.masterKey);
    const { error, results } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } }).migrateToLatest();
    const failed = results?.find((r) => r.status === 'Error');
    if (error)
      throw new Error(
        `Migration ${failed?.migrationName ?? ''} failed: ${error instanceof Error ? error.message : JSON.stringify(error)}`,
        { cause: error },
      );
  });
