/** Socket.IO messages on the namespace `/projects` (contract, "Projects and builds"). */
import { z } from 'zod';
import { maxPromptCharacters } from '../limits.ts';
import type { ProjectEvent } from '../events.ts';
import type { Project } from './projects.ts';
import { id } from './endpoint.ts';

export const socketNamespace = '/projects';

export const subscribeMessage = z.strictObject({ project_id: id, after_seq: z.int().min(0).max(2_147_483_647).default(0) });
export const unsubscribeMessage = z.strictObject({ project_id: id });
export const userMessage = z.strictObject({
  project_id: id,
  content: z.string().trim().min(1).max(maxPromptCharacters),
  idempotency_key: z.string().min(1).max(200),
});

export type SubscribeAck = { ok: true; last_seq: number } | { ok: false; code: string };
export type UserMessageAck = { ok: true; build_id: number } | { ok: false; code: string };

/** A piece of code while a model writes it. Volatile: the file event is what counts. */
export interface Delta {
  readonly build_id: number;
  readonly path: string;
  readonly offset: number;
  readonly text: string;
}

export interface ServerMessages {
  event: (event: ProjectEvent & { project_id: number }) => void;
  delta: (delta: Delta & { project_id: number }) => void;
  project: (project: Project) => void;
}
export interface ClientMessages {
  subscribe: (message: z.input<typeof subscribeMessage>, ack: (answer: SubscribeAck) => void) => void;
  unsubscribe: (message: z.input<typeof unsubscribeMessage>) => void;
  watch: (message: Record<string, never>, ack?: (answer: { ok: boolean; code?: string }) => void) => void;
  user_message: (message: z.input<typeof userMessage>, ack: (answer: UserMessageAck) => void) => void;
}
