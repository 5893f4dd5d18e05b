/** Rules of a project's queue of builds: first accepted, first built. Workflows import this file: no zod, no Node. */

export interface ProjectQueue {
  readonly waiting: readonly number[];
  /** The build that runs, if any. */
  readonly running?: number;
}

export const emptyQueue: ProjectQueue = { waiting: [] };

/** Build ids rise in the order of acceptance, so the order of ids is the order of building, whatever order signals arrive in. */
export function enqueue(queue: ProjectQueue, buildId: number): ProjectQueue {
  if (queue.running === buildId || queue.waiting.includes(buildId)) return queue;
  return { ...queue, waiting: [...queue.waiting, buildId].sort((a, b) => a - b) };
}

/** Takes a build that still waits out of the line; a running one is not touched. */
export function remove(queue: ProjectQueue, buildId: number): ProjectQueue {
  return { ...queue, waiting: queue.waiting.filter((id) => id !== buildId) };
}

/** The next build to run, with the queue that results. */
export function next(queue: ProjectQueue): { queue: ProjectQueue; buildId: number } | undefined {
  const [buildId, ...waiting] = queue.waiting;
  return buildId === undefined ? undefined : { buildId, queue: { waiting, running: buildId } };
}
