import { useSyncExternalStore } from 'react';
import { useNow } from '../../../components/use-now.ts';
import { connection } from '../../../query.ts';

/** The clock of a build: it ticks while the build runs and we hear of it, and stands where the connection was lost. */
export function useBuildClock(running: boolean): { readonly now: number; readonly stands: boolean } {
  const { phase } = useSyncExternalStore(connection.subscribe, connection.get);
  const stands = running && phase === 'lost';
  return { now: useNow(running && !stands ? 100 : undefined), stands };
}
