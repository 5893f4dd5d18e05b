/** Whether the process serves, whether everything behind it does, and its numbers. */
import type { IncomingMessage } from 'node:http';
import type { IRouter } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { AppError } from '../../core/errors.ts';
import type { ResolveCaller } from './caller.ts';

/** Milliseconds a part may take to answer before it counts as away. */
const probeTimeoutMs = 2_000;

export interface Probes {
  readonly database: () => Promise<unknown>;
  readonly temporal: () => Promise<unknown>;
  /** Rejects while no worker polls. */
  readonly workers: () => Promise<unknown>;
}

type Part = { readonly ok: true } | { readonly ok: false; readonly message: string };

async function probe(ask: () => Promise<unknown>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('unavailable', 'No answer in time')), probeTimeoutMs);
  });
  try {
    await Promise.race([ask(), late]);
    return { ok: true };
  } catch (error) {
    // What a driver says may hold addresses and users; only our own words go out.
    return { ok: false, message: error instanceof AppError ? error.message : 'away' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `/healthz` says that the process serves, `/readyz` what stands behind it, 503 where a part is away.
 * @param sharesLimits where there is a Redis: whether calls are counted there, or by each process while it is away
 */
export function mountHealth(router: IRouter, probes: Probes, sharesLimits?: () => boolean): void {
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/readyz', async (_req, res) => {
    const [database, temporal, workers] = await Promise.all([probe(probes.database), probe(probes.temporal), probe(probes.workers)]);
    const ready = database.ok && temporal.ok && workers.ok;
    res
      .status(ready ? 200 : 503)
      .set({ 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '5' }) })
      .json({ database, temporal, workers, ...(sharesLimits && { rate_limits: sharesLimits() ? 'shared' : 'local' }) });
  });
}

/**
 * `GET /metrics` for an operator's credentials, or for a neighbour on this machine that no proxy stands before.
 * @param metrics where other parts of the process register theirs
 */
export function mountMetrics(router: IRouter, resolveCaller: ResolveCaller, metrics = new Registry()): void {
  collectDefaultMetrics({ register: metrics });
  const requests = new Histogram({
    name: 'faibric_http_request_seconds',
    help: 'Seconds from the request to the end of its answer',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 5],
    registers: [metrics],
  });
  router.use((req, res, next) => {
    const end = requests.startTimer({ method: req.method });
    res.once('finish', () => end({ status: res.statusCode }));
    next();
  });
  router.get('/metrics', async (req, res) => {
    if (!isNeighbour(req)) {
      const caller = await resolveCaller({ headers: req.headers });
      if (!caller) throw new AppError('unauthorized', 'Send an operator’s key');
      if (caller.role !== 'operator') throw new AppError('not_found', 'There is nothing here');
    }
    res.type(metrics.contentType).send(await metrics.metrics());
  });
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

const isNeighbour = ({ socket, headers }: IncomingMessage): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') && forwarding.every((name) => headers[name] === undefined);
