import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { words } from './labels.ts';

/** Nothing here yet: one sentence, and what to do about it. */
export function EmptyState({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="app-empty flex flex-col items-start gap-3 rounded-app border border-dashed border-(--control) px-(--pad) py-8">
      <p className="font-heading text-xl">{title}</p>
      {text && <p className="text-muted">{text}</p>}
      {children}
    </div>
  );
}

/** What could not be read, why, and another try. */
export function ErrorState({ message, onRetry }: { message?: string | undefined; onRetry?: (() => void) | undefined }) {
  const { errorText, retry } = words();
  return (
    <div
      role="alert"
      className="app-error flex flex-wrap items-center gap-4 rounded-app border border-(--danger) bg-surface px-(--pad) py-4"
    >
      <p className="min-w-0 flex-1 basis-64">
        <strong className="text-(--danger)">{errorText}</strong> {message}
      </p>
      {onRetry && (
        <Button kind="quiet" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}

/** Bars where the rows will stand. */
export function LoadingState({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div role="status" aria-label={words().loading} className={clsx('grid gap-3', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="app-skeleton h-14 rounded-app" />
      ))}
    </div>
  );
}
