/**
 * `POST /api/gateway/`, answered in front of Express: a hot path (design §10). Checks in the contract's order: token, limits, shape,
 * what the app may call, address, keys.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { AppError } from '../../core/errors.ts';
import type { AuditEntry } from '../../db/audit.ts';
import type { OwnHost } from '../data/admit.ts';
import { knownError } from '../http/known-error.ts';
import { toProblem } from '../http/problem.ts';
import type { Registry } from '../services/registry.ts';
import { isPageOf, type Admit, type Sender } from './admit.ts';
import { checkAllowed } from './allowed.ts';
import type { Answer } from './answer.ts';
import type { Audit } from './audit.ts';
import type { Guard } from './guard.ts';
import { addHeaders, ownHeaders, type FlatHeaders } from './headers.ts';
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
  /** Headers of ours that go out with the answer. */
  readonly head: FlatHeaders;
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
    const { head } = progress;
    const sender = await admit(req, own);
    progress.sender = sender;
    openTo(req, head, sender);
    audit.open();
    addLeft(head, await limits.take(sender));
    if (req.url?.includes('?')) throw new AppError('invalid_request', 'The address of the gateway takes no query');
    const call = await readCall(req);
    const known = registry.of(sender.userId);
    const services = known instanceof Promise ? await known : known;
    if (call.transform?.request !== undefined && call.body !== undefined) {
      const output = await transforms.run(call.transform.request, JSON.stringify(call.body), 'transform.request');
      call.body = output === undefined ? undefined : JSON.parse(output);
    }
    const plan = planOf(call, services);
    progress.plan = plan;
    checkAllowed(sender, plan);
    const verdict = guard.check(plan.base);
    if (verdict) await verdict;
    const filled = await fill(parts, sender, plan);
    progress.filled = filled;
    progress.cached = await parts.answer({ sender, plan, filled, services, head, res });
  }

  function noteDown(res: ServerResponse, startedAt: number, { sender, plan, filled, cached, error }: Progress): void {
    const entry: AuditEntry = {
      app_id: sender?.app?.id ?? null,
      user_id: sender?.userId ?? null,
      service: (plan?.isNamed ? plan.service?.name : undefined) ?? null,
      host: plan?.base.host ?? null,
      endpoint: plan?.endpoint.slice(0, maxEndpoint) ?? null,
      method: plan?.method ?? null,
      status_code: res.statusCode,
      response_time_ms: Date.now() - startedAt,
      cached,
      error: error ?? null,
      created_at: new Date(startedAt),
    };
    audit.note(entry, filled?.keys ?? []);
  }

  return (req, res, own) => {
    const startedAt = Date.now();
    const requestId = randomUUID();
    const progress: Progress = { head: [...ownHeaders, 'X-Request-Id', requestId], cached: false };
    if (req.method === 'OPTIONS') return preflight(req, res, own);
    if (req.method !== 'POST')
      return refuse(req, res, new AppError('not_found', `There is no ${req.method} here`), progress.head, requestId);
    handle(req, res, progress, own)
      .catch((error: unknown) => {
        const known = knownError(error) ?? new AppError('internal', 'Something went wrong on our side', { cause: error });
        if (known.code === 'internal') log.error({ err: error, requestId }, 'gateway call failed');
        progress.error = res.closed && !res.writableFinished ? 'client_left' : known.code;
        refuse(req, res, known, progress.head, requestId);
      })
      .finally(() => noteDown(res, startedAt, progress));
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
function openTo(req: IncomingMessage, head: FlatHeaders, { app }: Sender): void {
  const { origin } = req.headers;
  const isOpen = origin !== undefined && app !== undefined && isPageOf(req, app);
  head.push('Cross-Origin-Resource-Policy', isOpen ? 'cross-origin' : 'same-origin');
  if (isOpen) head.push('Access-Control-Allow-Origin', origin, 'Access-Control-Expose-Headers', '*', 'Vary', 'Origin');
}

const addLeft = (head: FlatHeaders, { limit, remaining, resetS }: Left): void =>
  void head.push('RateLimit-Limit', limit, 'RateLimit-Remaining', remaining, 'RateLimit-Reset', resetS);

function refuse(req: IncomingMessage, res: ServerResponse, error: AppError, head: FlatHeaders, requestId: string): void {
  if (res.headersSent) return void res.destroy(); // half an answer must not look like a whole one
  const { status, headers, body } = toProblem(error, requestId);
  const { 'Cache-Control': _, ...others } = headers; // stands in every answer of the gateway
  addHeaders(head, others);
  if (error.code !== 'internal') head.push('X-Faibric-Error', error.code);
  if (!req.complete) head.push('Connection', 'close');
  head.push('Content-Length', Buffer.byteLength(body));
  res.writeHead(status, head).end(body);
}
