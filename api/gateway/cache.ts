/** Answers that are asked for again: kept as long as they say, or their service's seconds; never across keys or people (contract). */
import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';
import type { Sender } from './admit.ts';
import type { AnswerHeaders } from './headers.ts';
import type { Plan } from './plan.ts';
import type { Whole } from './reply.ts';
import type { Filled } from './secrets.ts';

export interface Stored extends Whole {
  readonly storedAt: number;
}

/** Bytes of all answers together, and of one. */
const maxBytes = 64 * 1024 * 1024;
export const maxStoredBytes = 1024 * 1024;
/** Milliseconds for which the world may be believed unchanged, whatever an answer says. */
const longestMs = 24 * 3_600_000;

/** What came of a call for those who wait: an answer, one that is nobody else's, or none since its caller left. */
export type Landed = Stored | 'private' | 'abandoned';

export interface AnswerCache {
  get(key: string): Stored | undefined;
  put(key: string, whole: Whole, freshMs: number): Stored;
  /** Calls that are under way: one goes out, who asks for the same waits for it. */
  readonly flights: Map<string, Promise<Landed>>;
}

export function createAnswerCache(): AnswerCache {
  const stored = new LRUCache<string, Stored>({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + 1_000 });
  return {
    get: (key) => stored.get(key),
    put(key, whole, freshMs) {
      const entry = { ...whole, storedAt: Date.now() };
      stored.set(key, entry, { ttl: freshMs });
      return entry;
    },
    flights: new Map(),
  };
}

/**
 * What makes a call the same as another: the person, the keys, the address and every header that was chosen.
 * @returns undefined for calls whose answers are never kept
 */
export function cacheKey({ userId, onlyLooks }: Sender, plan: Plan, { url, keys }: Filled): string | undefined {
  const { method, headers, service } = plan;
  if (method !== 'GET' || headers['authorization'] !== undefined || headers['cookie'] !== undefined || headers['range'] !== undefined)
    return undefined;
  if (keys.length > 0 && !plan.isNamed) return undefined; // where the key stands is the caller's choice, and so is what the answer means
  const chosen = Object.entries(headers)
    .map((header) => header.join(':'))
    .join('\n');
  return [userId, onlyLooks, service?.id, keys.map(({ identity }) => identity).join(), url.href, plan.transform.response, chosen].join(
    '\n',
  );
}

/** Milliseconds for which an answer may be kept; 0 for not at all (RFC 9111). */
export function freshMsOf(plan: Plan, url: URL, status: number, headers: AnswerHeaders): number {
  if (status !== 200 && status !== 203) return 0;
  if (/event-stream/.test(String(headers['content-type'])) || String(headers['vary'] ?? '').includes('*')) return 0;
  const policy = new CachePolicy(
    { url: url.href, method: plan.method, headers: {} },
    { status, headers },
    { shared: true, cacheHeuristic: 0 },
  );
  if (!policy.storable()) return 0;
  const says = /max-age|s-maxage|no-cache|must-revalidate/.test(String(headers['cache-control'] ?? '')) || headers['expires'] !== undefined;
  const seconds = says ? policy.timeToLive() / 1_000 : (plan.service?.cache_seconds ?? 0);
  return Math.min(seconds * 1_000, longestMs);
}
