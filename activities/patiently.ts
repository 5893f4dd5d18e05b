import { setTimeout as sleep } from 'node:timers/promises';
import { isAway } from '../db/away.ts';

/** Milliseconds that a write waits for its database: a restart takes a few seconds. */
const patienceMs = 15_000;
const retryEveryMs = 250;

/**
 * Repeats a write while the database is away, so that a model that is being listened to is not asked again for what it said.
 * @param write may have been committed although its answer was lost (faults F14): doing it twice must be as once
 */
export async function patiently<T>(write: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await sleep(retryEveryMs)) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Error && isAway(error)) || Date.now() > until || signal?.aborted) throw error;
    }
  }
}
