import type { Logger } from 'pino';
import { purgeRequests } from '../../db/audit.ts';
import { purgeErrors } from '../../db/dashboard-errors.ts';
import { purgeDeleted } from '../../db/documents.ts';
import type { Db } from '../../db/index.ts';

/** Milliseconds between two looks for what has had its 30 days. */
const everyMs = 10 * 60_000;

/** Removes rows that can no longer be brought back, old scratch rows, errors nobody saw for long, and calls of the gateway after 30 days. Answers the way to stop it. */
export function startPurge(system: Db, log: Logger): () => void {
  const purge = async () => {
    while ((await purgeDeleted(system)) > 0);
    await purgeErrors(system);
    while ((await purgeRequests(system)) > 0);
  };
  const timer = setInterval(
    () => void purge().catch((error: unknown) => log.debug({ err: error }, 'purge failed; the next one repeats it')),
    everyMs,
  );
  return () => clearInterval(timer);
}
