import type { Step } from '../../core/build.ts';
import { failures, type FailureCode } from '../../core/errors.ts';
import type { BuildRow } from '../../db/schema.ts';

/** ui.md §4.4: one line a step while it runs. */
const running: Record<Step, string> = {
  analyze: 'Reading the sentence',
  generate: 'Writing the app',
  validate: 'Checking that it works',
  deploy: 'Putting it live',
};

/** Where a build stands, in the words of the dashboard. */
export function progressMessage(build: Pick<BuildRow, 'status' | 'step' | 'error' | 'cancel_by'>): string {
  switch (build.status) {
    case 'queued':
      return 'Waiting for its turn';
    case 'running':
      return running[build.step];
    case 'succeeded':
      return 'Your app is live';
    case 'cancelled':
      return `Stopped by ${build.cancel_by ?? 'an operator'}`;
    case 'failed':
      return build.error ? failures[build.error.code as FailureCode].title : failures.internal.title;
  }
}
