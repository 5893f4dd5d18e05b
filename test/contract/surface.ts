/** The dashboard's whole HTTP surface on real services, with an operator who has one project. */
import { createApp } from '../../api/app.ts';
import { createWorkflowStarter } from '../../api/builds/start-workflow.ts';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { endpoints } from '../../core/contract/index.ts';
import { createTestTemporal } from '../support/env.ts';
import { startTestServer, type TestServer } from '../support/http-server.ts';

/** The data of apps is answered in front of Express (api/data/handler.ts). */
export const mounted = endpoints.filter(({ path }) => !path.startsWith('/api/v1/db/'));

export interface Surface {
  readonly server: TestServer;
  /** What Express knows, as `get /path`. */
  readonly routes: readonly string[];
  /** An operator's credentials. */
  readonly olga: Record<string, string>;
  /** The endpoint's path with things of Olga's in it. */
  readonly pathOf: (e: Endpoint) => string;
  readonly close: () => Promise<void>;
}

export async function startSurface(): Promise<Surface> {
  const temporal = await createTestTemporal();
  let routes: string[] = [];
  const server = await startTestServer({
    app: (deps, auth) => {
      const workflows = createWorkflowStarter(temporal.client, deps.databases, deps.log);
      const there = () => Promise.resolve();
      const app = createApp({ ...deps, workflows }, { auth, probes: { database: there, temporal: there, workers: there } });
      routes = crawl(app.router as unknown as Layers);
      return app;
    },
  });
  const olga = await server.person('olga', 'operator');
  const made = await server.call({ method: 'POST', path: '/api/projects/', body: { prompt: 'Track my books' }, headers: olga });
  const project = made.body as { id: number; build: { id: number } };
  const own: Record<string, string> = {
    builds: String(project.build.id),
    account: 'none',
    projects: String(project.id),
    v2: String(project.id),
  };
  return {
    server,
    routes,
    olga,
    pathOf: ({ path }) =>
      path
        .replace(':id', own[path.split('/')[2] ?? ''] ?? '1')
        .replace(/:(version|other)/g, '1')
        .replace('*path', 'App.tsx'),
    close: async () => {
      await server.close();
      await temporal.close();
    },
  };
}

interface Layers {
  readonly stack: readonly {
    readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
    readonly handle?: Partial<Layers>;
  }[];
}
const crawl = ({ stack }: Layers): string[] =>
  stack.flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => `${method} ${route.path}`);
    return handle?.stack ? crawl({ stack: handle.stack }) : [];
  });
