/** Slows whoever asks too often. Counted in PostgreSQL, so that several API processes count together. */
import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../core/errors.ts';
import type { Db } from '../../db/index.ts';

export interface Limit {
  /** Of its rows in the table rate_limits. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** How long one waits after the last point; without it, until `seconds` are over. */
  readonly blockSeconds?: number;
}

export interface Limiter {
  /** Takes a point of every key. @throws AppError `rate_limited` with the seconds to wait */
  take(key: string): Promise<void>;
  /** Forgets what was counted: it was the right person after all. */
  forgive(key: string): Promise<void>;
}

/** What the library wants of a pg client, over Kysely's connections. */
const clientOf = (db: Db) => ({
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
    return { rows, rowCount: rows.length };
  },
});

export function createLimiter(db: Db, { name, points, seconds, blockSeconds }: Limit): Limiter {
  const limiter = new RateLimiterPostgres({
    storeClient: clientOf(db),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    ...(blockSeconds === undefined ? {} : { blockDuration: blockSeconds }),
  });
  // Keys hold addresses of people and machines: only their hashes are stored.
  const hashed = (key: string) => createHash('sha256').update(key.toLowerCase()).digest('base64url');
  return {
    take: async (key) => {
      try {
        await limiter.consume(hashed(key));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // Of calls at one instant the library blocks on the first that is too many, and tells the others the whole window.
        const retryAfterS = Math.min(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)), blockSeconds ?? seconds);
        throw new AppError('rate_limited', `Too many tries. Next one in ${retryAfterS} s.`, { retryAfterS });
      }
    },
    forgive: async (key) => void (await limiter.delete(hashed(key))),
  };
}

/** One household or cloud customer holds a whole /64 of IPv6: it counts as one address. */
export function sourceOf(ip: string | undefined): string {
  if (ip === undefined) return 'unknown';
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
