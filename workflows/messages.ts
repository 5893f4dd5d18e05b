/** Signals and queries, for both sides. Safe to load outside the sandbox: the API imports it as values. */
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { BuildKind } from '../core/build.ts';

export interface EnqueueMessage {
  readonly buildId: number;
  readonly epoch: number;
  readonly userId: string;
  readonly kind: BuildKind;
}

/** A signal, not an update: acceptance is the row in PostgreSQL; the queue ignores an id that it has seen. */
export const enqueueSignal = defineSignal<[EnqueueMessage]>('enqueue');

/** Stops a build that waits or runs. A signal: who asked stands in PostgreSQL, the workflow writes the end. */
export const cancelSignal = defineSignal<[{ buildId: number }]>('cancel');

/** What the project works on, for operators. */
export const queueQuery = defineQuery<{ waiting: readonly number[]; running?: number }>('queue');
