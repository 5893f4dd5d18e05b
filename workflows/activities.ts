/** The activities as the workflows see them, one group a time-out class. Only types come from the implementation. */
import { ActivityCancellationType, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { heartbeatTimeoutMs } from '../core/limits.ts';

/** Which failures are tried again is decided where they are thrown (activities/failure.ts); the pace stands here. */
const common = {
  heartbeatTimeout: heartbeatTimeoutMs,
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: 100, backoffCoefficient: 2, maximumInterval: '5s' },
} as const;

/** Our own work: a few hundred milliseconds, and a bound for when it hangs. */
export const { validate, deploy, visit } = proxyActivities<Activities>({ ...common, startToCloseTimeout: '60s' });

/** A model may stream for minutes; silence is bounded inside (MODEL_IDLE_TIMEOUT_S). */
export const { analyze, generate, repair } = proxyActivities<Activities>({ ...common, startToCloseTimeout: '15m' });

/** The end is written whatever happens: as often as it takes, and not cancelled with the rest. */
export const { finish } = proxyActivities<Activities>({
  startToCloseTimeout: '20s',
  cancellationType: ActivityCancellationType.ABANDON,
  retry: { initialInterval: 200, backoffCoefficient: 2, maximumInterval: '5s' },
});
