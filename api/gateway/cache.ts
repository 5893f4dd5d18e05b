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
export function cacheKey({ userId }: Sender, plan: Plan, { origin, path, keys }: Filled): string | undefined {
  const { method, headers, service, isNamed, hasOwnHeaders, transform } = plan;
  if (method !== 'GET') return undefined;
  if (hasOwnHeaders && (headers['authorization'] ?? headers['cookie'] ?? headers['range']) !== undefined) return undefined;
  if (keys.length > 0 && !isNamed) return undefined; // where the key stands is the caller's choice, and so is what the answer means
  const chosen = hasOwnHeaders ? JSON.stringify(headers) : '';
  const identity = keys[0]?.identity ?? '';
  return `${userId}\n${service?.id ?? ''}\n${identity}\n${origin}${path}\n${transform.response ?? ''}\n${chosen}`;
}

export const isEventStream = (headers: AnswerHeaders): boolean => String(headers['content-type'] ?? '').startsWith('text/event-stream');

/** Milliseconds for which an answer may be kept; 0 for not at all (RFC 9111). */
export function freshMsOf({ method, service }: Plan, { origin, path }: Filled, status: number, headers: AnswerHeaders): number {
  if ((status !== 200 && status !== 203) || isEventStream(headers) || String(headers['vary'] ?? '').includes('*')) return 0;
  const { 'cache-control': control, expires, pragma } = headers;
  if (control === undefined && expires === undefined && pragma === undefined)
    return Math.min((service?.cache_seconds ?? 0) * 1_000, longestMs);
  const request = { url: origin + path, method, headers: {} };
  const policy = new CachePolicy(request, { status, headers }, { shared: true, cacheHeuristic: 0 });
  if (!policy.storable()) return 0;
  const says = /max-age|s-maxage|no-cache|must-revalidate/.test(String(control ?? '')) || expires !== undefined;
  return Math.min(says ? policy.timeToLive() : (service?.cache_seconds ?? 0) * 1_000, longestMs);
}
