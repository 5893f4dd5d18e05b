/** The API server as it runs, on real services, with an operator who has one project. */
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { loadServices } from '../../catalog/services.ts';
import { createAuth } from '../../api/auth/auth.ts';
import { createWorkflowStarter } from '../../api/builds/start-workflow.ts';
import { createApiServer } from '../../api/server.ts';
import { readConfig } from '../../core/config.ts';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { openBus } from '../../db/bus.ts';
import { freePorts } from '../../temporal/ports.ts';
import { createTestTemporal } from '../support/env.ts';
import { addKeyHolder, sendCall, type Answer, type Call } from '../support/http-server.ts';
import { openTestDatabases } from '../support/people.ts';

export interface Surface {
  readonly call: (call: Call) => Promise<Answer>;
  readonly person: (name: string) => Promise<Record<string, string>>;
  /** What was logged as an error. */
  readonly logged: readonly string[];
  /** What Express knows, as `get /path`. */
  readonly routes: readonly string[];
  /** An operator's credentials. */
  readonly olga: Record<string, string>;
  /** The endpoint's path with things of Olga's in it. */
  readonly pathOf: (e: Endpoint) => string;
  readonly close: () => Promise<void>;
}

export async function startSurface(): Promise<Surface> {
  const [temporal, databases, [port = 0]] = await Promise.all([createTestTemporal(), openTestDatabases(), freePorts(1)]);
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const config = readConfig({ PORT: String(port) });
  const bus = openBus({ databases, listen: true });
  const workflows = createWorkflowStarter(temporal.client, databases, log);
  const deps = { config, keyring: databases.keyring, databases, bus, log, workflows, catalog: loadServices() };
  const auth = createAuth({ ...deps, print: () => undefined });
  const there = () => Promise.resolve();
  const parts = { auth, probes: { database: there, temporal: there, workers: there }, vendorFolder: tmpdir() };
  const api = createApiServer(deps, parts);
  await new Promise<void>((resolve) => api.server.listen(port, '127.0.0.1', resolve));
  const call = (request: Call) => sendCall(port, request);
  const olga = await addKeyHolder(databases, 'olga', 'operator');
  const made = await call({ method: 'POST', path: '/api/projects/', body: { prompt: 'Track my books' }, headers: olga });
  const project = made.body as { id: number; build: { id: number } };
  const row = await call({ method: 'POST', path: `/api/v1/db/${project.id}/books/`, body: { title: 'Emma' }, headers: olga });
  const key = await call({
    method: 'POST',
    path: '/api/vault/keys/',
    body: { name: 'OLGAS_KEY', value: 'hers-alone', scope: 'user' },
    headers: olga,
  });
  const service = { name: 'olgas_service', base_url: 'https://api.example', auth_type: 'none' };
  await call({ method: 'POST', path: '/api/services/', body: service, headers: olga });
  const own: Record<string, string> = {
    builds: String(project.build.id),
    account: 'none',
    projects: String(project.id),
    v1: (row.body as { id: string }).id,
    v2: String(project.id),
    vault: String((key.body as { id: number }).id),
  };
  return {
    call,
    person: (name) => addKeyHolder(databases, name),
    logged,
    routes: crawl(createApp(deps, parts).router as unknown as Layers),
    olga,
    pathOf: ({ path }) =>
      path
        .replace(':project', String(project.id))
        .replace(':collection', 'books')
        .replace(':name', 'olgas_service')
        .replace(':id', own[path.split('/')[2] ?? ''] ?? '1')
        .replace(/:(version|other)/g, '1')
        .replace('*path', 'App.tsx'),
    close: async () => {
      await api.close();
      await bus.close();
      await temporal.close();
      await databases.close();
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
