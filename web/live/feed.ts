/** Keeps one project's log up to date: read over HTTP first, then told by the socket, and read again where a number is missing. */
import type { Delta } from '../../core/contract/socket.ts';
import type { ProjectEvent } from '../../core/events.ts';
import { addPiece, append, emptyLog, type Log, type Stream } from './log.ts';

export interface FeedState {
  readonly log: Log;
  /** Whether the log was read to its end once. */
  readonly loaded: boolean;
  readonly error?: unknown;
  /** First missing number while it is asked for. */
  readonly gap?: number;
  /** Code of files that are being written, by path. */
  readonly streams: ReadonlyMap<string, Stream>;
  /** When the last piece of code came, in milliseconds of `Date.now()`. */
  readonly heardAt?: number;
}

export interface FeedDeps {
  /** Events after a number, in order; fewer than asked for at the end. */
  readonly read: (after: number) => Promise<{ items: readonly ProjectEvent[]; last_seq: number }>;
  /** Called once for each event that was new, after the log has it. */
  readonly told?: (events: readonly ProjectEvent[]) => void;
  /** Collects a burst into one change: `requestAnimationFrame` in a page. */
  readonly schedule: (act: () => void) => void;
}

export class Feed {
  #state: FeedState = { log: emptyLog, loaded: false, streams: new Map() };
  #listeners = new Set<() => void>();
  #waiting: ProjectEvent[] = [];
  #pieces: Delta[] = [];
  #scheduled = false;
  #reading: Promise<void> | undefined;
  #dirty = false;

  constructor(private readonly deps: FeedDeps) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly get = (): FeedState => this.#state;
  /** Whether a page draws from it. */
  get followed(): boolean {
    return this.#listeners.size > 0;
  }
  get lastSeq(): number {
    return this.#state.log.view.lastSeq;
  }

  /** An event from the socket. */
  receive(event: ProjectEvent): void {
    this.#waiting.push(event);
    this.#plan();
  }

  /** A piece of code from the socket. */
  receivePiece(piece: Delta): void {
    this.#pieces.push(piece);
    this.#plan();
  }

  /** Reads everything after the last known number. Calls while one runs are answered by one more read after it. */
  catchUp(): Promise<void> {
    this.#dirty = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#dirty) {
        this.#dirty = false;
        for (let more = true; more;) {
          const { items, last_seq: last } = await this.deps.read(this.lastSeq);
          this.#apply(items);
          more = items.length > 0 && this.lastSeq < last;
        }
      }
      this.#change({ loaded: true, error: undefined, gap: undefined });
    } catch (error) {
      this.#change({ error });
    }
  }

  #plan(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.deps.schedule(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    const pieces = this.#pieces.splice(0);
    if (pieces.length > 0) {
      const streams = new Map(this.#state.streams);
      for (const piece of pieces) streams.set(piece.path, addPiece(streams.get(piece.path), piece));
      this.#change({ streams, heardAt: Date.now() });
    }
    this.#apply(this.#waiting.splice(0));
  }

  /** What stands behind a gap is kept, and the gap is asked for. */
  #apply(events: readonly ProjectEvent[]): void {
    const before = this.#state.log;
    const told = [...events, ...this.#waiting.splice(0)];
    const log = append(before, told);
    this.#waiting.push(...told.filter((event) => event.seq > log.view.lastSeq));
    if (log !== before) {
      const added = log.events.slice(before.events.length);
      this.#change({ log, streams: withoutDone(this.#state.streams, added) });
      this.deps.told?.(added);
    }
    if (this.#waiting.length > 0 && !this.#reading) {
      this.#change({ gap: this.lastSeq + 1 });
      void this.catchUp();
    }
  }

  #change(change: { [K in keyof FeedState]?: FeedState[K] | undefined }): void {
    this.#state = { ...this.#state, ...change } as FeedState;
    for (const listener of this.#listeners) listener();
  }
}

/** A stored file is no stream any more, and an ended build streams nothing. */
function withoutDone(streams: FeedState['streams'], events: readonly ProjectEvent[]): FeedState['streams'] {
  if (streams.size === 0) return streams;
  const left = new Map(streams);
  for (const event of events) {
    if (event.type === 'file') left.delete(event.content.path);
    if (event.type === 'complete' || event.type === 'error' || event.type === 'cancelled') left.clear();
  }
  return left;
}
