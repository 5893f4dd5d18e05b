/**
 * `POST /api/gateway/`, answered in front of Express: a hot path (design §10). Checks in the contract's order: token, limits, shape,
 * what the app may call, address, keys.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { AppError, failures } from '../../core/errors.ts';
import type { OwnHost } from '../data/admit.ts';
import { knownError } from '../http/known-error.ts';
import { toProblem } from '../http/problem.ts';
import type { Registry } from '../services/registry.ts';
import { isPageOf, type Admit, type Sender } from './admit.ts';
import { checkAllowed } from './allowed.ts';
import type { Answer } from './answer.ts';
import type { Audit } from './audit.ts';
import type { Guard } from './guard.ts';
import { ownHeaders } from './headers.ts';
import type { GatewayLimits, Left } from './limits.ts';
import { planOf, type Plan } from './plan.ts';
import { readCall } from './read-call.ts';
import { fill, type FillDeps, type Filled } from './secrets.ts';
import type { Transforms } from './transform.ts';

export interface GatewayParts extends FillDeps {
  readonly admit: Admit;
  readonly limits: GatewayLimits;
  readonly registry: Registry;
  readonly guard: Guard;
  readonly transforms: Transforms;
  readonly answer: Answer;
  readonly audit: Audit;
  readonly log: Pick<Logger, 'error'>;
}

/** Answers every request to the gateway's path; `own` on app hosts. Never throws. */
export type Gateway = (req: IncomingMessage, res: ServerResponse, own?: OwnHost) => void;

export const isGatewayPath = (url: string | undefined): boolean => url !== undefined && /^\/api\/gateway\/?(\?|$)/.test(url);

/** What is known of a call so far, for the audit log. */
interface Progress {
  sender?: Sender;
  plan?: Plan;
  filled?: Filled;
  cached: boolean;
  error?: string;
}

/** Characters of a path in the log. */
const maxEndpoint = 500;

export function createGatewayHandler(parts: GatewayParts): Gateway {
  const { admit, limits, registry, guard, transforms, audit, log } = parts;

  async function handle(req: IncomingMessage, res: ServerResponse, progress: Progress, own?: OwnHost): Promise<void> {
    const sender = await admit(req, own);
    progress.sender = sender;
    if (sender.app) openTo(req, res, sender);
    audit.open();
    setLeft(res, await limits.take(sender));
    const call = await readCall(req);
    const services = await registry.of(sender.userId);
    if (call.transform?.request !== undefined && call.body !== undefined) {
      const output = await transforms.run(call.transform.request, JSON.stringify(call.body), 'transform.request');
      call.body = output === undefined ? undefined : JSON.parse(output);
    }
    const plan = planOf(call, services);
    progress.plan = plan;
    checkAllowed(sender, plan);
    await guard.check(plan.url);
    const filled = await fill(parts, sender, plan);
    progress.filled = filled;
    progress.cached = await parts.answer({ sender, plan, filled, services, res });
  }

  return (req, res, own) => {
    const startedAt = Date.now();
    const requestId = randomUUID();
    const progress: Progress = { cached: false };
    for (const name in ownHeaders) res.setHeader(name, ownHeaders[name as keyof typeof ownHeaders]);
    res.setHeader('X-Request-Id', requestId);
    if (req.method === 'OPTIONS') return preflight(req, res, own);
    if (req.method !== 'POST') return refuse(req, res, new AppError('not_found', `There is no ${req.method} here`), requestId);
    handle(req, res, progress, own)
      .catch((error: unknown) => {
        const known = knownError(error) ?? new AppError('internal', 'Something went wrong on our side', { cause: error });
        if (known.code === 'internal') log.error({ err: error, requestId }, 'gateway call failed');
        progress.error = res.closed && !res.writableFinished ? 'client_left' : known.code;
        refuse(req, res, known, requestId);
      })
      .finally(() => {
        const { sender, plan, filled, cached, error } = progress;
        const used = filled?.keys.flatMap(({ id }) => (id === undefined ? [] : [id])) ?? [];
        const { service, endpoint, url, method, isNamed } = plan ?? {};
        audit.note(
          {
            app_id: sender?.app?.id ?? null,
            user_id: sender?.userId ?? null,
            service: isNamed ? (service?.name ?? null) : null,
            host: url?.host ?? null,
            endpoint: endpoint?.slice(0, maxEndpoint) ?? null,
            method: method ?? null,
            status_code: res.statusCode,
            response_time_ms: Date.now() - startedAt,
            cached,
            error: error ?? null,
            created_at: new Date(startedAt),
          },
          used,
        );
      });
  };
}

/** Every call that has the right token may be sent by any page; whether it is one of the app's is decided by the call itself. */
function preflight(req: IncomingMessage, res: ServerResponse, own?: OwnHost): void {
  const { origin } = req.headers;
  if (origin === undefined || (own && !isPageOf(req, own.app))) return void res.writeHead(403).end();
  res
    .writeHead(204, {
      'Access-Control-Allow-Origin': origin,
      Vary: 'Origin',
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, X-App-Token, Authorization',
      'Access-Control-Max-Age': '600',
    })
    .end();
}

/** Lets the page read the answer, where the app's owner lets that page in. */
function openTo(req: IncomingMessage, res: ServerResponse, { app }: Sender): void {
  const { origin } = req.headers;
  if (origin === undefined || !app || !isPageOf(req, app)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Expose-Headers', '*');
  res.setHeader('Vary', 'Origin');
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

function setLeft(res: ServerResponse, { limit, remaining, resetS }: Left): void {
  res.setHeader('RateLimit-Limit', limit);
  res.setHeader('RateLimit-Remaining', remaining);
  res.setHeader('RateLimit-Reset', resetS);
}

function refuse(req: IncomingMessage, res: ServerResponse, error: AppError, requestId: string): void {
  if (res.headersSent) return void res.destroy(); // half an answer must not look like a whole one
  const { status, headers, body } = toProblem(error, requestId);
  const isOurs = failures[error.code].status !== 500;
  res
    .writeHead(status, {
      ...headers,
      ...(isOurs ? { 'X-Faibric-Error': error.code } : {}),
      'Content-Length': Buffer.byteLength(body),
      ...(req.complete ? {} : { Connection: 'close' }),
    })
    .end(body);
}
