/** Entry: sets up a database and a Temporal server of one's own, once, before the processes that use them start (Docker Compose). */
import { readConfig } from '../core/config.ts';
import { setUpDatabase, setUpTemporal } from './set-up.ts';

try {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, MASTER_KEY } = readConfig(process.env);
  if (!DATABASE_URL || !TEMPORAL_ADDRESS || !MASTER_KEY) throw new Error('This needs DATABASE_URL, TEMPORAL_ADDRESS and MASTER_KEY.');
  await setUpDatabase(DATABASE_URL, MASTER_KEY, console.info);
  await setUpTemporal(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, console.info);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
