/** Signing in and out. The paths are better-auth's; links are redeemed by POST, so that a mail scanner's GET uses nothing up. */
import { z } from 'zod';
import { maxNameCharacters } from '../limits.ts';
import { endpoint, words } from './endpoint.ts';

const email = z.email().max(254).toLowerCase();
const newPassword = z.string().min(8).max(128);
/** Where to go afterwards: a path of ours, never another site (faults B7). */
const next = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/, { error: 'must be a path on this site' });

export const user = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  username: z.string(),
  role: z.enum(['user', 'operator']),
});
const signedIn = z.object({ user });
const done = z.object({ status: z.boolean(), message: z.string() });

export const signUp = endpoint({
  method: 'post',
  path: '/api/auth/sign-up/email/',
  summary: 'Make an account, where SIGN_UP is open',
  auth: 'public',
  body: z.strictObject({ name: words(maxNameCharacters), email, password: newPassword, rememberMe: z.boolean().optional() }),
  reply: signedIn,
});
export const signIn = endpoint({
  method: 'post',
  path: '/api/auth/sign-in/email/',
  summary: 'Sign in with e-mail and password',
  auth: 'public',
  body: z.strictObject({ email, password: z.string().min(1).max(128), rememberMe: z.boolean().optional() }),
  reply: signedIn,
});
export const requestLink = endpoint({
  method: 'post',
  path: '/api/auth/sign-in/magic-link/',
  summary: 'Ask for a link that signs in once, within 15 minutes',
  auth: 'public',
  body: z.strictObject({ email, name: words(maxNameCharacters).optional(), callbackURL: next.optional() }),
  reply: done,
});
export const redeemLink = endpoint({
  method: 'post',
  path: '/api/auth/one-time/',
  summary: 'Sign in with the token of a mailed link or of the link in the terminal',
  auth: 'public',
  body: z.strictObject({ token: z.string().min(1).max(200) }),
  reply: signedIn,
});
export const requestPasswordReset = endpoint({
  method: 'post',
  path: '/api/auth/request-password-reset/',
  summary: 'Ask for a link to set a new password',
  auth: 'public',
  body: z.strictObject({ email }),
  reply: done,
});
export const resetPassword = endpoint({
  method: 'post',
  path: '/api/auth/reset-password/',
  summary: 'Set a new password with the token of a mailed link; every session ends',
  auth: 'public',
  body: z.strictObject({ token: z.string().min(1).max(200), newPassword }),
  reply: done,
});
export const changePassword = endpoint({
  method: 'post',
  path: '/api/auth/change-password/',
  summary: 'Change the password; other sessions end',
  body: z.strictObject({ currentPassword: z.string().min(1).max(128), newPassword }),
  reply: done,
});
export const setPassword = endpoint({
  method: 'post',
  path: '/api/auth/set-password/',
  summary: 'Set a first password, for those who came by a link',
  body: z.strictObject({ newPassword }),
  reply: done,
});
export const signOut = endpoint({
  method: 'post',
  path: '/api/auth/sign-out/',
  summary: 'End this session',
  auth: 'public',
  reply: z.object({ success: z.boolean() }),
});
export const getSession = endpoint({
  method: 'get',
  path: '/api/auth/get-session/',
  summary: 'The browser’s session, or null',
  auth: 'public',
  reply: z.object({ session: z.object({ id: z.string(), createdAt: z.string(), expiresAt: z.string() }), user }).nullable(),
});
