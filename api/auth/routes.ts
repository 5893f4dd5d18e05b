import type { IRouter } from 'express';
import * as contract from '../../core/contract/auth.ts';
import { AppError } from '../../core/errors.ts';
import type { ApiDeps } from '../deps.ts';
import { createLimiter, sourceOf } from '../http/rate-limit.ts';
import { publicRoute, route } from '../http/route.ts';
import { ownPagesOnly } from '../http/session.ts';
import { personOf, type Auth } from './auth.ts';
import { ask, askAndSetCookies, deadLink, requestHeaders } from './call.ts';
import { isOwnerToken } from './owner.ts';

const minute = 60;

/** Signing up, in and out. Guessing is slowed before any password is compared, for known and unknown addresses alike. */
export function mountAuth(router: IRouter, { config, databases: { system } }: Pick<ApiDeps, 'config' | 'databases'>, auth: Auth): void {
  const { api } = auth.library;
  router.use('/api/auth/', ownPagesOnly(config));
  // Guesses on one account from one place, short and long; everything from one place; mails that anybody can make us send.
  const guesses = createLimiter(system, { name: 'sign-in', points: 5, seconds: 15 * minute, blockSeconds: 30 });
  const manyGuesses = createLimiter(system, { name: 'sign-in-hour', points: 30, seconds: 60 * minute });
  const sources = createLimiter(system, { name: 'auth-source', points: 120, seconds: 5 * minute });
  const mails = createLimiter(system, { name: 'mail', points: 5, seconds: 15 * minute });

  publicRoute(router, contract.signUp, async ({ body, req, res }) => {
    await sources.take(sourceOf(req.ip));
    if (config.SIGN_UP !== 'open')
      throw new AppError('sign_up_closed', 'Accounts are made by invitation here.', {
        hint: 'Ask an operator to add you, then ask for a link',
      });
    const { user } = await askAndSetCookies(res, () => api.signUpEmail({ body, headers: requestHeaders(req), returnHeaders: true }));
    return { user: toUser(user) };
  });

  publicRoute(router, contract.signIn, async ({ body, req, res }) => {
    const source = sourceOf(req.ip);
    const pair = `${body.email} ${source}`;
    for (const [limiter, key] of [
      [sources, source],
      [guesses, pair],
      [manyGuesses, pair],
    ] as const)
      await limiter.take(key);
    const { user } = await askAndSetCookies(res, () => api.signInEmail({ body, headers: requestHeaders(req), returnHeaders: true }));
    await Promise.all([guesses.forgive(pair), manyGuesses.forgive(pair)]);
    return { user: toUser(user) };
  });

  publicRoute(router, contract.requestLink, async ({ body: { email, name, callbackURL }, req }) => {
    await sources.take(sourceOf(req.ip));
    await mails.take(email);
    const metadata = callbackURL === undefined ? {} : { next: callbackURL };
    await ask(() =>
      api.signInMagicLink({ body: { email, metadata, ...(name === undefined ? {} : { name }) }, headers: requestHeaders(req) }),
    );
    return { status: true, message: 'If this address has an account, a link is on its way.' };
  });

  publicRoute(router, contract.redeemLink, async ({ body: { token }, req, res }) => {
    const headers = requestHeaders(req);
    if (isOwnerToken(token)) {
      const { user } = await askAndSetCookies(res, () => api.signInOwner({ body: { token }, headers, returnHeaders: true })).catch(
        usedOwnerLink,
      );
      return { user };
    }
    const answer = await askAndSetCookies(res, () => api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }));
    if (!answer) throw deadLink();
    return { user: toUser(answer.user) };
  });

  publicRoute(router, contract.requestPasswordReset, async ({ body, req }) => {
    await sources.take(sourceOf(req.ip));
    await mails.take(body.email);
    await ask(() => api.requestPasswordReset({ body, headers: requestHeaders(req) }));
    return { status: true, message: 'If this address has an account, a link is on its way.' };
  });

  publicRoute(router, contract.resetPassword, async ({ body }) => {
    await ask(() => api.resetPassword({ body }));
    return { status: true, message: 'The new password is set. Sign in with it.' };
  });

  route(router, contract.changePassword, async ({ body, req, res, caller }) => {
    const change = { ...body, revokeOtherSessions: true };
    await askAndSetCookies(res, () => api.changePassword({ body: change, headers: requestHeaders(req), returnHeaders: true }));
    auth.revoked(caller.userId);
    return { status: true, message: 'The new password is set.' };
  });

  route(router, contract.setPassword, async ({ body, req }) => {
    await ask(() => api.setPassword({ body, headers: requestHeaders(req) }));
    return { status: true, message: 'The password is set.' };
  });

  publicRoute(router, contract.signOut, async ({ req, res, identify }) => {
    const caller = await identify();
    await askAndSetCookies(res, () => api.signOut({ headers: requestHeaders(req), returnHeaders: true }));
    if (caller) auth.revoked(caller.userId);
    return { success: true };
  });

  publicRoute(router, contract.getSession, async ({ req, res }) => {
    const found = await askAndSetCookies(res, () => api.getSession({ headers: requestHeaders(req), returnHeaders: true }));
    if (!found) return null;
    const { id, createdAt, expiresAt } = found.session;
    return { session: { id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }, user: toUser(found.user) };
  });
}

const usedOwnerLink = (error: unknown): never => {
  if (!(error instanceof AppError) || error.code !== 'unauthorized') throw error;
  throw new AppError('unauthorized', 'This link was used already. A new one is in the terminal that runs Faibric.');
};

type LibraryUser = Parameters<typeof personOf>[0] & { id: string; email: string; name: string };

function toUser(user: LibraryUser) {
  const { id, email, name, username, role } = personOf(user);
  return { id, email, name, username, role: role === 'operator' ? ('operator' as const) : ('user' as const) };
}
