import {
  ErrorState,
  LoadingState,
  formatMoney,
  formatNumber,
  formatPercent,
  useCollection,
  words,
} from '@faibric/kit';
import clsx from 'clsx';
import { CircleCheck } from 'lucide-react';
import type { CSSProperties } from 'react';

interface ProgressGoalProps {
  collection: string;
  valueField: string;
  target: number;
  noun: string;
  /** `km`, or a currency as EUR. */
  unit?: string;
  /** The target is a most: a budget that should not be passed. */
  most?: boolean;
}

const currencyPattern = /^[A-Z]{3}$/;

export default function ProgressGoal(props: ProgressGoalProps) {
  const { collection, valueField, target, noun, unit = '', most = false } = props;
  const { rows, loading, error, refresh } = useCollection(collection);
  const sum = rows.reduce((total, row) => total + Number(row[valueField] ?? 0), 0);
  const percent = target > 0 ? (100 * sum) / target : 100;
  const reached = !most && percent >= 100;
  const over = most && sum > target;
  const { goal } = words();
  const amount = (value: number) =>
    currencyPattern.test(unit) ? formatMoney(value, unit) : `${formatNumber(value)} ${unit}`.trim();

  if (loading) return <LoadingState lines={2} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <section aria-label={noun} className="app-card @container grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <p className="min-w-0">
          <span className="block text-sm text-muted first-letter:uppercase">{noun}</span>
          <span
            style={{ '--letters': amount(sum).length } as CSSProperties}
            className="app-figure text-[clamp(1.5rem,150cqi/var(--letters),3.75rem)] leading-tight font-semibold wrap-anywhere tabular-nums"
          >
            {amount(sum)}
          </span>
        </p>
        <p className="app-figure text-4xl text-accent tabular-nums">
          {formatPercent(Math.floor(Math.max(0, percent)))}
        </p>
      </div>
      <div
        role="progressbar"
        aria-label={noun}
        aria-valuemin={0}
        aria-valuemax={target}
        aria-valuenow={Math.min(Math.max(0, sum), target)}
        aria-valuetext={goal.of(amount(sum), amount(target))}
        className="h-6 overflow-hidden rounded-app bg-line"
      >
        <div
          className={clsx('h-full transition-[width] duration-500', over ? 'bg-(--danger)' : 'bg-primary')}
          style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </div>
      <p aria-live="polite" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        {reached ? (
          <strong className="flex items-center gap-2">
            <CircleCheck aria-hidden="true" className="size-5 text-primary" />
            {goal.reached}
          </strong>
        ) : over ? (
          <strong className="text-(--danger)">{goal.over(amount(sum - target))}</strong>
        ) : (
          <span>{(most ? goal.spare : goal.left)(amount(target - sum))}</span>
        )}
        <span className="text-muted tabular-nums">{goal.of(amount(sum), amount(target))}</span>
      </p>
    </section>
  );
}
