/** The HTTP server of an API process: who answers which host and path. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Redis } from 'ioredis';
import { createApp, type AppParts } from './app.ts';
import { createAppDirectory } from './apps/directory.ts';
import { createAppHost } from './apps/serve.ts';
import { createDataApi, isDataPath } from './data/handler.ts';
import type { ApiDeps } from './deps.ts';
import { createGateway, type GatewayDeps } from './gateway/gateway.ts';
import { isGatewayPath } from './gateway/handler.ts';
import { byHost } from './http/hosts.ts';
import { configureServer, serverOptions } from './http/security.ts';
import { acceptMessage } from './projects/modify-project.ts';
import { toProject } from './projects/project-view.ts';
import { createRealtime } from './realtime/socket.ts';
import { createRegistry } from './services/registry.ts';

export interface ServerParts extends AppParts {
  /** Folder whose files are served under `/_faibric/vendor/` of app hosts. */
  readonly vendorFolder: string;
  /** Counts calls of all API processes together. */
  readonly redis?: Redis;
  /** The gateway's way into the world, another one in tests. */
  readonly world?: Pick<GatewayDeps, 'resolve' | 'timeouts'>;
}

export interface ApiServer {
  readonly server: Server;
  /** Lets requests end, then closes sockets and streams. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that requests under way get to end. */
const drainMs = 5_000;

export function createApiServer(deps: ApiDeps, parts: ServerParts): ApiServer {
  const { config, keyring, databases, bus, log } = deps;
  const { resolveCaller } = parts.auth;
  const apps = createAppDirectory({ config, keyring, databases, bus });
  const data = createDataApi({ config, keyring, databases, apps, log, resolveCaller, bus });
  const registry = createRegistry({ databases, bus });
  const gateway = createGateway({
    ...{ config, keyring, databases, bus, log, apps, registry, resolveCaller, catalog: deps.catalog },
    ...(parts.redis ? { redis: parts.redis } : {}),
    ...parts.world,
  });
  const host = createAppHost({
    ...{ config, databases, keyring, apps, data, gateway: gateway.handle, bus, log, catalog: deps.catalog },
    vendorFolder: parts.vendorFolder,
  });
  const app = createApp(deps, { ...parts, ...(parts.redis ? { sharesLimits: gateway.sharesLimits } : {}) });
  // Rows of apps and their calls to the world are hot paths: answered in front of Express, under the same rules (design §10).
  const dashboard: RequestListener = (req, res) => {
    if (isDataPath(req.url)) data(req, res);
    else if (isGatewayPath(req.url)) gateway.handle(req, res);
    else app(req, res);
  };
  const server = createServer(serverOptions, byHost(config, { dashboard, app: (req, res, label) => host.handle(req, res, label) }));
  configureServer(server);
  const accept = acceptMessage(deps);
  const realtime = createRealtime({
    server,
    config,
    databases,
    bus,
    resolveCaller,
    log,
    projectItem: async (projectId) => {
      const row = await databases.system.selectFrom('projects').selectAll().where('id', '=', projectId).executeTakeFirst();
      return row && toProject(databases.system, config, row);
    },
    acceptMessage: async (caller, message) => ({ build_id: (await accept(caller, message)).id }),
  });
  return {
    server,
    close: async () => {
      realtime.close();
      host.close();
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => server.closeAllConnections(), drainMs);
      server.closeIdleConnections();
      await closed;
      clearTimeout(timer);
      await gateway.close();
    },
  };
}
