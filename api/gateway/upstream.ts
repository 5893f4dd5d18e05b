/** Calling a service: redirects followed under the same rules, tried again only where that is safe, left in peace while it keeps failing. */
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../core/errors.ts';
import type { KnownService, KnownServices } from '../services/registry.ts';
import type { Sender } from './admit.ts';
import { checkRedirect } from './allowed.ts';
import type { Guard } from './guard.ts';
import { nextHop, redirectOf, type Hop, type Redirect } from './redirects.ts';
import type { Filled } from './secrets.ts';
import type { Stop } from './stop.ts';
import { isNameUnknown, type Flow, type OnHead, type Reader, type Wire } from './wire.ts';

export interface Timeouts {
  /** Milliseconds until an answer begins, and between two parts of it, where the service says nothing else. */
  readonly silenceMs: number;
  /** Milliseconds until the whole of an answer that is no stream is here. */
  readonly wholeMs: number;
}
export const usualTimeouts: Timeouts = { silenceMs: 15_000, wholeMs: 120_000 };

export interface UpstreamCall {
  readonly sender: Sender;
  readonly filled: Filled;
  readonly service: KnownService | undefined;
  readonly services: KnownServices;
  readonly stop: Stop;
  readonly onHead: OnHead;
}

/** Resolves when the whole answer was read. @throws AppError with the codes of the gateway */
export type CallUpstream = (call: UpstreamCall) => Promise<void>;

const maxRedirects = 5;
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Milliseconds before the second and the third try of a safe call. */
const waitsMs = [100, 400];
/** A server that says it is busy right now. */
const busy = new Set([502, 503, 504]);
/** Failures in a row after which a server gets a pause, and the milliseconds of it. */
const failuresToOpen = 10;
const pauseMs = 5_000;
const maxBreakers = 10_000;
/** Bytes that are read of an answer that nobody wants, so that its connection can be used again. */
const maxDroppedBytes = 64 * 1024;

type Outcome = 'answered' | 'busy' | Redirect;

export function createUpstream(wire: Wire, guard: Guard, timeouts: Timeouts = usualTimeouts): CallUpstream {
  const breakers = new LRUCache<string, CircuitBreakerPolicy>({ max: maxBreakers });

  /** A person's own: nobody can shut a service to others by calling it badly. */
  function breakerOf(userId: string, origin: string): CircuitBreakerPolicy {
    const key = `${userId} ${origin}`;
    const known = breakers.get(key);
    if (known) return known;
    const made = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(failuresToOpen) });
    breakers.set(key, made);
    return made;
  }

  async function once(hop: Hop, { service, stop, onHead }: UpstreamCall, mayWait: boolean): Promise<Outcome> {
    let outcome: Outcome = 'answered';
    const request = {
      ...hop,
      silenceMs: service ? service.timeout_seconds * 1_000 : timeouts.silenceMs,
    };
    const look: OnHead = (head, flow) => {
      const redirect = redirectOf(head.status, head.headers);
      if (redirect) outcome = redirect;
      else if (mayWait && busy.has(head.status) && head.headers['retry-after'] === undefined) outcome = 'busy';
      return outcome === 'answered' ? onHead(head, flow) : dropped(flow);
    };
    await wire.send(request, stop, look).catch((error: unknown) => {
      if (!(error instanceof Dropped)) throw error;
    });
    return outcome;
  }

  /** One address, tried again where nothing was passed on yet. */
  async function ask(hop: Hop, call: UpstreamCall): Promise<Outcome> {
    const breaker = breakerOf(call.sender.userId, hop.origin);
    let hasBegun = false;
    const watched: UpstreamCall = {
      ...call,
      onHead: (head, flow) => {
        hasBegun = true;
        return call.onHead(head, flow);
      },
    };
    for (let round = 0; ; round += 1) {
      const waitMs = safe.has(hop.method) ? waitsMs[round] : undefined;
      try {
        const outcome = await breaker.execute(() => once(hop, watched, waitMs !== undefined));
        if (outcome !== 'busy') return outcome;
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw inPeace(hop.origin);
        const mayRetry =
          waitMs !== undefined && !hasBegun && call.stop.reason === undefined && isUnreachable(error) && !isNameUnknown(error);
        if (!mayRetry) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, (waitMs ?? 0) * (0.5 + Math.random())));
    }
  }

  return async (call) => {
    let hop: Hop = call.filled;
    for (let hops = 0; ; hops += 1) {
      const outcome = await ask(hop, call);
      if (typeof outcome === 'string') return;
      if (hops >= maxRedirects) throw new AppError('upstream_unreachable', `The service leads elsewhere more than ${maxRedirects} times`);
      const next = nextHop(hop, outcome, call.filled);
      await guard.check(next.url);
      checkRedirect(call.sender, hop.origin, next.url, call.services);
      hop = next;
    }
  };
}

class Dropped extends Error {}

function dropped(flow: Flow): Reader {
  let bytes = 0;
  return {
    data(chunk) {
      bytes += chunk.length;
      if (bytes > maxDroppedBytes) flow.abort(new Dropped());
    },
    end: () => undefined,
  };
}

const isUnreachable = (error: unknown): boolean => error instanceof AppError && error.code === 'upstream_unreachable';
const isOutage = (error: Error): boolean => isUnreachable(error) || (error instanceof AppError && error.code === 'upstream_timeout');

const inPeace = (origin: string) =>
  new AppError('circuit_open', `${new URL(origin).host} failed ${failuresToOpen} times in a row and is left in peace for a moment`, {
    retryAfterS: pauseMs / 1_000,
  });
