import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { CollectionField } from './fields.ts';
import { Ghosts } from './ghost.tsx';
import { words } from './labels.ts';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  /** Of the rows that will stand here: a few are hinted at. */
  readonly fields?: readonly CollectionField[];
  readonly children?: ReactNode;
}

/** Nothing here yet: the look's picture, one sentence, what to do about it, and how the rows will stand. */
export function EmptyState({ title, text, fields = [], children }: EmptyStateProps) {
  return (
    <div className="app-empty @container">
      <div className="flex items-center gap-4 @md:gap-6">
        <div aria-hidden="true" className="app-motif" />
        <div className="grid min-w-0 flex-1 justify-items-start gap-1">
          <p className="font-heading text-2xl leading-tight">{title}</p>
          {text && <p className="text-muted">{text}</p>}
          {children}
        </div>
      </div>
      {fields.length > 0 && <Ghosts fields={fields} />}
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
