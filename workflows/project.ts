import {
  allHandlersFinished,
  CancellationScope,
  ChildWorkflowCancellationType,
  condition,
  continueAsNew,
  executeChild,
  ParentClosePolicy,
  setHandler,
  workflowInfo,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { buildWorkflowId } from '../core/build.ts';
import { workflowTaskTimeoutMs } from '../core/limits.ts';
import { emptyQueue, enqueue, next, remove, type ProjectQueue } from '../core/modify.ts';
import { finish } from './activities.ts';
import { build } from './build.ts';
import { cancelSignal, enqueueSignal, queueQuery, type EnqueueMessage } from './messages.ts';
import { buildKind, buildStatus, projectId as projectIdKey, userId as userIdKey } from './search-attributes.ts';

/** Events of one run before it continues as new: far below the server's 10,240 (faults F32). */
const maxHistoryEvents = 4_000;

export interface ProjectQueueInput {
  readonly projectId: number;
  /** Carried over by continue-as-new. */
  readonly accepted?: readonly EnqueueMessage[];
}

/** The queue of one project: one build at a time, in the order of acceptance. Ends when nothing waits; a signal starts it again. */
export async function projectQueue({ projectId, accepted = [] }: ProjectQueueInput): Promise<void> {
  const messages = new Map(accepted.map((message) => [message.buildId, message]));
  let queue: ProjectQueue = accepted.reduce((q, message) => enqueue(q, message.buildId), emptyQueue);
  let running: CancellationScope | undefined;
  setHandler(enqueueSignal, (message) => {
    messages.set(message.buildId, message);
    queue = enqueue(queue, message.buildId);
  });
  setHandler(cancelSignal, async ({ buildId }) => {
    if (queue.running === buildId) return running?.cancel();
    queue = remove(queue, buildId);
    await finish({ projectId, buildId, epoch: messages.get(buildId)?.epoch ?? 0, turn: 1, status: 'cancelled' });
  });
  setHandler(queueQuery, () => queue);

  for (;;) {
    // The signal that started us may still be on its way; what it asks for ends before we do.
    await condition(() => queue.waiting.length > 0, '1s');
    const head = next(queue);
    if (!head) {
      await condition(allHandlersFinished);
      if (queue.waiting.length === 0) return;
      continue;
    }
    if (workflowInfo().historyLength > maxHistoryEvents) {
      await condition(allHandlersFinished);
      return continueAsNew<typeof projectQueue>({ projectId, accepted: queue.waiting.flatMap((id) => messages.get(id) ?? []) });
    }
    queue = head.queue;
    const message = messages.get(head.buildId) ?? { buildId: head.buildId, epoch: 0, userId: '', kind: 'modify' as const };
    running = new CancellationScope();
    try {
      await running.run(() => runBuild(projectId, message));
    } catch {
      // Terminated by an operator, or a run that another one replaced: the row must still end.
      await CancellationScope.nonCancellable(() =>
        finish({
          projectId,
          buildId: message.buildId,
          epoch: message.epoch,
          turn: 90_000,
          status: 'failed',
          failure: { code: 'internal', message: 'The build was ended from outside.', hint: null, examples: [] },
        }),
      );
    }
    messages.delete(head.buildId);
    queue = { waiting: queue.waiting };
  }
}

const runBuild = (projectId: number, { buildId, epoch, userId, kind }: EnqueueMessage) =>
  executeChild(build, {
    workflowId: buildWorkflowId(buildId),
    args: [{ projectId, buildId, epoch }],
    workflowTaskTimeout: workflowTaskTimeoutMs,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE, // only the reconciler starts one twice, after the first run was lost
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    cancellationType: ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED,
    typedSearchAttributes: [
      { key: projectIdKey, value: String(projectId) },
      { key: userIdKey, value: userId },
      { key: buildKind, value: kind },
      { key: buildStatus, value: 'running' },
    ],
  });
