/** Who calls the gateway: an app by its public token or its own host, or a person by their credentials (contract; faults K9). */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { hashToken } from '../../db/seal.ts';
import type { App, AppDirectory } from '../apps/directory.ts';
import type { OwnHost } from '../data/admit.ts';
import type { ResolveCaller } from '../http/caller.ts';
import { isOwnPage } from '../http/hosts.ts';

export interface Sender {
  /** Undefined when a person calls for themselves. */
  readonly app: App | undefined;
  /** Whose keys and limits count: the app's owner, or the person. */
  readonly userId: string;
  /** The person's own credentials came along: any public host goes. */
  readonly isOwner: boolean;
  /** Whether the page that sent it, if any, may call for this app. */
  readonly fromOwnPage: boolean;
  /** On the host of a preview or of an older version: nothing is sent there that changes something. */
  readonly onlyLooks: boolean;
}

export interface AdmitDeps {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  readonly apps: AppDirectory;
  readonly resolveCaller: ResolveCaller;
}

export type Admit = (req: IncomingMessage, own?: OwnHost) => Promise<Sender>;

/** @throws AppError `bad_token` */
export function createAdmit({ config, apps, resolveCaller }: AdmitDeps): Admit {
  async function onPlatform(req: IncomingMessage): Promise<Sender> {
    const token = req.headers['x-app-token'];
    const app = token === undefined ? undefined : await apps.byToken(String(token));
    if (token !== undefined && !app) throw badToken('This is not the token of an app');
    const caller = app && !hasCredentials(req) ? undefined : await resolveCaller({ headers: req.headers });
    const isFetchedByUs = isOwnPage(req.headers, config);
    // A cookie that a foreign page made the browser send is nobody's word.
    const person = caller?.via === 'session' && !isFetchedByUs ? undefined : caller;
    if (app) {
      const isOwner = person?.userId === app.ownerId;
      return { app, userId: app.ownerId, isOwner, fromOwnPage: isOwner || isPageOf(req, app), onlyLooks: false };
    }
    if (!person) throw badToken('Send X-App-Token of the app, or your own credentials');
    return { app: undefined, userId: person.userId, isOwner: true, fromOwnPage: true, onlyLooks: false };
  }

  /** Cookies and keys of people are never looked at here: the page around is strangers' code. */
  function onOwnHost(req: IncomingMessage, { app, scratch, looking }: OwnHost): Sender {
    const token = req.headers['x-app-token'];
    if (token !== undefined && !timingSafeEqual(hashToken(String(token)), app.tokenHash))
      throw badToken('This is not the token of the app');
    const { origin, 'sec-fetch-site': site = 'same-origin' } = req.headers;
    const isSame = origin === undefined ? ['same-origin', 'none'].includes(site) : isSameHost(origin, req);
    if (!isSame && token === undefined) throw badToken('From another page, send X-App-Token of the app');
    return {
      app,
      userId: app.ownerId,
      isOwner: false,
      fromOwnPage: isSame || isPageOf(req, app),
      onlyLooks: scratch !== 0 || looking !== undefined,
    };
  }

  return async (req, own) => (own ? onOwnHost(req, own) : onPlatform(req));
}

/** Whether the answer may be read by the page that asks: the app's own, or one that its owner added. A client that is no browser says nothing. */
export function isPageOf({ headers: { origin } }: IncomingMessage, app: App): boolean {
  return origin === undefined || origin === app.origin || app.access.origins.some((added) => new URL(added).origin === origin);
}

const badToken = (message: string) => new AppError('bad_token', message);
const hasCredentials = ({ headers }: IncomingMessage): boolean => headers.authorization !== undefined || headers.cookie !== undefined;
const isSameHost = (origin: string, req: IncomingMessage): boolean =>
  URL.canParse(origin) && new URL(origin).host === req.headers.host?.toLowerCase();
