/** The first owner: only the link in the terminal, or ADMIN_KEY, makes and signs in this person. */
import { randomBytes } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Db } from '../../db/index.ts';
import { firstOperator, insertPerson, replaceOwnerLink, takeOwnerLink } from '../../db/people.ts';
import type { UserRow } from '../../db/people-schema.ts';
import { hashKey } from '../http/session.ts';

/** Nobody can sign up with it, and no mail reaches it. `localhost` alone is no address to better-auth. */
export const ownerEmail = 'owner@faibric.local';

/** Hours for which the printed link works: it lies on the terminal of whoever owns the machine. */
const linkHours = 24;
const linkPrefix = 'owner-';

export const isOwnerToken = (token: string): boolean => token.startsWith(linkPrefix);

/** The earliest operator, made where there is none. Safe to call from several processes at once. */
export async function firstOwner(db: Db): Promise<UserRow> {
  const owner =
    (await firstOperator(db)) ??
    (await insertPerson(db, { email: ownerEmail, name: 'Owner', role: 'operator', emailVerified: true })) ??
    (await firstOperator(db));
  if (!owner) throw new Error(`${ownerEmail} exists and is no operator`);
  return owner;
}

/** A new token for the link; those made before end. Only its hash is kept. */
export async function newOwnerToken(db: Db): Promise<string> {
  const token = `${linkPrefix}${randomBytes(32).toString('base64url')}`;
  await replaceOwnerLink(db, hashKey(token), linkHours);
  return token;
}

/** Lets the token of the link in once, as a session of better-auth. Not reachable over HTTP by itself. */
export const ownerLink = (db: Db) =>
  ({
    id: 'owner-link',
    endpoints: {
      signInOwner: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ token: z.string() }), requireHeaders: true },
        async (ctx) => {
          if (!(await takeOwnerLink(db, hashKey(ctx.body.token)))) throw APIError.fromStatus('UNAUTHORIZED');
          const owner = await firstOwner(db);
          const session = await ctx.context.internalAdapter.createSession(owner.id);
          await setSessionCookie(ctx, { session, user: owner });
          return ctx.json({ user: owner });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
