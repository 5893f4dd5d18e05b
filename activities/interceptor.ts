import { Context, heartbeat } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { Logger } from 'pino';
import { AppError } from '../core/errors.ts';
import { heartbeatEveryMs } from '../core/limits.ts';
import { toFailure } from './failure.ts';

/**
 * Tries of an activity whose error nobody expected: a bug does not heal by trying for ever. Tries that a frozen worker took
 * along count too, for Temporal hands tasks to whoever last asked: two or three of them may be gone before the first error.
 */
const maxUnexpectedTries = 6;

/** Beats for every activity, translates its errors, and logs them with their cause. */
export const createInterceptor = (log: Logger): ActivityInboundCallsInterceptor => ({
  async execute(input, next) {
    const { info } = Context.current();
    const beat = setInterval(() => heartbeat(), heartbeatEveryMs);
    try {
      return await next(input);
    } catch (error) {
      const failure = toFailure(error);
      const fields = { activity: info.activityType, workflow: info.workflowExecution?.workflowId, attempt: info.attempt };
      if (!(error instanceof AppError) && failure !== error) log.warn({ ...fields, err: error }, 'activity failed');
      else log.debug({ ...fields, err: error }, 'activity ended');
      throw isUnexpected(failure) && info.attempt >= maxUnexpectedTries ? Object.assign(failure as Error, { nonRetryable: true }) : failure;
    } finally {
      clearInterval(beat);
    }
  },
});

const isUnexpected = (failure: unknown): boolean => failure instanceof Error && 'type' in failure && failure.type === 'internal';
