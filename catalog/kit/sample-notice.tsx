import { appConfig } from './config.ts';
import { words } from './labels.ts';

/** Says that what is shown is made up, and why. Nothing when the data are live. */
export function SampleNotice({ sample, reason, onRetry }: { sample: boolean; reason?: string | undefined; onRetry?: () => void }) {
  if (!sample) return null;
  const { sample: title, sampleText, retry } = words();
  return (
    <p role="status" className="app-sample flex flex-wrap items-center gap-x-3 border-s-4 border-accent bg-surface px-4 py-2 text-sm">
      <strong>{title}</strong>
      <span className="text-muted">
        {sampleText} {reason}
      </span>
      {onRetry && appConfig().gateway && (
        <button type="button" className="min-h-11 underline underline-offset-4" onClick={onRetry}>
          {retry}
        </button>
      )}
    </p>
  );
}
