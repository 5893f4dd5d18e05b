/** What the gateway reads from the database before each call, kept in memory: right within seconds even where a wake-up was lost. */
import { LRUCache } from 'lru-cache';
import type { Bus, Topic } from '../../db/bus.ts';

/**
 * Milliseconds for which an entry is believed without asking: changes are told at once, and a connection that comes back after
 * wake-ups were lost says so. And how long a caller waits for a slow database before the old entry is used.
 */
const freshMs = 10_000;
const patienceMs = 300;

interface Entry<V> {
  readonly value: V;
  readAt: number;
}

export interface Kept<V> {
  /** At once where the entry is fresh. @throws what `read` throws, for an entry that is not known yet */
  get(key: string): V | Promise<V>;
}

export interface KeepOptions<V> {
  /** Entries, at most. */
  readonly max: number;
  /** Asks the database; however many wait for one key, it is asked once. */
  readonly read: (key: string) => Promise<V>;
  readonly bus: Pick<Bus, 'subscribe'>;
  /** What tells that something changed. */
  readonly topic: Topic;
}

export function keep<V extends object>({ max, read, bus, topic }: KeepOptions<V>): Kept<V> {
  const entries = new LRUCache<string, Entry<V>>({ max });
  const reading = new Map<string, Promise<V>>();
  /** Raised by each wake-up: what was being read then is not believed. */
  let round = 0;

  async function refresh(key: string): Promise<V> {
    const before = round;
    const value = await read(key);
    entries.set(key, { value, readAt: before === round ? Date.now() : 0 });
    return value;
  }

  function refreshOnce(key: string): Promise<V> {
    const running = reading.get(key);
    if (running) return running;
    const started = refresh(key).finally(() => reading.delete(key));
    reading.set(key, started);
    return started;
  }

  function forget(): void {
    round += 1;
    for (const entry of entries.values()) entry.readAt = 0;
  }
  bus.subscribe(topic, forget);
  bus.subscribe('faibric_events', (payload) => payload === '*' && forget());

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return refreshOnce(key);
      if (Date.now() - entry.readAt < freshMs) return entry.value;
      return within(
        refreshOnce(key).catch(() => entry.value),
        entry.value,
      );
    },
  };
}

/** A database that is away stops no call whose facts are known. */
async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(resolve, patienceMs, otherwise)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
