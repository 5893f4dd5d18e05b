/** Mounts a value of core/contract: parses what comes in, checks who calls, checks what goes out. */
import { isUtf8 } from 'node:buffer';
import express, { type IRouter, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { AppError } from '../../core/errors.ts';
import { maxBodyBytes } from '../../core/limits.ts';
import { callerOf, type Caller } from './caller.ts';

interface PublicCall<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly req: Request;
  readonly res: Response;
  /** Aborts when the client leaves before the answer is out. */
  readonly signal: AbortSignal;
  /** Who calls, where that may be nobody. @throws AppError `forbidden_origin` */
  readonly identify: () => Promise<Caller | undefined>;
}
interface Call<Params, Query, Body> extends PublicCall<Params, Query, Body> {
  readonly caller: Caller;
}

/** An endpoint without a reply answers 204, so its handler may return nothing. */
type Answer<Reply extends z.ZodType> = z.input<Reply> | (undefined extends z.input<Reply> ? void : never);

type Shape<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> = Endpoint<P, Q, B, R>;

/** Mounts an endpoint for people who are signed in, or for operators, as `e.auth` says. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  router: IRouter,
  e: Shape<P, Q, B, R>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<R>>,
): void {
  if (e.auth === 'public') throw new Error(`${e.path} is public: mount it with publicRoute`);
  mount(router, e, async (call) => handle({ ...call, caller: await requireCaller(call.req, e.auth) }));
}

/** Mounts an endpoint that anybody may reach; its handler decides whom it serves. */
export function publicRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  router: IRouter,
  e: Shape<P, Q, B, R>,
  handle: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<R>>,
): void {
  if (e.auth !== 'public') throw new Error(`${e.path} is not public: mount it with route`);
  mount(router, e, handle);
}

/** @throws AppError `unauthorized`, `forbidden_origin`, or `not_found` for operator calls of others (contract) */
export async function requireCaller(req: Request, auth: Endpoint['auth'] = 'user'): Promise<Caller> {
  const caller = await callerOf(req);
  if (!caller) throw new AppError('unauthorized', 'Sign in, or send Authorization: Bearer with an API key');
  if (auth === 'operator' && caller.role !== 'operator') throw new AppError('not_found', 'There is nothing here');
  return caller;
}

function mount<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  router: IRouter,
  e: Shape<P, Q, B, R>,
  handle: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<R>>,
): void {
  // Strangers are sent away before a byte of their body is read.
  const enter: RequestHandler = async (req, _res, next) => {
    if (e.auth !== 'public') await requireCaller(req, e.auth);
    next();
  };
  const answer: RequestHandler = async (req, res) => {
    const left = new AbortController();
    res.once('close', () => left.abort());
    const params = accept(e.params, wholePaths(req.params), 'path');
    const query = accept(e.query, req.query, 'query');
    const body = accept(e.body, (req.body as unknown) ?? {}, '');
    const result = await handle({ params, query, body, req, res, signal: left.signal, identify: () => callerOf(req) });
    if (e.media !== undefined || res.headersSent) return; // the handler wrote its answer itself
    res.status(e.status).set('Cache-Control', 'no-store');
    if (e.status === 204) res.end();
    else res.json(check(e, result));
  };
  const steps = e.method === 'get' ? [enter, answer] : [enter, requireJson, readJson, answer];
  router[e.method](e.path, ...steps);
}

/** A form or a text/plain body needs no preflight, so a foreign page could send it (faults B3). */
const requireJson: RequestHandler = (req, _res, next) => {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (hasBody && !req.is('application/json'))
    throw new AppError('bad_request', 'The body must be JSON', { hint: 'Send the header content-type: application/json' });
  next();
};

const readJson = express.json({
  limit: maxBodyBytes,
  strict: false, // any JSON value is valid JSON; the schema says what it must be
  verify: (_req, _res, bytes) => {
    if (!isUtf8(bytes)) throw new AppError('bad_request', 'The body is not valid UTF-8');
  },
});

/** Express 5 answers a wildcard as a list of segments; a trailing slash adds an empty one. */
const wholePaths = (params: Request['params']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/').replace(/\/$/, '') : value]),
  );

/** @throws AppError `invalid_input` with one entry a wrong field */
export function accept<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const at = (...path: PropertyKey[]) => [where, ...path].filter((part) => part !== '').join('.');
  const fields = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ path: at(...issue.path, name), message: 'There is no such field' }))
      : [{ path: at(...issue.path), message: issue.message }],
  );
  throw new AppError('invalid_input', 'Some fields are not right', { fields });
}

/** What we answer wrong is our fault, never the caller's. */
function check<R extends z.ZodType>(e: Endpoint<z.ZodObject, z.ZodObject, z.ZodType, R>, result: unknown): z.output<R> {
  const reply = e.reply.safeParse(result);
  if (reply.success) return reply.data;
  throw new Error(`${e.method.toUpperCase()} ${e.path} answered what its schema refuses: ${reply.error.message}`);
}
