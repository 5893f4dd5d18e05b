/** Who calls. Everything that lets people in answers this one shape: HTTP routes, sockets, the gateway. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface Caller {
  readonly userId: string;
  readonly email: string;
  readonly role: 'user' | 'operator';
  /** The part of an app's address that names the person (core/host.ts). */
  readonly username: string;
  /** `session`: a browser's cookie; `key`: an API key; `admin`: ADMIN_KEY. */
  readonly via: 'session' | 'key' | 'admin';
}

/** What a request shows of its sender: a socket's handshake has no more than this. */
export interface Credentials {
  readonly headers: IncomingHttpHeaders;
  /** An API key given outside the headers (Socket.IO's `auth: {token}`). */
  readonly token?: string;
}

/** @returns undefined without credentials or with wrong ones */
export type ResolveCaller = (credentials: Credentials) => Promise<Caller | undefined>;

const pending = new WeakMap<IncomingMessage, () => Promise<Caller | undefined>>();

/** Remembers how to find out who sent a request; it is asked at most once, and only by routes that need to know. */
export function rememberCaller(req: IncomingMessage, resolve: () => Promise<Caller | undefined>): void {
  let answer: Promise<Caller | undefined> | undefined;
  pending.set(req, () => (answer ??= resolve()));
}

/** @throws AppError `forbidden_origin` when a foreign page sends our cookie with something that changes data */
export async function callerOf(req: IncomingMessage): Promise<Caller | undefined> {
  return pending.get(req)?.();
}
