/** A worker: polls for workflows and activities until it is told to stop. */
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker, type LogLevel, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../activities/index.ts';
import type { Deps } from '../activities/deps.ts';
import { createInterceptor } from '../activities/interceptor.ts';
import { heartbeatEveryMs, stickyTimeoutMs, taskQueue } from '../core/limits.ts';

export interface WorkerSettings {
  readonly address: string;
  readonly namespace: string;
  /** The workflow bundle made at build time; absent: bundled now, which takes about 1.5 s. */
  readonly workflowBundlePath?: string;
}

export interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it cannot go on. */
  readonly ended: Promise<void>;
  /** Stops polling and hands running activities back within the grace time. */
  stop(): void;
}

/** Time a build step has to end or be handed back at a stop; unset it would be 0 (faults F8). */
const shutdownGraceTime = '8s';

/** Sends what Temporal's own code says to our log; it warns of each failed activity, which our interceptor logs better. */
let installed = false;
function useLog(log: Logger): void {
  if (installed) return;
  installed = true;
  const levels: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
    TRACE: 'trace',
    DEBUG: 'debug',
    INFO: 'debug',
    WARN: 'debug',
    ERROR: 'error',
  };
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]]({ ...meta, error: undefined }, message)),
  });
}

export async function runWorker(deps: Deps, settings: WorkerSettings): Promise<RunningWorker> {
  useLog(deps.log);
  const connection = await NativeConnection.connect({ address: settings.address });
  const workflows: Partial<WorkerOptions> =
    settings.workflowBundlePath === undefined
      ? { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) }
      : { workflowBundle: { codePath: settings.workflowBundlePath } };
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue,
    ...workflows,
    activities: createActivities(deps),
    interceptors: { activity: [() => ({ inbound: createInterceptor(deps.log) })] },
    stickyQueueScheduleToStartTimeout: stickyTimeoutMs,
    maxHeartbeatThrottleInterval: heartbeatEveryMs, // the default lets a beat wait for 0.8 of its time-out
    defaultHeartbeatThrottleInterval: heartbeatEveryMs,
    shutdownGraceTime,
    maxConcurrentActivityTaskExecutions: 20,
  });
  const ended = worker.run().finally(() => connection.close());
  return {
    ended,
    stop: () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}
