/** What the API answered, kept and shared between pages; the live feeds; and the session's end. */
import { infiniteQueryOptions, MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { getAccount, getStats, listModels } from '../core/contract/account.ts';
import { getSession } from '../core/contract/auth.ts';
import { getBuild } from '../core/contract/builds.ts';
import { getVersion, listFiles, listVersions } from '../core/contract/files.ts';
import { listCollections } from '../core/contract/access.ts';
import { getProject, getUse, listEvents, listProjects } from '../core/contract/projects.ts';
import type { ProjectEvent } from '../core/events.ts';
import { isEnded } from '../core/build.ts';
import { maxEventItems } from '../core/limits.ts';
import { ApiError, call, isAway } from './api.ts';
import { Connection } from './live/connection.ts';
import { Feed } from './live/feed.ts';
import { cacheKey, staleKeys } from './live/refreshes.ts';
import { sessionEnded } from './session.ts';

const noticeEnd = (error: unknown): void => {
  if (error instanceof ApiError && error.status === 401) sessionEnded.set(true);
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000, // a page that stays open for days holds what was looked at lately
      networkMode: 'always', // the server is often this machine
      retry: (failures, error) => isAway(error) && failures < 20,
      retryDelay: (failures) => Math.min(15_000, 1_000 * 2 ** failures),
    },
    mutations: { networkMode: 'always' },
  },
});

const minutes = 60_000;

export const accountQuery = queryOptions({
  queryKey: cacheKey('account', 0),
  // Asking for the session is what keeps it alive: it ends 30 days after it was last asked for.
  queryFn: async () => (await Promise.all([call(getAccount, {}), call(getSession, {})]))[0],
  staleTime: 5 * minutes,
});
export const modelsQuery = queryOptions({ queryKey: ['models'], queryFn: () => call(listModels, {}), staleTime: 5 * minutes });
export const statsQuery = queryOptions({ queryKey: cacheKey('stats', 0), queryFn: () => call(getStats, {}), staleTime: 5 * minutes });
/** As many as the home page shows at once. */
export const projectsShown = 12;
export const projectsQuery = queryOptions({
  queryKey: cacheKey('projects', 0),
  queryFn: () => call(listProjects, { query: { limit: projectsShown } }),
});
/** All of them, a hundred at a time. */
export const everyProjectQuery = infiniteQueryOptions({
  queryKey: [...cacheKey('projects', 0), 'all'],
  queryFn: ({ pageParam }) => call(listProjects, { query: { limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});
export const projectQuery = (id: number) =>
  queryOptions({ queryKey: cacheKey('project', id), queryFn: () => call(getProject, { params: { id } }) });
export const filesQuery = (id: number) =>
  queryOptions({ queryKey: cacheKey('files', id), queryFn: () => call(listFiles, { params: { id } }) });
export const versionsQuery = (id: number) =>
  queryOptions({ queryKey: cacheKey('versions', id), queryFn: () => call(listVersions, { params: { id }, query: { limit: 30 } }) });
export const versionQuery = (id: number, version: number) =>
  queryOptions({
    queryKey: [...cacheKey('versions', id), version],
    queryFn: () => call(getVersion, { params: { id, version } }),
  });
/** Builds and rows move it all the time, so it is read anew whenever somebody looks. */
export const projectUseQuery = (id: number) =>
  queryOptions({ queryKey: ['project', id, 'use'], queryFn: () => call(getUse, { params: { id } }), refetchOnMount: 'always' });
export const collectionsQuery = (id: number) =>
  queryOptions({ queryKey: cacheKey('collections', id), queryFn: () => call(listCollections, { params: { id } }) });
export const buildQuery = (id: number) =>
  queryOptions({
    queryKey: cacheKey('build', 0, id),
    queryFn: () => call(getBuild, { params: { id } }),
    staleTime: ({ state }) => (state.data && isEnded(state.data.status) ? Infinity : 5_000),
  });

export const connection = new Connection();

/** A frame's worth of events at once; hidden tabs get no frames and use a timer. */
const schedule = (act: () => void): void => {
  if (document.hidden) setTimeout(act, 50);
  else requestAnimationFrame(act);
};

const feeds = new Map<number, Feed>();
/** Logs kept after their page was left, so that coming back shows the last state at once. */
const feedsKept = 8;

/** The live log of a project; the same object for every caller. */
export function feedOf(projectId: number): Feed {
  const known = feeds.get(projectId);
  if (known) return known;
  const feed = new Feed({
    read: async (after) => {
      const answer = await call(listEvents, { params: { id: projectId }, query: { after, limit: maxEventItems } });
      return { items: answer.items as unknown as ProjectEvent[], last_seq: answer.last_seq };
    },
    told: (events) => {
      for (const queryKey of staleKeys(projectId, events)) void queryClient.invalidateQueries({ queryKey });
    },
    schedule,
  });
  feeds.set(projectId, feed);
  const idle = [...feeds].find(([id, { followed }]) => id !== projectId && !followed);
  if (feeds.size > feedsKept && idle) feeds.delete(idle[0]);
  return feed;
}

/** Forgets everything of a person who signed out. */
export function forgetEverything(): void {
  connection.close();
  feeds.clear();
  queryClient.clear();
}
