/** When the events of builds reach a dashboard: one socket that stays open, as a browser tab's does. */
import { io } from 'socket.io-client';
import { socketNamespace, type SubscribeAck } from '../../core/contract/socket.ts';
import type { EventType, ProjectEvent } from '../../core/events.ts';
import { terminalEvents } from '../../core/events.ts';
import { assert } from './stage.ts';

type Told = ProjectEvent & { readonly project_id: number };

export interface Arrival<T extends EventType = EventType> {
  readonly event: ProjectEvent & { readonly type: T };
  /** Unix milliseconds. */
  readonly at: number;
}

export interface Arrivals {
  /** From the project's first event on. */
  follow(projectId: number): Promise<void>;
  /** Waits for the event. @throws Error when the build ends without it, or after 60 s */
  first<T extends EventType>(projectId: number, type: T): Promise<Arrival<T>>;
  /** What arrived so far, in that order. */
  of(projectId: number): readonly Arrival[];
  close(): void;
}

const patienceMs = 60_000;

export async function openArrivals(url: string, apiKey: string): Promise<Arrivals> {
  const seen = new Map<number, Arrival[]>();
  const waiting = new Set<() => void>();
  const socket = io(url + socketNamespace, { auth: { token: apiKey }, transports: ['websocket'] });
  socket.on('event', ({ project_id, ...event }: Told) => {
    seen.get(project_id)?.push({ event, at: Date.now() });
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => void socket.once('connect', resolve).once('connect_error', reject));

  const of = (projectId: number): readonly Arrival[] => seen.get(projectId) ?? [];
  return {
    of,
    follow: async (projectId) => {
      seen.set(projectId, []);
      const ack = (await socket.timeout(patienceMs).emitWithAck('subscribe', { project_id: projectId, after_seq: 0 })) as SubscribeAck;
      assert(ack.ok, `Project ${projectId} could not be followed`);
    },
    first: <T extends EventType>(projectId: number, type: T) =>
      new Promise<Arrival<T>>((resolve, reject) => {
        const settle = (finish: () => void) => {
          clearTimeout(late);
          waiting.delete(look);
          finish();
        };
        const look = () => {
          const found = of(projectId).find((arrival): arrival is Arrival<T> => arrival.event.type === type);
          const end = of(projectId).find(({ event }) => (terminalEvents as readonly string[]).includes(event.type));
          if (found) settle(() => resolve(found));
          else if (end) settle(() => reject(new Error(`No ${type}, but ${JSON.stringify(end.event)}`)));
        };
        const late = setTimeout(() => settle(() => reject(new Error(`No ${type} of project ${projectId}`))), patienceMs);
        waiting.add(look);
        look();
      }),
    close: () => void socket.disconnect(),
  };
}
