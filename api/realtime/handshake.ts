/** Who may open a socket, and from where (faults W1, W3). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../core/config.ts';
import type { Caller, Credentials, ResolveCaller } from '../http/caller.ts';
import { AppError } from '../../core/errors.ts';
import { hostOf, isForeignPage, isOwnPage } from '../http/hosts.ts';
import { toProblem } from '../http/problem.ts';

export type Names = Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;

/** Answers what comes to a host that is not the dashboard's: app hosts have no sockets. @returns whether it did */
export function refuseOtherHosts(req: IncomingMessage, res: ServerResponse, names: Names): boolean {
  const kind = hostOf(req, names)?.kind;
  if (kind === 'dashboard') return false;
  const error =
    kind === 'app' ? new AppError('not_found', 'There is nothing here') : new AppError('misdirected', 'This host is not served here');
  const { status, headers, body } = toProblem(error);
  res.writeHead(status, headers);
  res.end(body);
  return true;
}

export const mayConnect = ({ headers }: IncomingMessage, names: Names): boolean => !isForeignPage(headers, names);

/** What a socket's later requests must show again: its id alone opens nothing to a thief. */
export const credentialOf = ({ headers }: IncomingMessage): string => JSON.stringify([headers.cookie, headers.authorization]);

/**
 * The person behind a handshake. A cookie counts from a page of ours alone; a key counts from anywhere.
 * @throws AppError `unauthorized` or `forbidden_origin`
 */
export async function identify(credentials: Credentials, resolveCaller: ResolveCaller, names: Names): Promise<Caller> {
  const caller = await resolveCaller(credentials);
  if (!caller) throw new AppError('unauthorized', 'Sign in first');
  if (caller.via === 'session' && !isOwnPage(credentials.headers, names)) throw new AppError('forbidden_origin', 'This page is not ours');
  return caller;
}

/** `Authorization`, cookie and `auth: {token}` of a Socket.IO handshake. */
export function credentialsOf(handshake: { readonly headers: Credentials['headers']; readonly auth: unknown }): Credentials {
  const { auth, headers } = handshake;
  const token: unknown = typeof auth === 'object' && auth !== null && 'token' in auth ? auth.token : undefined;
  return typeof token === 'string' && token !== '' ? { headers, token } : { headers };
}
