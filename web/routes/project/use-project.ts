import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { isEnded } from '../../../core/build.ts';
import { currentTurn, turnsOf, type Turn } from '../../build/turns.ts';
import { connection, feedOf, projectQuery } from '../../query.ts';
import type { FeedState } from '../../live/feed.ts';
import type { Project } from '../../../core/contract/projects.ts';

export interface ProjectState {
  readonly id: number;
  readonly project: Project | undefined;
  readonly feed: FeedState;
  readonly turns: readonly Turn[];
  readonly current: Turn | undefined;
  /** The version that serves, if one does. */
  readonly serves: number | undefined;
  /** A build runs or waits. */
  readonly busy: boolean;
  /** The project itself could not be read. */
  readonly error: unknown;
}

/** Everything a project page draws from: the API's object and the fold of its events, kept live. */
export function useProject(id: number): ProjectState {
  const { data: project, error } = useQuery(projectQuery(id));
  const live = feedOf(id);
  const feed = useSyncExternalStore(live.subscribe, live.get);
  useEffect(() => {
    void live.catchUp();
    return connection.follow(id, live);
  }, [id, live]);
  const { view, events } = feed.log;
  const turns = useMemo(() => turnsOf(view, events), [view, events]);
  const current = useMemo(() => currentTurn(turns), [turns]);
  const serves = view.version ?? project?.version ?? undefined;
  const busy = turns.some(({ build }) => !isEnded(build.status));
  return { id, project, feed, turns, current, serves, busy, error };
}
