/** Headers of every answer under the dashboard's origin, and limits of the server itself (faults B5, B7, H1, H2). */
import { randomUUID } from 'node:crypto';
import type { Server, ServerOptions } from 'node:http';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../../core/config.ts';
import { isTrustworthy } from './hosts.ts';

/** For `http.createServer`: what cannot be set later. Node's own parser is strict unless told otherwise, and nobody tells it. */
export const serverOptions: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000, // longer than the 60 s of common load balancers, or they would reuse a closed connection
  connectionsCheckingInterval: 5_000,
  requireHostHeader: true,
  insecureHTTPParser: false,
};

/** Connections at once: far above a dashboard's need, below what would take the process's memory. */
const maxConnections = 20_000;

export function configureServer(server: Server): void {
  server.maxConnections = maxConnections;
  server.maxRequestsPerSocket = 10_000;
}

/** Express' own settings: no banner, exact paths, and X-Forwarded-For only from proxies that were named. */
export function configureExpress(app: Express, { TRUST_PROXY }: Pick<Config, 'TRUST_PROXY'>): void {
  app.disable('x-powered-by').set('case sensitive routing', true);
  app.set('trust proxy', TRUST_PROXY === 'none' ? false : TRUST_PROXY.split(',').map((address) => address.trim()));
}

/** A number for each request: in the answer, in the log, and in a problem that is our fault. */
export const requestId: RequestHandler = (_req, res, next) => {
  res.setHeader('X-Request-Id', randomUUID());
  next();
};

/** Where apps live, as a CSP source: `http://*.localhost:3000`. */
export function appsSource({ PUBLIC_URL, APPS_DOMAIN }: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>): string {
  const { protocol, port } = new URL(PUBLIC_URL);
  return `${protocol}//*.${APPS_DOMAIN}${port === '' ? '' : `:${port}`}`;
}

/** Scripts from our own files only, frames only of apps, and nobody frames us. */
export function securityHeaders(config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>): RequestHandler {
  const https = config.PUBLIC_URL.startsWith('https:');
  const apps = appsSource(config);
  const socket = `${https ? 'wss' : 'ws'}://${new URL(config.PUBLIC_URL).host}`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // style attributes of the component kit; scripts stay strict
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', apps],
        connectSrc: ["'self'", socket],
        frameSrc: [apps],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: isTrustworthy(config) && { policy: 'same-origin' },
    originAgentCluster: isTrustworthy(config),
    xFrameOptions: { action: 'deny' },
  });
}
