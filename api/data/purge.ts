import type { Logger } from 'pino';
import { purgeDeleted } from '../../db/documents.ts';
import type { Db } from '../../db/index.ts';

/** Milliseconds between two looks for rows whose 30 days are over. */
const everyMs = 10 * 60_000;

/** Removes rows that can no longer be brought back, and old scratch rows. Answers the way to stop it. */
export function startPurge(system: Db, log: Logger): () => void {
  const purge = async () => {
    while ((await purgeDeleted(system)) > 0);
  };
  const timer = setInterval(
    () => void purge().catch((error: unknown) => log.debug({ err: error }, 'purge failed; the next one repeats it')),
    everyMs,
  );
  return () => clearInterval(timer);
}
