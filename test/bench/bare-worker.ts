/** Runs the bare workflow on the installation's own Temporal server, with our workers' settings and a task queue of its own. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { heartbeatEveryMs, stickyTimeoutMs } from '../../core/limits.ts';
import type { BareActivities, bareBuild } from './bare-workflow.ts';

const taskQueue = 'bench-bare';
const activities: BareActivities = { nothing: (steps) => Promise.resolve(steps + 1) };

export interface BareWorker {
  /** Runs the workflow to its end. Answers milliseconds. */
  run(): Promise<number>;
  close(): Promise<void>;
}

export async function startBareWorker(address: string): Promise<BareWorker> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowsPath: new URL('./bare-workflow.ts', import.meta.url).pathname,
    activities,
    stickyQueueScheduleToStartTimeout: stickyTimeoutMs,
    maxHeartbeatThrottleInterval: heartbeatEveryMs,
    defaultHeartbeatThrottleInterval: heartbeatEveryMs,
  });
  const ended = worker.run();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  return {
    run: async () => {
      const started = performance.now();
      const steps = await client.workflow.execute<typeof bareBuild>('bareBuild', { taskQueue, workflowId: `bare/${randomUUID()}` });
      if (steps !== 4) throw new Error(`The bare workflow ended after ${steps} steps`);
      return performance.now() - started;
    },
    close: async () => {
      worker.shutdown();
      await ended;
      await native.close();
      await connection.close();
    },
  };
}
