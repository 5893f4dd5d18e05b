/**
 * Wake-ups between processes. PostgreSQL's NOTIFY by default; Redis carries the volatile deltas when REDIS_URL is set.
 * A lost message costs nothing: readers ask for everything after their last number, and look again every few seconds.
 */
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import pg from 'pg';
import type { Databases } from './index.ts';

export type Topic =
  'faibric_events' | 'faibric_routes' | 'faibric_deltas' | 'faibric_access' | 'faibric_rows' | 'faibric_keys' | 'faibric_services';

export interface Bus {
  /** Best effort: never throws, may lose. At most 7,900 bytes (NOTIFY's limit is 8,000). */
  publish(topic: Topic, payload: string): void;
  /** Tells this process at once what the database will tell all of them: whoever changed something meets it with the next call. */
  tell(topic: Topic, payload: string): void;
  subscribe(topic: Topic, listener: (payload: string) => void): void;
  close(): Promise<void>;
}

export interface BusSettings {
  readonly databases: Pick<Databases, 'system' | 'systemUrl'>;
  readonly redisUrl?: string;
  /** Processes that only publish need no connection for listening. */
  readonly listen: boolean;
}

const topics: readonly Topic[] = [
  'faibric_events',
  'faibric_routes',
  'faibric_deltas',
  'faibric_access',
  'faibric_rows',
  'faibric_keys',
  'faibric_services',
];

export function openBus({ databases, redisUrl, listen }: BusSettings): Bus {
  const listeners = new Map<string, ((payload: string) => void)[]>();
  const deliver = (topic: string, payload: string) => listeners.get(topic)?.forEach((listener) => listener(payload));
  const postgres = listen ? listenForever(databases.systemUrl, deliver) : undefined;
  const redis = redisUrl === undefined ? undefined : redisFanOut(redisUrl, listen, deliver);
  return {
    publish: (topic, payload) => {
      if (redis?.publish(topic, payload)) return;
      sql`select pg_notify(${topic}, ${payload})`.execute(databases.system).catch(() => undefined);
    },
    tell: deliver,
    subscribe: (topic, listener) => void listeners.set(topic, [...(listeners.get(topic) ?? []), listener]),
    close: async () => {
      await postgres?.close();
      redis?.close();
    },
  };
}

/** One LISTEN connection, opened again for as long as the process lives. */
function listenForever(url: string, deliver: (topic: string, payload: string) => void): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const own = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = own;
    const again = () => {
      own.removeAllListeners('end');
      own.on('error', () => undefined);
      void own.end().catch(() => undefined);
      if (!closed) timer = setTimeout(() => void connect(), 500);
    };
    own
      .on('error', again)
      .on('end', again)
      .on('notification', (message) => deliver(message.channel, message.payload ?? ''));
    try {
      await own.connect();
      for (const topic of topics) await own.query(`listen ${topic}`);
      deliver('faibric_events', '*'); // whatever came while we were away
    } catch {
      again();
    }
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

/** Answers false from publish while Redis is away, so that PostgreSQL carries the message. */
function redisFanOut(url: string, listen: boolean, deliver: (topic: string, payload: string) => void) {
  const options = {
    lazyConnect: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: (tries: number) => Math.min(tries * 200, 3_000),
  };
  const sender = new Redis(url, options).on('error', () => undefined);
  const receiver = listen
    ? new Redis(url, { ...options, autoResubscribe: true, enableOfflineQueue: true }).on('error', () => undefined)
    : undefined;
  void receiver?.subscribe(...topics).catch(() => undefined);
  receiver?.on('message', deliver);
  return {
    publish: (topic: string, payload: string): boolean => {
      if (sender.status !== 'ready') return false;
      sender.publish(topic, payload).catch(() => undefined);
      return true;
    },
    close: () => {
      sender.disconnect();
      receiver?.disconnect();
    },
  };
}
