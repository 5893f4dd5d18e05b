/** From a request that may go out to an answer that is out: kept answers first, one call for all who ask the same, then the service. */
import type { ServerResponse } from 'node:http';
import { AppError } from '../../core/errors.ts';
import type { KnownServices } from '../services/registry.ts';
import type { Sender } from './admit.ts';
import { cacheKey, freshMsOf, isEventStream, maxStoredBytes, type AnswerCache, type Landed, type Stored } from './cache.ts';
import { addHeaders, type FlatHeaders } from './headers.ts';
import type { GatewayLimits } from './limits.ts';
import type { Plan } from './plan.ts';
import { createReply, type Whole } from './reply.ts';
import { masksOf, type Filled } from './secrets.ts';
import { Stop } from './stop.ts';
import type { Transforms } from './transform.ts';
import type { CallUpstream, Timeouts } from './upstream.ts';

export interface Ready {
  readonly sender: Sender;
  readonly plan: Plan;
  readonly filled: Filled;
  readonly services: KnownServices;
  /** Headers of ours that go out with the answer. */
  readonly head: FlatHeaders;
  readonly res: ServerResponse;
}

/** @returns whether the answer was a kept one. @throws AppError with the codes of the gateway */
export type Answer = (ready: Ready) => Promise<boolean>;

export interface AnswerDeps {
  readonly cache: AnswerCache;
  readonly limits: GatewayLimits;
  readonly transforms: Transforms;
  readonly upstream: CallUpstream;
  readonly timeouts: Timeouts;
  readonly maxResponseBytes: number;
}

/** Bytes of an answer that are held back until it is known whole. */
const holdBytes = 64 * 1024;

export function createAnswer({ cache, limits, transforms, upstream, timeouts, maxResponseBytes }: AnswerDeps): Answer {
  /** @param land hears what others who ask the same are told; once is enough */
  async function ask(ready: Ready, key: string | undefined, land: (landed: Landed) => void): Promise<void> {
    const { sender, plan, filled, services, head, res } = ready;
    const { service } = plan;
    if (service && service.rate_limit !== null) await limits.takeOfService(service, accountOf(ready));
    const stop = new Stop();
    const leave = (): void => {
      if (!res.writableFinished) stop.now(new AppError('unavailable', 'The caller left'));
    };
    res.once('close', leave);
    const late = setTimeout(() => stop.now(new AppError('upstream_timeout', 'The answer took too long')), timeouts.wholeMs);
    let freshMs = 0;
    const expression = plan.transform.response;
    const reply = createReply(res, {
      maxBytes: maxResponseBytes,
      masks: masksOf(filled),
      holdBytes,
      reshape: expression === undefined ? undefined : (whole) => reshape(transforms, expression, whole),
      keepBytes: key === undefined ? 0 : maxStoredBytes,
      onStart(status, headers) {
        freshMs = key === undefined ? 0 : freshMsOf(plan, filled, status, headers);
        if (isEventStream(headers)) clearTimeout(late); // has no end of its own
        head.push('X-Faibric-Cache', freshMs > 0 ? 'miss' : 'bypass');
        return head;
      },
      onKept(whole) {
        if (key === undefined || whole === undefined || freshMs <= 0) return land('private');
        land(cache.put(key, whole, freshMs));
      },
    });
    try {
      await upstream({ sender, filled, service, services, stop, onHead: reply.onHead });
      await reply.done;
    } finally {
      clearTimeout(late);
      land(res.writableFinished ? 'private' : 'abandoned'); // changes nothing once it was told
    }
  }

  return async (ready) => {
    const key = cacheKey(ready.sender, ready.plan, ready.filled);
    for (;;) {
      const flight = key === undefined ? undefined : cache.flights.get(key);
      const landed = key === undefined ? 'private' : (cache.get(key) ?? (flight && (await flight)));
      if (landed === 'abandoned') continue;
      if (typeof landed === 'object') {
        sendStored(ready, landed);
        return true;
      }
      await (key === undefined || landed === 'private' ? ask(ready, key, () => undefined) : fly(ready, key));
      return false;
    }
  };

  /** The first to ask: the others wait for what comes of it. */
  async function fly(ready: Ready, key: string): Promise<void> {
    let land: (landed: Landed) => void = () => undefined;
    cache.flights.set(key, new Promise((resolve) => (land = resolve)));
    try {
      await ask(ready, key, (landed) => {
        cache.flights.delete(key);
        land(landed);
      });
    } finally {
      cache.flights.delete(key);
      land('abandoned');
    }
  }
}

/** Whose quota at the service a call uses: its key's, or the platform's. */
const accountOf = ({ sender, filled }: Ready): string => {
  const own = filled.keys.find(({ scope }) => scope !== 'platform');
  return own ? own.identity : filled.keys.length > 0 ? 'platform' : `person/${sender.userId}`;
};

async function reshape(transforms: Transforms, expression: string, { status, headers, body }: Whole): Promise<Whole> {
  const output = await transforms.run(expression, jsonOf(body), 'transform.response');
  return { status, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from(output ?? 'null') };
}

function jsonOf(body: Buffer): string {
  const text = body.toString();
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new AppError('invalid_request', 'The answer is not JSON, so it cannot be transformed', {
      fields: [{ path: 'transform.response', message: 'works on JSON alone' }],
    });
  }
}

function sendStored({ res, head }: Ready, { status, headers, body, storedAt }: Stored): void {
  addHeaders(head, headers).push(
    'Age',
    Math.floor((Date.now() - storedAt) / 1_000),
    'X-Faibric-Cache',
    'hit',
    'Content-Length',
    body.length,
  );
  res.writeHead(status, head).end(body);
}
