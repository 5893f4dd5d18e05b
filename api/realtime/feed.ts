/** One reader of a project's log for all of its subscribers in this process: each event is read once and sent once. */
import { AppError } from '../../core/errors.ts';
import type { ProjectEvent } from '../../core/events.ts';
import { readEvents } from '../../db/events.ts';
import { logPositions } from '../../db/feeds.ts';
import type { Db } from '../../db/index.ts';

export interface FeedsDeps {
  readonly system: Db;
  /** Sends an event to everybody who has joined. */
  readonly send: (projectId: number, event: ProjectEvent) => void;
  /** The project was deleted. */
  readonly gone: (projectId: number) => void;
}

export interface Feeds {
  /**
   * Brings one reader from `after` to where the feed stands, then calls `join` in the same tick: what comes later
   * comes by `send`, so that nothing is missed and nothing comes twice. `after` must not lie beyond the log.
   * @throws AppError `unavailable`, or what the database throws: then the reader did not join
   */
  replay(
    projectId: number,
    after: number,
    reader: { readonly send: (event: ProjectEvent) => boolean; readonly join: () => void },
  ): Promise<void>;
  /** The log may have grown, up to `seq` where that is known. */
  wake(projectId: number, seq?: number): void;
  /** Everybody has left. */
  drop(projectId: number): void;
  /** Looks at all logs: wake-ups may be lost. */
  look(): Promise<void>;
}

interface Feed {
  /** The last event that was sent. */
  position: number;
  /** Readers on their way to join. */
  joining: number;
  /** Set when all have left. */
  isIdle: boolean;
  reading: Promise<void> | undefined;
  isBehind: boolean;
}

/** Events of one read. */
const batch = 500;

export function createFeeds({ system, send, gone }: FeedsDeps): Feeds {
  const feeds = new Map<number, Feed>();

  function open(projectId: number, position: number): Feed {
    const known = feeds.get(projectId);
    if (known) return known;
    const feed: Feed = { position, joining: 0, isIdle: false, reading: undefined, isBehind: false };
    feeds.set(projectId, feed);
    return feed;
  }

  async function read(projectId: number, feed: Feed): Promise<void> {
    do {
      feed.isBehind = false;
      const events = await readEvents(system, projectId, feed.position, batch);
      for (const event of events) {
        feed.position = event.seq;
        send(projectId, event);
      }
      if (events.length === batch) feed.isBehind = true;
    } while (feed.isBehind);
  }

  /** One read at a time; a wake-up meanwhile makes it read on. A database that is away is asked again by `look`. */
  function catchUp(projectId: number, feed: Feed): Promise<void> {
    feed.isBehind = true;
    feed.reading ??= read(projectId, feed)
      .catch(() => undefined)
      .finally(() => (feed.reading = undefined));
    return feed.reading;
  }

  function close(projectId: number, feed: Feed): void {
    if (feed.isIdle && feed.joining === 0) feeds.delete(projectId);
  }

  async function look(projectIds: readonly number[] = [...feeds.keys()]): Promise<void> {
    const positions = await logPositions(system, projectIds);
    for (const projectId of projectIds) {
      const feed = feeds.get(projectId);
      const position = positions.get(projectId);
      if (position === undefined) gone(projectId);
      else if (feed && position > feed.position) void catchUp(projectId, feed);
    }
  }

  return {
    async replay(projectId, after, reader) {
      const start = feeds.has(projectId) ? 0 : ((await logPositions(system, [projectId])).get(projectId) ?? 0);
      const feed = open(projectId, start);
      feed.joining += 1;
      try {
        if (after > feed.position) await catchUp(projectId, feed); // another process was ahead of us
        if (after > feed.position) throw new AppError('unavailable', 'The log cannot be read right now');
        let sent = after;
        while (sent < feed.position) {
          const events = await readEvents(system, projectId, sent, batch);
          for (const event of events) {
            if (event.seq > feed.position) break; // comes by the feed
            if (!reader.send(event)) return;
            sent = event.seq;
          }
          if (events.length === 0) break;
        }
        feed.isIdle = false;
        reader.join();
      } finally {
        feed.joining -= 1;
        close(projectId, feed);
      }
    },
    wake(projectId, seq) {
      const feed = feeds.get(projectId);
      if (feed && (seq === undefined || seq > feed.position)) void catchUp(projectId, feed);
    },
    drop(projectId) {
      const feed = feeds.get(projectId);
      if (!feed) return;
      feed.isIdle = true;
      close(projectId, feed);
    },
    look: () => look(),
  };
}
