import { ApiError } from '../api.ts';
import { t } from '../strings/index.ts';

/** An error of a call in words for the person who made it. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiError)) return t('problem.other', { message: error instanceof Error ? error.message : String(error) });
  if (error.code === 'away') return t('problem.away');
  if (error.status === 429) return t('problem.wait', { s: error.retryAfter ?? 5 });
  return t('problem.other', { message: error.message });
}
