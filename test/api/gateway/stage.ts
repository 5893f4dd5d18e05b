/** The real HTTP surface in front of a database of its own, an app with its owner, and a service of the world on loopback. */
import { tmpdir } from 'node:os';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { createAuth } from '../../../api/auth/auth.ts';
import type { GatewayDeps } from '../../../api/gateway/gateway.ts';
import { createApiServer } from '../../../api/server.ts';
import { loadServices } from '../../../catalog/services.ts';
import { readConfig, type Config } from '../../../core/config.ts';
import type { Access } from '../../../core/contract/access.ts';
import { openBus } from '../../../db/bus.ts';
import type { GatewayRequestRow } from '../../../db/gateway-schema.ts';
import type { DatabaseSettings } from '../../../db/index.ts';
import { insertProject, readToken, setAccess } from '../../../db/projects.ts';
import { freePorts } from '../../../temporal/ports.ts';
import { addKeyHolder, sendCall, type Answer, type Call } from '../../support/http-server.ts';
import { openTestDatabases, type TestDatabases } from '../../support/people.ts';
import { startUpstream, type Upstream } from '../../support/upstream.ts';

export interface TestApp {
  readonly id: number;
  readonly slug: string;
  readonly token: string;
  /** The header of its owner's API key. */
  readonly owner: { readonly authorization: string };
  readonly ownerId: string;
}

export interface GatewayStage {
  readonly url: string;
  readonly port: number;
  readonly config: Config;
  readonly databases: TestDatabases;
  readonly upstream: Upstream;
  readonly logged: string[];
  readonly call: (call: Call) => Promise<Answer>;
  readonly person: (name: string, role?: 'user' | 'operator') => Promise<{ authorization: string; userId: string }>;
  readonly addApp: (owner: { authorization: string; userId: string }, access?: Partial<Access>) => Promise<TestApp>;
  readonly allow: (app: TestApp, access: Partial<Access>) => Promise<void>;
  /** With the app's public token alone. */
  readonly asApp: (app: TestApp, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** With the owner's credentials beside the token. */
  readonly asOwner: (app: TestApp, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** An own service at the upstream. */
  readonly addService: (owner: { authorization: string }, service: Record<string, unknown>) => Promise<Answer>;
  readonly addKey: (owner: { authorization: string }, key: Record<string, unknown>) => Promise<Answer>;
  /** The log once it holds this many rows, oldest first. */
  readonly audit: (rows: number) => Promise<GatewayRequestRow[]>;
  /** What a change past the API needs: keys are read anew. */
  readonly forgetKeys: () => Promise<void>;
  readonly forgetApp: (id: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface GatewayGiven {
  readonly env?: Record<string, string>;
  readonly world?: Pick<GatewayDeps, 'resolve' | 'timeouts'>;
  readonly redis?: Redis;
  /** Of a database that is there already. */
  readonly settings?: DatabaseSettings;
  /** One that is there already; closed with the stage. */
  readonly upstream?: Upstream;
}

/** `403 host_not_allowed` */
export const errorOf = (answer: { status: number; headers: Record<string, unknown> }): string =>
  `${answer.status} ${String(answer.headers['x-faibric-error'])}`;

const nothing: Access = { services: [], hosts: [], origins: [], collections: {} };

export async function startGatewayStage({ env = {}, world = {}, ...given }: GatewayGiven = {}): Promise<GatewayStage> {
  const [databases, upstream, [port = 0]] = await Promise.all([
    openTestDatabases(given.settings),
    given.upstream ?? startUpstream(),
    freePorts(1),
  ]);
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const config = readConfig({ PORT: String(port), GATEWAY_ALLOW_HOSTS: upstream.host, ...env });
  const bus = openBus({ databases, listen: true });
  const none = () => Promise.reject(new Error('No workflow runs here'));
  const workflows = { enqueue: none, cancel: none } as never; // nothing is built here
  const deps = { config, keyring: databases.keyring, databases, bus, log, workflows, catalog: loadServices() };
  const auth = createAuth({ ...deps, print: () => undefined });
  const there = () => Promise.resolve();
  const probes = { database: there, temporal: there, workers: there };
  const api = createApiServer(deps, { auth, probes, vendorFolder: tmpdir(), world, ...(given.redis ? { redis: given.redis } : {}) });
  await new Promise<void>((resolve) => api.server.listen(port, '127.0.0.1', resolve));
  const call = (request: Call) => sendCall(port, request);
  const gateway = (body: unknown, headers: Record<string, string>) => call({ method: 'POST', path: '/api/gateway/', body, headers });

  async function person(name: string, role: 'user' | 'operator' = 'user') {
    const header = await addKeyHolder(databases, name, role);
    const { body } = await call({ path: '/api/account/', headers: header });
    return { ...header, userId: (body as { id: string }).id };
  }
  async function allow(app: TestApp, access: Partial<Access>): Promise<void> {
    await setAccess(databases.system, app.id, { ...nothing, ...access });
    bus.tell('faibric_routes', String(app.id));
  }
  return {
    url: `http://localhost:${port}`,
    port,
    config,
    databases,
    upstream,
    logged,
    call,
    person,
    allow,
    addApp: async ({ authorization, userId }, access = {}) => {
      const owner = { id: userId, username: 'owner' };
      const row = await insertProject(databases.system, databases.keyring, {
        owner,
        prompt: 'p',
        name: 'App',
        appName: 'app',
        generator: 'composer',
      });
      const app = { id: row.id, slug: row.slug, token: await readToken(databases.keyring, row), owner: { authorization }, ownerId: userId };
      await allow(app, access);
      return app;
    },
    asApp: ({ token }, body, headers = {}) => gateway(body, { 'x-app-token': token, ...headers }),
    asOwner: ({ token, owner }, body, headers = {}) => gateway(body, { 'x-app-token': token, ...owner, ...headers }),
    addService: ({ authorization }, service) =>
      call({
        method: 'POST',
        path: '/api/services/',
        headers: { authorization },
        body: { base_url: upstream.url, auth_type: 'none', ...service },
      }),
    addKey: ({ authorization }, key) =>
      call({
        method: 'POST',
        path: '/api/vault/keys/',
        headers: { authorization },
        body: { scope: 'user', allowed_hosts: [upstream.host], ...key },
      }),
    audit: async (rows) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = await databases.system.selectFrom('gateway_requests').selectAll().orderBy('id').execute();
        if (found.length >= rows) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The audit log did not come to ${rows} rows`);
    },
    forgetApp: (id) => Promise.resolve(bus.tell('faibric_routes', String(id))),
    forgetKeys: () => Promise.resolve(bus.tell('faibric_keys', '')),
    close: async () => {
      await api.close();
      await bus.close();
      await upstream.close();
      await databases.close();
    },
  };
}
