/** Who is calling: an API key or ADMIN_KEY in the Authorization header, else the browser's cookie. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { rememberCaller, type Caller, type Credentials, type ResolveCaller } from './caller.ts';
import { isForeignPage, isOwnPage } from './hosts.ts';

export interface Sources {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN' | 'ADMIN_KEY'>;
  /** The person whose API key has this hash. */
  readonly ofKey: (hash: Buffer) => Promise<Caller | undefined>;
  /** The first owner, made where there is none yet. */
  readonly owner: () => Promise<Caller>;
  /** The person of a session cookie. */
  readonly ofCookie: (headers: Credentials['headers']) => Promise<Caller | undefined>;
}

export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** @returns undefined without credentials or with wrong ones; a wrong key is never made up for by a cookie */
export function createResolveCaller({ config, ofKey, owner, ofCookie }: Sources): ResolveCaller {
  const adminHash = config.ADMIN_KEY === undefined ? undefined : hashKey(config.ADMIN_KEY);
  return async ({ headers, token }) => {
    const bearer = token ?? headers.authorization;
    if (bearer === undefined) return headers.cookie === undefined ? undefined : ofCookie(headers);
    const key = token ?? /^Bearer +([\x21-\x7e]{1,512})$/i.exec(bearer)?.[1];
    if (key === undefined || key.length > 512) return undefined;
    const hash = hashKey(key);
    if (adminHash && timingSafeEqual(hash, adminHash)) return owner();
    return ofKey(hash);
  };
}

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets routes ask who calls. What a browser's cookie would change must come from a page of ours (faults B3). */
export function session(config: Sources['config'], resolve: ResolveCaller): RequestHandler {
  return (req, _res, next) => {
    rememberCaller(req, async () => {
      const caller = await resolve({ headers: req.headers });
      if (caller?.via === 'session' && !changesNothing.has(req.method) && !isOwnPage(req.headers, config)) throw foreignOrigin();
      return caller;
    });
    next();
  };
}

/** For calls that hand out a cookie: a foreign page must not sign somebody in either. */
export const ownPagesOnly =
  (config: Sources['config']): RequestHandler =>
  (req, _res, next) => {
    if (!changesNothing.has(req.method) && isForeignPage(req.headers, config)) throw foreignOrigin();
    next();
  };

const foreignOrigin = () =>
  new AppError('forbidden_origin', 'This call came from a page that is not ours', {
    hint: 'Send Origin as a browser does, or use an API key',
  });
