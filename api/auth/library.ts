/** better-auth, set up: sessions, passwords and mailed links over our own tables. Its routes are not mounted; ours call it. */
import { createHmac } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import { usernameOf } from '../../core/host.ts';
import type { Db } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { findPersonByEmail, markVerified } from '../../db/people.ts';
import type { SendMail } from './mail.ts';
import { ownerEmail, ownerLink } from './owner.ts';

export interface LibraryDeps {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'SIGN_UP'>;
  readonly system: Db;
  readonly keyring: Pick<Keyring, 'root'>;
  readonly sendMail: SendMail;
  readonly log: Pick<Logger, 'error'>;
  /** Somebody's sessions or keys ended: sockets must ask again. */
  readonly revoked: (userId: string) => void;
}

/** Seconds for which a mailed link works (faults B7). */
const linkSeconds = 15 * 60;
const day = 24 * 60 * 60;

/** Carries the caller's address to the library; set by us alone, whatever the client sends. */
export const addressHeader = 'x-faibric-address';

export type Library = ReturnType<typeof createLibrary>;

export function createLibrary({ config, system, keyring, sendMail, log, revoked }: LibraryDeps) {
  const https = config.PUBLIC_URL.startsWith('https:');
  const page = (query: Record<string, string>) => `${new URL('/signin', config.PUBLIC_URL).href}?${new URLSearchParams(query).toString()}`;
  // __Host-: neither an app's host nor plain http can set or overwrite it (faults B2).
  const cookie = (name: string) => ({ name: `${https ? '__Host-' : ''}faibric_${name}`, attributes: { secure: https } });
  return betterAuth({
    appName: 'Faibric',
    baseURL: config.PUBLIC_URL,
    secret: createHmac('sha256', keyring.root).update('faibric sessions').digest('base64'),
    database: { db: system, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours stand before it, counted for all processes
    logger: { level: 'error', log: (_level, message, ...details) => log.error({ details }, message) },
    session: { expiresIn: 30 * day, updateAge: day },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: linkSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) =>
        sendMail({
          to: user.email,
          subject: 'Set a new password',
          text: `Set a new password within 15 minutes:\n${page({ reset: token })}`,
        }),
      onPasswordReset: async ({ user }) => {
        await markVerified(system, user.id);
        revoked(user.id);
      },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'user', input: false },
        username: { type: 'string', required: false, input: false },
      },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            if (user.email === ownerEmail) throw APIError.fromStatus('FORBIDDEN');
            return { data: { ...user, name: user.name || usernameOf(user.email), username: usernameOf(user.email) } };
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false, // would put __Secure- before our names
      cookiePrefix: 'faibric',
      cookies: { session_token: cookie('session'), dont_remember: cookie('short_session') },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      magicLink({
        expiresIn: linkSeconds,
        disableSignUp: config.SIGN_UP !== 'open',
        sendMagicLink: async ({ email, token, metadata }) => {
          if (config.SIGN_UP !== 'open' && !(await findPersonByEmail(system, email))) return;
          const next: unknown = metadata?.next;
          const link = page({ token, ...(typeof next === 'string' ? { next } : {}) });
          sendMail({ to: email, subject: 'Sign in to Faibric', text: `Sign in within 15 minutes, once:\n${link}` });
        },
      }),
      ownerLink(system),
    ],
  });
}
