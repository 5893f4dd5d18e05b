/** App hosts: `{slug}.{APPS_DOMAIN}` and the hosts of previews, answered in front of Express (design §6, §10). */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import type { ServiceEntry } from '../../core/service.ts';
import type { Bus } from '../../db/bus.ts';
import type { Databases } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { isDataPath, type DataApi } from '../data/handler.ts';
import { isGatewayPath, type Gateway } from '../gateway/handler.ts';
import { knownError } from '../http/known-error.ts';
import { toProblem } from '../http/problem.ts';
import { createAppErrors } from './app-errors.ts';
import { createContentCache, type Content } from './content.ts';
import type { AppDirectory } from './directory.ts';
import { appHeaders, imageSources } from './headers.ts';
import { createLive } from './live.ts';
import { away, noApp, noFile, noticePage, notLive, type Notice } from './notice.ts';
import { renderPage } from './page.ts';
import { immutable, revalidated, sendContent } from './respond.ts';
import { createSites, isHashed, type Site } from './site.ts';
import { vendorFile } from './vendor.ts';

export interface AppHostDeps {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  readonly databases: Pick<Databases, 'system'>;
  readonly keyring: Keyring;
  readonly apps: AppDirectory;
  readonly data: DataApi;
  readonly gateway: Gateway;
  /** Services as they are shipped: whose pictures an app may show. */
  readonly catalog: ReadonlyMap<string, Pick<ServiceEntry, 'image_hosts'>>;
  readonly bus: Pick<Bus, 'subscribe'>;
  /** The folder whose files are served under `/_faibric/vendor/`. */
  readonly vendorFolder: string;
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

export interface AppHost {
  /** Answers a request to the host with this label. Never throws. */
  handle(req: IncomingMessage, res: ServerResponse, label: string): void;
  /** Ends the streams of open pages. */
  close(): void;
}

const vendorPath = '/_faibric/vendor/';
/** A picture of one point, which the dashboard loads to learn whether its browser finds this host. */
const herePath = '/_faibric/here.svg';
const here = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

export function createAppHost(deps: AppHostDeps): AppHost {
  const { databases, vendorFolder, data, log } = deps;
  const cache = createContentCache();
  const findSite = createSites(deps);
  const live = createLive(databases, deps.apps, deps.bus);
  const errors = createAppErrors(databases, cache);
  const ownHeaders = Object.entries(appHeaders(deps.config)) as [string, string][];

  const notice = (req: IncomingMessage, res: ServerResponse, status: number, which: Notice) => {
    const bytes = noticePage(which);
    res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length, 'Cache-Control': 'no-store' });
    res.end(req.method === 'HEAD' ? undefined : bytes);
  };

  async function file(req: IncomingMessage, res: ServerResponse, content: Content, cacheControl: string): Promise<void> {
    if (!(await sendContent(req, res, cache, { content, cacheControl }))) notice(req, res, 404, noFile);
  }

  /** The entry of the app, with the config put in. */
  async function page(req: IncomingMessage, res: ServerResponse, site: Site): Promise<void> {
    const index = await site.find('/index.html');
    const html = index && (await cache.get(index, 'identity'));
    if (!html) return notice(req, res, 404, notLive);
    const { app, version, scratch } = site;
    const images = imageSources(app.access, deps.catalog);
    if (images.length > 0) res.setHeader('Content-Security-Policy', String(appHeaders(deps.config, images)['Content-Security-Policy']));
    const { key, bytes } = renderPage(html.toString(), {
      project: String(app.id),
      token: app.token,
      version,
      scratch: scratch !== 0,
      gateway: scratch === 0, // what an unfinished app may call is not known yet
    });
    await file(req, res, { key, contentType: 'text/html; charset=utf-8', read: () => Promise.resolve(bytes) }, revalidated);
  }

  async function own(req: IncomingMessage, res: ServerResponse, site: Site, path: string): Promise<void> {
    if (path === '/_faibric/errors' && req.method === 'POST') {
      await errors.take(req, site);
      return void res.writeHead(204).end();
    }
    if (!isRead(req)) return methodNotAllowed(res);
    if (path === '/_faibric/live' && req.method === 'GET') return live.follow(req, res, site);
    if (!path.startsWith(vendorPath)) return notice(req, res, 404, noFile);
    // A version keeps the shared code that it was built with; what it has not is of this release.
    const vendor = (await site.find(path)) ?? vendorFile(vendorFolder, path.slice(vendorPath.length));
    return vendor ? file(req, res, vendor, immutable) : notice(req, res, 404, noFile);
  }

  async function answer(req: IncomingMessage, res: ServerResponse, label: string): Promise<void> {
    for (const [name, value] of ownHeaders) res.setHeader(name, value);
    if (req.url === herePath && isRead(req)) return sayHere(res);
    const site = await findSite(label);
    if (!site) return notice(req, res, 404, noApp);
    if (isDataPath(req.url)) return data(req, res, site);
    if (isGatewayPath(req.url)) return deps.gateway(req, res, site);
    const path = decodeURIComponent((req.url ?? '/').replace(/[?#].*$/s, ''));
    if (path.startsWith('/api/')) throw new AppError('not_found', `There is no ${req.method} ${path.slice(0, 200)} here`);
    // A worker would outlive the version that brought it, and answer in its place (faults B2).
    if (req.headers['sec-fetch-dest'] === 'serviceworker' || req.headers['service-worker'] !== undefined)
      return notice(req, res, 404, noFile);
    if (path.startsWith('/_faibric/')) return own(req, res, site, path);
    if (!isRead(req)) return methodNotAllowed(res);
    if (site.version === 0) return notice(req, res, 404, notLive);
    const isPage = path === '/' || path === '/index.html' || !/\.[^/]*$/.test(path); // the app's own router knows paths without an extension
    const found = isPage ? undefined : await site.find(path);
    if (isPage) return page(req, res, site);
    return found ? file(req, res, found, isHashed(path) ? immutable : revalidated) : notice(req, res, 404, noFile);
  }

  function refuse(req: IncomingMessage, res: ServerResponse, error: unknown): void {
    const requestId = randomUUID();
    const known = knownError(error) ?? new AppError('internal', 'Something went wrong on our side', { cause: error });
    if (known.code === 'internal') log.error({ err: error, requestId, method: req.method }, 'app host failed');
    if (res.headersSent) return void res.destroy();
    const path = req.url ?? '';
    if (isRead(req) && !path.startsWith('/api/') && ['internal', 'unavailable'].includes(known.code)) return notice(req, res, 503, away);
    const { status, headers, body } = toProblem(known, requestId);
    res.writeHead(status, headers).end(req.method === 'HEAD' ? undefined : body);
  }

  return {
    handle: (req, res, label) => void answer(req, res, label).catch((error: unknown) => refuse(req, res, error)),
    close: () => live.close(),
  };
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

function sayHere(res: ServerResponse): void {
  const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  res.writeHead(200, headers).end(here);
}

function methodNotAllowed(res: ServerResponse): void {
  res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('This address can only be read.\n');
}
