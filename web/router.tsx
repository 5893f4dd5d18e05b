/** Every page and what its address may hold. Pages are chunks of their own, loaded on hover. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { ApiError } from './api.ts';
import { PageStopped } from './components/page-stopped.tsx';
import { NotFound } from './routes/not-found/not-found.tsx';
import {
  accountQuery,
  collectionsQuery,
  feedOf,
  filesQuery,
  modelsQuery,
  projectQuery,
  projectsQuery,
  queryClient,
  statsQuery,
} from './query.ts';
import { keysQuery, sessionsQuery } from './routes/account/queries.ts';
import { readProjectSearch } from './routes/project/search.ts';
import { readCallsSearch, readKeysSearch, readServicesSearch } from './routes/services/search.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageStopped });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search: Record<string, unknown>): { token?: string; reset?: string; next?: string } => {
    const [token, reset, next] = [text(search.token), text(search.reset), text(search.next)];
    return {
      ...(token === undefined ? {} : { token }),
      ...(reset === undefined ? {} : { reset }),
      // A path of ours, never another site (faults B7).
      ...(next === undefined || !/^\/(?![/\\])/.test(next) ? {} : { next }),
    };
  },
  component: lazyRouteComponent(() => import('./routes/sign-in/sign-in.tsx'), 'SignInPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      // Once: a page that waits in silence says nothing, and `PageStopped` tries again while it says why.
      await queryClient.ensureQueryData({ ...accountQuery, retry: false });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      redirect({ to: '/signin', search: location.pathname === '/' ? {} : { next: location.href }, throw: true });
    }
  },
  component: lazyRouteComponent(() => import('./components/shell.tsx'), 'Shell'),
});

/** Milliseconds that a page waits for what its first picture is made of; after that it shows that it waits. */
const patience = 250;

/** Resolves when all of these are there, or when it has taken too long. Nothing then moves under the reader. */
const soon = (...asked: readonly Promise<unknown>[]): Promise<unknown> =>
  Promise.race([Promise.allSettled(asked), new Promise((resolve) => setTimeout(resolve, patience))]);

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  loader: () => {
    void queryClient.prefetchQuery(statsQuery);
    // What is known already is shown at once, and read again behind it.
    return soon(queryClient.ensureQueryData({ ...projectsQuery, revalidateIfStale: true }), queryClient.ensureQueryData(modelsQuery));
  },
  component: lazyRouteComponent(() => import('./routes/home/home.tsx'), 'HomePage'),
});

const project = createRoute({
  getParentRoute: () => shell,
  path: '/p/$id',
  validateSearch: readProjectSearch,
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ params: { id } }) => {
    if (!Number.isInteger(id) || id < 1) return;
    void queryClient.prefetchQuery(projectQuery(id));
    void queryClient.prefetchQuery(filesQuery(id));
    void queryClient.prefetchQuery(collectionsQuery(id));
    void queryClient.prefetchQuery(statsQuery);
    void feedOf(id).catchUp();
  },
  component: lazyRouteComponent(() => import('./routes/project/project.tsx'), 'ProjectPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  loader: () =>
    soon(
      queryClient.ensureQueryData(modelsQuery),
      queryClient.ensureQueryData({ ...keysQuery, revalidateIfStale: true }),
      queryClient.ensureQueryData({ ...sessionsQuery, revalidateIfStale: true }),
    ),
  component: lazyRouteComponent(() => import('./routes/account/account.tsx'), 'AccountPage'),
});

/** Read before the page is drawn. Its code comes with the pages: it is none of the first load's business. */
const vaultData = async () => {
  const { servicesQuery, vaultQuery } = await import('./routes/services/queries.ts');
  return soon(
    queryClient.ensureQueryData({ ...servicesQuery, revalidateIfStale: true }),
    queryClient.ensureQueryData({ ...vaultQuery, revalidateIfStale: true }),
  );
};

const services = createRoute({
  getParentRoute: () => shell,
  path: '/services',
  validateSearch: readServicesSearch,
  loader: vaultData,
  component: lazyRouteComponent(() => import('./routes/services/services.tsx'), 'ServicesPage'),
});

const keys = createRoute({
  getParentRoute: () => shell,
  path: '/keys',
  validateSearch: readKeysSearch,
  loader: vaultData,
  component: lazyRouteComponent(() => import('./routes/keys/keys.tsx'), 'KeysPage'),
});

const calls = createRoute({
  getParentRoute: () => shell,
  path: '/calls',
  validateSearch: readCallsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    const { callsQuery, figuresQuery } = await import('./routes/calls/queries.ts');
    return soon(queryClient.ensureInfiniteQueryData(callsQuery(deps)), queryClient.ensureQueryData(figuresQuery(deps)), vaultData());
  },
  component: lazyRouteComponent(() => import('./routes/calls/calls.tsx'), 'CallsPage'),
});

const outbox = createRoute({
  getParentRoute: () => shell,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./routes/outbox/outbox.tsx'), 'OutboxPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren([home, project, services, keys, calls, account, outbox])]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0, // freshness is the query cache's business
  scrollRestoration: true,
  defaultErrorComponent: PageStopped,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
