/** Our HTTP surface on a free port over a database of its own, and a client that speaks as anybody. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { pino, type Logger } from 'pino';
import { request } from 'undici';
import { mountAccount } from '../../api/account/routes.ts';
import { newKey } from '../../api/account/new-key.ts';
import { createAuth, type Auth } from '../../api/auth/auth.ts';
import { mountAuth } from '../../api/auth/routes.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { byHost } from '../../api/http/hosts.ts';
import { noSuchRoute, problems } from '../../api/http/problem.ts';
import { configureExpress, configureServer, requestId, securityHeaders, serverOptions } from '../../api/http/security.ts';
import { mountPeople } from '../../api/operator/people.ts';
import { loadServices } from '../../catalog/services.ts';
import { readConfig, type Config } from '../../core/config.ts';
import { openBus } from '../../db/bus.ts';
import { openDatabases, shortPatience, type Databases } from '../../db/index.ts';
import { openKeyring, type Keyring } from '../../db/keyring.ts';
import { createTestDatabase } from './env.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  /** The parsed body, or undefined where it is no JSON. */
  readonly body: unknown;
}

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface TestServer {
  readonly url: string;
  readonly server: Server;
  readonly config: Config;
  /** With the administrator's `url`. */
  readonly databases: Databases & { readonly keyring: Keyring; readonly url: string };
  readonly auth: Auth;
  /** What was printed on the terminal. */
  readonly printed: string[];
  /** What was logged as an error. */
  readonly logged: string[];
  readonly call: (call: Call) => Promise<Answer>;
  /** A person of this name with an API key: the header that a client of theirs sends. */
  readonly person: (name: string, role?: 'user' | 'operator') => Promise<{ authorization: string }>;
  readonly close: () => Promise<void>;
}

export interface Given {
  readonly env?: Record<string, string>;
  /** Routes beside those for people. */
  readonly mount?: (app: Express, server: Omit<TestServer, 'call' | 'person' | 'close'>) => void;
  /** Another surface than the routes for people. */
  readonly app?: (deps: Omit<ApiDeps, 'workflows'>, auth: Auth) => Express;
}

export async function startTestServer(given: Given = {}): Promise<TestServer> {
  const settings = await createTestDatabase();
  const opened = openDatabases({ ...settings, patience: shortPatience });
  const databases = { ...opened, url: settings.url, keyring: await openKeyring(opened.system, settings.masterKey) };
  const bus = openBus({ databases, listen: false });
  const server = createServer(serverOptions);
  configureServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const config = readConfig({ PORT: String(port), ...given.env });
  const printed: string[] = [];
  const logged: string[] = [];
  const log: Logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const deps = { config, keyring: databases.keyring, databases, bus, log, catalog: loadServices() };
  const auth = createAuth({ ...deps, print: (line) => void printed.push(line) });
  const parts = { url: `http://localhost:${port}`, server, config, databases, auth, printed, logged };
  const app = given.app?.(deps, auth) ?? peopleApp(deps, auth, (app) => given.mount?.(app, parts));
  server.on('request', byHost(config, { dashboard: app, app: (_req, res, label) => void res.end(`app ${label}`) }));
  return {
    ...parts,
    call: (call) => sendCall(port, call),
    person: (name, role) => addKeyHolder(databases, name, role),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await bus.close();
      await databases.close();
    },
  };
}

/** The routes for people alone, so that their tests need no Temporal. */
function peopleApp({ config, databases, log }: Omit<ApiDeps, 'workflows'>, auth: Auth, mount: (app: Express) => void): Express {
  const app = express();
  configureExpress(app, config);
  app.use(requestId, securityHeaders(config), auth.session);
  mountAuth(app, { config, databases }, auth);
  mountAccount(app, { config, databases }, auth);
  mountPeople(app, { config, databases }, auth);
  mount(app);
  return app.use(noSuchRoute, problems(log));
}

/** A person of this name with an API key: the header that a client of theirs sends. */
export async function addKeyHolder(
  { system }: Pick<Databases, 'system'>,
  name: string,
  role: 'user' | 'operator' = 'user',
): Promise<{ authorization: string }> {
  const person = await system
    .insertInto('user')
    .values({ id: name, name, email: `${name}@example.org`, emailVerified: true, image: null, role, username: name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { authorization: `Bearer ${(await newKey(system, person.id, 'test')).key}` };
}

/** Sends a call to the dashboard's host on this port. */
export async function sendCall(port: number, { method = 'GET', path, body, headers = {} }: Call): Promise<Answer> {
  const isText = typeof body === 'string';
  const answer = await request(`http://127.0.0.1:${port}${path}`, {
    method: method,
    headers: { host: `localhost:${port}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
