/** Everything that lets people in, made once for a process. */
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { newOwnerToken, firstOwner } from './owner.ts';
import { personOfKey } from '../../db/people.ts';
import type { UserRow } from '../../db/people-schema.ts';
import type { ApiDeps } from '../deps.ts';
import type { Caller, ResolveCaller } from '../http/caller.ts';
import { createResolveCaller, session } from '../http/session.ts';
import { ask, headersOf } from './call.ts';
import { createLibrary, type Library } from './library.ts';
import { createSendMail, type SendMail } from './mail.ts';

export interface AuthDeps extends Pick<ApiDeps, 'config' | 'keyring' | 'databases' | 'bus' | 'log'> {
  /** Writes a line to the terminal of whoever runs Faibric. */
  readonly print: (line: string) => void;
}

export interface Auth {
  readonly library: Library;
  readonly sendMail: SendMail;
  /** Who sent a request or a socket's handshake; for sockets the Origin is to be checked beside it (http/hosts.ts). */
  readonly resolveCaller: ResolveCaller;
  /** Express middleware that lets routes ask who calls. Mount it before them. */
  readonly session: RequestHandler;
  /** A link that signs the first owner in once, within 24 hours; those made before end. */
  createOneTimeLink(): Promise<string>;
  /** The id of the session whose cookie stands in these headers. */
  sessionId(headers: IncomingHttpHeaders): Promise<string | undefined>;
  /** Tells every process that sessions or keys of this person ended (bus topic `faibric_access`, payload the user's id). */
  revoked(userId: string): void;
}

type Person = Pick<UserRow, 'id' | 'email' | 'username'> & { readonly role: string };

export const toCaller = ({ id, email, username, role }: Person, via: Caller['via']): Caller => ({
  userId: id,
  email,
  username,
  role: role === 'operator' ? 'operator' : 'user',
  via,
});

export function createAuth({ config, keyring, databases, bus, log, print }: AuthDeps): Auth {
  const { system } = databases;
  const revoked = (userId: string) => bus.publish('faibric_access', userId);
  const sendMail = createSendMail({ config, system, log, print });
  const library = createLibrary({ config, system, keyring, sendMail, log, revoked });
  const ofCookie = (headers: IncomingHttpHeaders) =>
    ask(() => library.api.getSession({ headers: headersOf(headers), query: { disableRefresh: true } }));
  const resolveCaller = createResolveCaller({
    config,
    ofKey: async (hash) => {
      const person = await personOfKey(system, hash);
      return person && toCaller(person, 'key');
    },
    owner: async () => toCaller(await firstOwner(system), 'admin'),
    ofCookie: async (headers) => {
      const found = await ofCookie(headers);
      return found ? toCaller(personOf(found.user), 'session') : undefined;
    },
  });
  return {
    library,
    sendMail,
    resolveCaller,
    session: session(config, resolveCaller),
    createOneTimeLink: async () => {
      const token = await newOwnerToken(system);
      return `${new URL('/signin', config.PUBLIC_URL).href}?${new URLSearchParams({ token }).toString()}`;
    },
    sessionId: async (headers) => (await ofCookie(headers))?.session.id,
    revoked,
  };
}

/** The library types its additional fields as optional; our tables never leave them out. */
export const personOf = <T extends { role?: string | null | undefined; username?: string | null | undefined }>(user: T) => ({
  ...user,
  role: user.role ?? 'user',
  username: user.username ?? '',
});
