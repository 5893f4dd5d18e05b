/** How often an app, a person and a service may be called (contract): counted in Redis where there is one, else in this process. */
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { AppError } from '../../core/errors.ts';
import type { ServiceRow } from '../../db/gateway-schema.ts';
import type { Sender } from './admit.ts';

/** Calls in a minute (contract). */
const callsOfApp = 600;
const callsOfPerson = 1_200;
const minute = 60;
/** Milliseconds for which Redis is left alone after it failed: a Redis that hangs must not slow every call. */
const redisPauseMs = 5_000;

/** Milliseconds that one count may take. */
const redisPatienceMs = 250;

/** A connection for counting: it fails at once while Redis is away, and soon where it hangs. */
export const openCounters = (url: string): Redis =>
  new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: redisPatienceMs,
    retryStrategy: (tries) => Math.min(tries * 200, 3_000),
  }).on('error', () => undefined);

/** What `RateLimit-*` says: of the limit that is nearest. */
export interface Left {
  readonly limit: number;
  readonly remaining: number;
  readonly resetS: number;
}

export interface GatewayLimits {
  /** @throws AppError `rate_limited` */
  take(sender: Pick<Sender, 'app' | 'userId'>): Promise<Left>;
  /** For a call that goes out to the service. @param account whose quota it is: the key's, or the platform's @throws AppError `rate_limited` */
  takeOfService(service: ServiceRow, account: string): Promise<void>;
  /** Whether processes count together, or each for itself. */
  readonly shared: () => boolean;
}

interface Counter {
  consume(key: string): Promise<RateLimiterRes>;
}

export function createGatewayLimits(redis?: Redis): GatewayLimits {
  let redisAwayUntil = 0;
  const isShared = () => redis !== undefined && redis.status === 'ready' && Date.now() >= redisAwayUntil;

  function counter(name: string, points: number, duration: number): Counter {
    const local = new RateLimiterMemory({ keyPrefix: name, points, duration });
    if (!redis) return local;
    const shared: RateLimiterAbstract = new RateLimiterRedis({ storeClient: redis, keyPrefix: `faibric:${name}`, points, duration });
    return {
      async consume(key) {
        if (!isShared()) return local.consume(key);
        try {
          return await shared.consume(key);
        } catch (refused) {
          if (refused instanceof RateLimiterRes) throw refused;
          redisAwayUntil = Date.now() + redisPauseMs;
          return local.consume(key);
        }
      },
    };
  }

  const ofApp = counter('app', callsOfApp, minute);
  const ofPerson = counter('person', callsOfPerson, minute);
  const ofServices = new Map<string, Counter>();

  function ofService(limit: number, windowS: number): Counter {
    const name = `service:${limit}:${windowS}`;
    const known = ofServices.get(name) ?? counter(name, limit, windowS);
    ofServices.set(name, known);
    return known;
  }

  return {
    async take({ app, userId }) {
      const person = await consume(ofPerson, userId, (s) => `You made ${callsOfPerson} calls this minute. Next one in ${s} s.`);
      const left = (limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
        limit,
        remaining: remainingPoints,
        resetS: Math.ceil(msBeforeNext / 1_000),
      });
      const ofAll = left(callsOfPerson, person);
      if (!app) return ofAll;
      const own = left(
        callsOfApp,
        await consume(ofApp, String(app.id), (s) => `This app made ${callsOfApp} calls this minute. Next one in ${s} s.`),
      );
      return own.remaining <= ofAll.remaining ? own : ofAll;
    },
    async takeOfService({ id, display_name, rate_limit, rate_limit_window }, account) {
      if (rate_limit === null) return;
      const say = (s: number) => `${display_name} allows ${rate_limit} calls in this time. Next one in ${s} s.`;
      await consume(ofService(rate_limit, rate_limit_window ?? minute), `${id}/${account}`, say);
    },
    shared: isShared,
  };
}

async function consume(counter: Counter, key: string, say: (seconds: number) => string): Promise<RateLimiterRes> {
  try {
    return await counter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfterS = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw new AppError('rate_limited', say(retryAfterS), { retryAfterS });
  }
}
