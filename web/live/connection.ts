/** The one socket of the page. It is tried for ever, 1 to 15 s apart, and says when the next try is. */
import type { Socket } from 'socket.io-client';
import { socketNamespace, type ClientMessages, type ServerMessages } from '../../core/contract/socket.ts';
import type { Project } from '../../core/contract/projects.ts';
import type { ProjectEvent } from '../../core/events.ts';
import type { Feed } from './feed.ts';

export type ConnectionState =
  | { readonly phase: 'connecting' }
  /** `back`: for a moment after it was lost. */
  | { readonly phase: 'connected'; readonly back: boolean }
  /** `since` and `retryAt` are milliseconds of `Date.now()`. */
  | { readonly phase: 'lost'; readonly since: number; readonly retryAt: number };

const firstWait = 1_000;
const longestWait = 15_000;

/** Milliseconds that it may be away before anybody is told, and for which they are told that it is back. */
export const patience = 1_200;
const backFor = 2_000;
/** Milliseconds in which a server answers whose network the browser calls gone. */
const probeFor = 2_000;

/** Milliseconds before try `n` (from 0): 1, 2, 4, 8, 15, 15, ... seconds. */
export const waitBefore = (n: number): number => Math.min(longestWait, firstWait * 2 ** n);

type ProjectsSocket = Socket<ServerMessages, ClientMessages>;

export class Connection {
  #state: ConnectionState = { phase: 'connecting' };
  #listeners = new Set<() => void>();
  #socket: ProjectsSocket | undefined;
  #feeds = new Map<number, Feed>();
  #watchers = new Set<(project: Project) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #lostSince: number | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly get = (): ConnectionState => this.#state;

  /** Tells a feed of its project's events until the returned function is called. */
  follow(projectId: number, feed: Feed): () => void {
    this.#feeds.set(projectId, feed);
    this.#ask(projectId, feed);
    void this.#open();
    return () => {
      if (this.#feeds.get(projectId) !== feed) return;
      this.#feeds.delete(projectId);
      if (this.#socket?.connected) this.#socket.emit('unsubscribe', { project_id: projectId });
    };
  }

  /** Tells of each change of an own project. */
  watch(told: (project: Project) => void): () => void {
    this.#watchers.add(told);
    if (this.#socket?.connected) this.#socket.emit('watch', {});
    void this.#open();
    return () => void this.#watchers.delete(told);
  }

  /** Tries at once instead of waiting. */
  readonly retryNow = (): void => {
    if (this.#socket && !this.#socket.connected) {
      clearTimeout(this.#timer);
      this.#socket.connect();
    }
  };

  /**
   * The browser says that its network is gone: a socket would notice after half a minute. The server may be this very machine,
   * so it is asked before it is given up.
   */
  readonly #suspect = (): void => {
    const socket = this.#socket;
    fetch('/healthz', { signal: AbortSignal.timeout(probeFor), cache: 'no-store' }).catch(() => {
      if (!socket || socket !== this.#socket) return;
      const tells = socket.connected; // one that is still connecting ends without a word
      socket.disconnect();
      if (!tells) this.#lost();
    });
  };

  /** Ends the connection, for instance after signing out. */
  close(): void {
    clearTimeout(this.#timer);
    this.#socket?.removeAllListeners().disconnect();
    this.#socket = undefined;
    this.#set({ phase: 'connecting' });
  }

  async #open(): Promise<void> {
    if (this.#socket) return;
    const { io } = await import('socket.io-client');
    if (this.#socket) return;
    const socket: ProjectsSocket = io(socketNamespace, { transports: ['websocket'], reconnection: false, autoConnect: false });
    this.#socket = socket;
    socket.on('connect', () => this.#connected(socket));
    socket.on('connect_error', () => this.#lost());
    socket.on('disconnect', () => this.#lost());
    socket.on('event', (event) => this.#feeds.get(event.project_id)?.receive(event as ProjectEvent));
    socket.on('delta', (delta) => this.#feeds.get(delta.project_id)?.receivePiece(delta));
    socket.on('project', (project) => this.#watchers.forEach((told) => told(project)));
    window.addEventListener('online', this.retryNow);
    window.addEventListener('offline', this.#suspect);
    socket.connect();
  }

  #connected(socket: ProjectsSocket): void {
    const back = this.#lostSince !== undefined && Date.now() - this.#lostSince > patience;
    this.#tries = 0;
    this.#lostSince = undefined;
    this.#set({ phase: 'connected', back });
    clearTimeout(this.#timer);
    if (back) this.#timer = setTimeout(() => this.#set({ phase: 'connected', back: false }), backFor);
    for (const [id, feed] of this.#feeds) this.#ask(id, feed);
    if (this.#watchers.size > 0) socket.emit('watch', {});
  }

  #ask(projectId: number, feed: Feed): void {
    if (!this.#socket?.connected) return;
    this.#socket.emit('subscribe', { project_id: projectId, after_seq: feed.lastSeq }, (answer) => {
      if (!answer.ok || answer.last_seq > feed.lastSeq) void feed.catchUp();
    });
  }

  #lost(): void {
    const wait = waitBefore(this.#tries);
    this.#tries += 1;
    this.#lostSince ??= Date.now();
    this.#set({ phase: 'lost', since: this.#lostSince, retryAt: Date.now() + wait });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.retryNow, wait);
  }

  #set(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
