/** Who may call the data of which app, from which page (contract, "App data"; faults D2, K9). */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { hashToken } from '../../db/seal.ts';
import type { App, AppDirectory } from '../apps/directory.ts';
import type { ResolveCaller } from '../http/caller.ts';
import { isOwnPage } from '../http/hosts.ts';

/** Where a call came in when it was the app's own host or the host of one of its previews or versions. */
export interface OwnHost {
  readonly app: App;
  /** 0 for real rows; the build's id on a preview's host. */
  readonly scratch: number;
  /** The stored version that is looked at there: it changes no row. */
  readonly looking?: number;
}

export interface Admitted {
  readonly app: App;
  readonly isOwner: boolean;
  readonly scratch: number;
}

export interface AdmitDeps {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  readonly apps: AppDirectory;
  readonly resolveCaller: ResolveCaller;
}

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);
const missing = () => new AppError('not_found', 'There is no such app, or it is not yours');
const foreign = () =>
  new AppError('forbidden_origin', 'This page may not call the app', { hint: 'The owner can add its origin to the app’s access' });

export interface Admit {
  /** @throws AppError `unauthorized`, `bad_token`, `not_found` or `forbidden_origin` */
  call(req: IncomingMessage, projectId: number, own?: OwnHost): Promise<Admitted>;
  /** Lets the sender's page read the answer, where the app's owner lets that page in. */
  open(req: IncomingMessage, res: ServerResponse, projectId: number, own?: OwnHost): Promise<boolean>;
}

export function createAdmit({ config, apps, resolveCaller }: AdmitDeps): Admit {
  async function onPlatform(req: IncomingMessage, projectId: number): Promise<Admitted> {
    const app = await apps.byId(projectId);
    const hasToken = holdsToken(req, app);
    const caller = hasToken && req.headers.authorization === undefined ? undefined : await resolveCaller({ headers: req.headers });
    if (!hasToken && !caller) throw new AppError('unauthorized', 'Send X-App-Token of the app, or the owner’s credentials');
    const isOwner = app !== undefined && caller?.userId === app.ownerId;
    if (!app || (!hasToken && !isOwner)) throw missing();
    const fromDashboard = isOwnPage(req.headers, config);
    if (isOwner && caller?.via === 'session' && !changesNothing.has(req.method ?? '') && !fromDashboard) throw foreign();
    if (!mayRead(req, app) && !(isOwner && fromDashboard)) throw foreign();
    return { app, isOwner, scratch: 0 };
  }

  /** Cookies and keys of people are never looked at here: the page around is strangers' code. */
  function onOwnHost(req: IncomingMessage, projectId: number, { app, scratch }: OwnHost): Admitted {
    if (app.id !== projectId) throw missing();
    const hasToken = holdsToken(req, app);
    const { origin, 'sec-fetch-site': site = 'same-origin' } = req.headers;
    const fromOwnPage = origin === undefined ? ['same-origin', 'none'].includes(site) : isSameHost(origin, req);
    if (!fromOwnPage && !(hasToken && origin !== undefined && mayRead(req, app))) throw foreign();
    return { app, isOwner: false, scratch };
  }

  return {
    call: async (req, projectId, own) => (own ? onOwnHost(req, projectId, own) : onPlatform(req, projectId)),
    async open(req, res, projectId, own) {
      const app = own?.app ?? (req.headers.origin === undefined ? undefined : await apps.byId(projectId));
      if (req.headers.origin === undefined || !app || !mayRead(req, app)) return false;
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
      res.setHeader('Vary', 'Origin');
      return true;
    },
  };
}

/** @returns false without a token. @throws AppError `bad_token` for any other than this app's */
function holdsToken(req: IncomingMessage, app: App | undefined): boolean {
  const token = req.headers['x-app-token'];
  if (token === undefined) return false;
  const hash = hashToken(String(token));
  if (!app || !timingSafeEqual(hash, app.tokenHash)) throw new AppError('bad_token', 'This is not the token of the app');
  return true;
}

/** A sender that names no page is no browser's page. */
function mayRead({ headers: { origin } }: IncomingMessage, app: App): boolean {
  return origin === undefined || origin === app.origin || app.access.origins.some((added) => new URL(added).origin === origin);
}

const isSameHost = (origin: string, req: IncomingMessage): boolean =>
  URL.canParse(origin) && new URL(origin).host === req.headers.host?.toLowerCase();
