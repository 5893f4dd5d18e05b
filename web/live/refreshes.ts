/** One event, one cache update (ui.md §3): which answers of the API an event makes stale. The log itself is folded, never read again. */
import type { EventType, ProjectEvent } from '../../core/events.ts';

/** Names of cached answers; `cacheKey` gives the full key. */
export type Cached = 'project' | 'projects' | 'build' | 'files' | 'versions' | 'collections' | 'stats' | 'account';

const nothing: readonly Cached[] = [];

export const refreshes: Readonly<Record<EventType, readonly Cached[]>> = {
  user_message: ['projects'],
  queued: nothing,
  thinking: nothing,
  step_started: ['build'],
  progress: nothing,
  file: nothing,
  preview: nothing,
  repair: nothing,
  step_finished: ['build', 'project'],
  deployed: ['project', 'files', 'versions', 'collections'],
  complete: ['project', 'projects', 'build', 'versions', 'stats', 'account'],
  error: ['project', 'projects', 'build', 'account'],
  cancelled: ['project', 'projects', 'build', 'account'],
  app_error: nothing,
};

/** The cache key of an answer, as it stands in every query. */
export function cacheKey(what: Cached, projectId: number, buildId?: number): readonly (string | number)[] {
  switch (what) {
    case 'projects':
    case 'stats':
    case 'account':
      return [what];
    case 'build':
      return ['build', buildId ?? 0];
    case 'project':
    case 'files':
    case 'versions':
    case 'collections':
      return ['project', projectId, what];
  }
}

/** Every key that these events make stale, each once. */
export function staleKeys(projectId: number, events: readonly ProjectEvent[]): (readonly (string | number)[])[] {
  const keys = events.flatMap((event) => refreshes[event.type].map((what) => cacheKey(what, projectId, event.build_id)));
  return [...new Map(keys.map((key) => [key.join('/'), key])).values()];
}
