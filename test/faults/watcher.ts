/** A dashboard that never closes: subscribes, reconnects and catches up, as a browser tab does. */
import { io } from 'socket.io-client';
import type { ProjectEvent } from '../../core/events.ts';
import { socketNamespace, type SubscribeAck } from '../../core/contract/socket.ts';

export interface Watcher {
  /** Follows a project from its first event. */
  follow(projectId: number): void;
  /** What arrived, in the order it came. */
  readonly seen: ReadonlyMap<number, readonly ProjectEvent[]>;
  /** Waits until it has seen this number of events of a project. */
  caughtUp(projectId: number, lastSeq: number): Promise<void>;
  close(): void;
}

export function watch(url: string, apiKey: string): Watcher {
  const seen = new Map<number, ProjectEvent[]>();
  let isClosed = false;
  const socket = io(url + socketNamespace, {
    auth: { token: apiKey },
    transports: ['websocket'],
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
  });
  const subscribe = (projectId: number) => {
    const after = seen.get(projectId)?.at(-1)?.seq ?? 0;
    socket.timeout(5_000).emit('subscribe', { project_id: projectId, after_seq: after }, (error: unknown, ack?: SubscribeAck) => {
      if (error !== null || !ack?.ok) setTimeout(() => socket.connected && subscribe(projectId), 500);
    });
  };
  socket.on('connect', () => [...seen.keys()].forEach(subscribe));
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => !isClosed && socket.connect(), 500); // refused (`unavailable`): Socket.IO does not try again by itself
  });
  socket.on('event', ({ project_id, ...event }: ProjectEvent & { project_id: number }) => void seen.get(project_id)?.push(event));
  return {
    seen,
    follow: (projectId) => {
      if (seen.has(projectId)) return;
      seen.set(projectId, []);
      if (socket.connected) subscribe(projectId);
    },
    caughtUp: async (projectId, lastSeq) => {
      for (let tries = 0; tries < 200; tries += 1) {
        if ((seen.get(projectId)?.at(-1)?.seq ?? 0) >= lastSeq) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`The watcher of project ${projectId} stands at ${seen.get(projectId)?.at(-1)?.seq ?? 0} of ${lastSeq} after 20 s`);
    },
    close: () => {
      isClosed = true;
      socket.disconnect();
    },
  };
}
