/** Between our routes and better-auth: headers in, cookies out, its errors in our words. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import { isAPIError, type APIError } from 'better-auth/api';
import { AppError } from '../../core/errors.ts';
import { addressHeader } from './library.ts';

/** Only what the library may read: the cookie, the browser's name, and the address as we know it. */
export function headersOf(headers: IncomingHttpHeaders, address?: string): Headers {
  const own = new Headers();
  if (headers.cookie !== undefined) own.set('cookie', headers.cookie);
  if (headers['user-agent'] !== undefined) own.set('user-agent', headers['user-agent'].slice(0, 500));
  if (address !== undefined) own.set(addressHeader, address);
  return own;
}

export const requestHeaders = (req: Request): Headers => headersOf(req.headers, req.ip);

/** Calls the library. @throws AppError in our words; what a database or a bug of ours did stays as it was */
export async function ask<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAPIError(error) ? inOurWords(error) : error;
  }
}

/** As `ask`, and hands the cookies that come with the answer to the browser. */
export async function askAndSetCookies<T>(res: Response, work: () => Promise<{ headers: Headers; response: T }>): Promise<T> {
  const { headers, response } = await ask(work);
  for (const cookie of headers.getSetCookie()) res.append('Set-Cookie', cookie);
  return response;
}

const wrongField = (path: string, message: string) => new AppError('invalid_input', message, { fields: [{ path, message }] });
const away = (cause: APIError) => new AppError('unavailable', 'Signing in is not possible right now.', { cause });

const words: Record<string, (error: APIError) => AppError> = {
  INVALID_EMAIL_OR_PASSWORD: () => new AppError('unauthorized', 'E-mail or password is not right.'),
  INVALID_PASSWORD: () => wrongField('currentPassword', 'The current password is not right.'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () =>
    new AppError('wrong_state', 'There is no password yet.', { hint: 'POST /api/auth/set-password/ sets the first one' }),
  PASSWORD_ALREADY_SET: () =>
    new AppError('wrong_state', 'There is a password already.', { hint: 'POST /api/auth/change-password/ changes it' }),
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: () => wrongField('email', 'This address has an account already.'),
  INVALID_TOKEN: () => deadLink(),
  // The library hides what the database said when these fail.
  FAILED_TO_GET_SESSION: away,
  FAILED_TO_CREATE_USER: away,
};

function inOurWords(error: APIError): Error {
  const known = words[error.body?.code ?? ''];
  if (known) return known(error);
  if (error.status === 'FOUND') return deadLink(); // it would send a browser away, with the reason in the address
  if (error.status === 'UNAUTHORIZED') return new AppError('unauthorized', 'Sign in first.');
  if (error.statusCode < 500) return new AppError('invalid_input', error.message, { cause: error });
  return new Error(error.message, { cause: error });
}

export const deadLink = (): AppError => new AppError('unauthorized', 'This link was used already or is too old. Ask for a new one.');
