import type { Client, WorkflowHandle } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { buildWorkflowId, projectWorkflowId } from '../../core/build.ts';
import { taskQueue, workflowTaskTimeoutMs } from '../../core/limits.ts';
import type { Databases } from '../../db/index.ts';
import type { BuildRow } from '../../db/schema.ts';
import { cancelSignal, enqueueSignal } from '../../workflows/messages.ts';
import type { projectQueue } from '../../workflows/project.ts';

/** Milliseconds for one call of Temporal; nobody waits for it, and the sweep tries again. */
const callTimeoutMs = 5_000;

/** Hands stored builds to Temporal. Never throws: the row is the acceptance, and the sweep finds what did not arrive. */
export interface WorkflowStarter {
  /** Puts an accepted build into its project's queue. Answers whether Temporal took it. */
  enqueue(build: BuildRow, userId: string): Promise<boolean>;
  /** Tells the queue that somebody wants a build stopped. */
  cancel(build: BuildRow): Promise<boolean>;
  /** Ends the workflows of a deleted project. */
  terminate(projectId: number, openBuilds: readonly number[]): Promise<void>;
  /** Whether a run with this id is open; undefined while Temporal is away. */
  isOpen(workflowId: string): Promise<boolean | undefined>;
}

export function createWorkflowStarter(client: Client, { system }: Pick<Databases, 'system'>, log: Logger): WorkflowStarter {
  const limited = <T>(work: () => Promise<T>): Promise<T> => client.connection.withDeadline(Date.now() + callTimeoutMs, work);
  const signalled = async (build: BuildRow, send: () => Promise<WorkflowHandle>): Promise<boolean> => {
    try {
      await limited(send);
      return true;
    } catch (error) {
      log.warn({ err: error, buildId: build.id }, 'Temporal did not take the signal; the sweep will repeat it');
      return false;
    }
  };
  const queue = (projectId: number) => ({
    taskQueue,
    workflowId: projectWorkflowId(projectId),
    args: [{ projectId }] as [{ projectId: number }],
    workflowTaskTimeout: workflowTaskTimeoutMs,
  });
  return {
    enqueue: async (build, userId) => {
      const message = { buildId: build.id, epoch: build.epoch, userId, kind: build.kind };
      const taken = await signalled(build, () =>
        client.workflow.signalWithStart<typeof projectQueue, [typeof message]>('projectQueue', {
          ...queue(build.project_id),
          signal: enqueueSignal,
          signalArgs: [message],
        }),
      );
      if (taken)
        await system
          .updateTable('builds')
          .set({ signalled_at: new Date() })
          .where('id', '=', build.id)
          .execute()
          .catch(() => undefined);
      return taken;
    },
    cancel: (build) =>
      signalled(build, () =>
        client.workflow.signalWithStart<typeof projectQueue, [{ buildId: number }]>('projectQueue', {
          ...queue(build.project_id),
          signal: cancelSignal,
          signalArgs: [{ buildId: build.id }],
        }),
      ),
    terminate: async (projectId, openBuilds) => {
      for (const id of [...openBuilds.map(buildWorkflowId), projectWorkflowId(projectId)]) {
        await limited(() => client.workflow.getHandle(id).cancel()).catch(() => undefined); // already closed, or ended by its own missing row
      }
    },
    isOpen: async (workflowId) => {
      try {
        return (await limited(() => client.workflow.getHandle(workflowId).describe())).status.name === 'RUNNING';
      } catch (error) {
        return error instanceof WorkflowNotFoundError ? false : undefined;
      }
    },
  };
}
