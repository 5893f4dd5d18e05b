import { join } from 'node:path';
import express, { type Express } from 'express';
import { mountAccount } from './account/routes.ts';
import type { Auth } from './auth/auth.ts';
import { mountAuth } from './auth/routes.ts';
import { mountBuilds } from './builds/routes.ts';
import type { ApiDeps } from './deps.ts';
import { mountDocs } from './docs/routes.ts';
import { compressed } from './http/compressed.ts';
import { mountGatewayRequests } from './gateway/routes.ts';
import { mountHealth, mountMetrics, type Probes } from './http/health.ts';
import { noSuchRoute, problems } from './http/problem.ts';
import { configureExpress, requestId, securityHeaders } from './http/security.ts';
import { mountModels } from './models/routes.ts';
import { mountErrors } from './operator/errors.ts';
import { mountPeople } from './operator/people.ts';
import { mountAccess } from './projects/access.ts';
import { mountCreateProject } from './projects/create-project.ts';
import { mountFiles } from './projects/files.ts';
import { mountModifyProject } from './projects/modify-project.ts';
import { mountProjects } from './projects/routes.ts';
import { mountVersions } from './projects/versions.ts';
import { mountServices } from './services/routes.ts';
import { mountStats } from './stats/routes.ts';
import { mountVault } from './vault/routes.ts';

export interface AppParts {
  readonly auth: Auth;
  readonly probes: Probes;
  /** Folder of the built dashboard; absent in tests of the API alone. */
  readonly dashboard?: string;
  /** Whether API processes count calls together; absent without a Redis. */
  readonly sharesLimits?: () => boolean;
}

/** The whole HTTP surface of the dashboard's host. App hosts, the app data API and the gateway stand in front of it (api/server.ts). */
export function createApp(deps: ApiDeps, { auth, probes, dashboard, sharesLimits }: AppParts): Express {
  const app = express();
  configureExpress(app, deps.config);
  app.use(requestId);
  mountHealth(app, probes, sharesLimits);
  app.use(securityHeaders(deps.config), auth.session);
  mountMetrics(app, auth.resolveCaller);

  mountAuth(app, deps, auth);
  mountAccount(app, deps, auth);
  mountPeople(app, deps, auth);
  mountErrors(app, deps);
  mountCreateProject(app, deps);
  mountModifyProject(app, deps);
  mountProjects(app, deps);
  mountFiles(app, deps);
  mountVersions(app, deps);
  mountAccess(app, deps);
  mountBuilds(app, deps);
  mountServices(app, deps);
  mountVault(app, deps);
  mountGatewayRequests(app, deps);
  mountModels(app, deps);
  mountStats(app, deps);
  mountDocs(app, '0.1.0');

  if (dashboard !== undefined) mountDashboard(app, dashboard);
  app.use(noSuchRoute, problems(deps.log));
  return app;
}

/** The dashboard's files; every path that is no file is a page of it. */
function mountDashboard(app: Express, folder: string): void {
  app.use(compressed(folder));
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.get('/{*page}', (req, res, next) => {
    if (req.path.startsWith('/api/') || req.accepts('html') === false) return next();
    res.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}
