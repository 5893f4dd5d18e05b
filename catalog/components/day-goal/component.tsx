import {
  Button,
  ErrorState,
  formatNumber,
  formatPercent,
  inputClass,
  LoadingState,
  useCollection,
  useVisitor,
  words,
} from '@faibric/kit';
import clsx from 'clsx';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { addDays, dayOf, streakOf, sumsOf } from './days.ts';
import Week from './week.tsx';

interface DayGoalProps {
  collection: string;
  dateField: string;
  valueField: string;
  /** What a day should come to. */
  goal: number;
  noun: string;
  unit?: string;
  /** Amounts that one press adds. */
  steps?: readonly number[];
  /** The goal is a most. */
  most?: boolean;
}

const noSteps: readonly number[] = [];
const daysBack = 6;

export default function DayGoal(props: DayGoalProps) {
  const { collection, dateField, valueField, noun, unit = '', steps = noSteps, most = false } = props;
  const { rows, loading, error, add, refresh } = useCollection(collection);
  const [goal, setGoal] = useVisitor(`goal-${collection}`, props.goal);
  const id = useId();
  const { dayGoal, goal: goalWords } = words();
  const today = dayOf(new Date());
  const sums = sumsOf(rows, dateField, valueField);
  const sum = sums.get(today) ?? 0;
  const isReached = (value: number) => (most ? value <= goal : value >= goal);
  const amount = (value: number) => `${formatNumber(value)} ${unit}`.trim();
  const percent = goal > 0 ? (100 * sum) / goal : 0;
  const over = most && sum > goal;

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <section aria-label={noun} className="app-card @container grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <p className="min-w-0">
          <span className="block text-sm text-muted">{dayGoal.today}</span>
          <span className="app-figure text-4xl leading-tight font-semibold wrap-anywhere tabular-nums @md:text-5xl">
            {amount(sum)}
          </span>
        </p>
        <p className="app-figure text-3xl text-accent tabular-nums">{formatPercent(Math.floor(percent))}</p>
      </div>
      <div
        role="progressbar"
        aria-label={noun}
        aria-valuemin={0}
        aria-valuemax={goal}
        aria-valuenow={Math.min(sum, goal)}
        aria-valuetext={goalWords.of(amount(sum), amount(goal))}
        className="h-5 overflow-hidden rounded-app bg-line"
      >
        <div
          className={clsx('h-full transition-[width] duration-500', over ? 'bg-(--danger)' : 'bg-primary')}
          style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </div>
      <p aria-live="polite" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className={clsx(over && 'font-semibold text-(--danger)')}>
          {over
            ? dayGoal.over(amount(sum - goal))
            : !most && sum >= goal
              ? goalWords.reached
              : (most ? goalWords.spare : goalWords.left)(amount(goal - sum))}
        </span>
        <label htmlFor={id} className="flex items-center gap-2 text-sm text-muted">
          {dayGoal.goal}
          <input
            id={id}
            inputMode="numeric"
            className={clsx(inputClass, 'max-w-28 tabular-nums')}
            value={String(goal)}
            onChange={({ target }) => setGoal(Math.max(0, Number(target.value.replace(/\D/g, ''))))}
          />
          {unit}
        </label>
      </p>
      {steps.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {steps.map((step) => (
            <Button
              key={step}
              className="flex-1 gap-1"
              onClick={() => void add({ [dateField]: today, [valueField]: step })}
            >
              <Plus aria-hidden="true" className="size-4" />
              {amount(step)}
            </Button>
          ))}
        </div>
      )}
      <Week
        days={Array.from({ length: daysBack + 1 }, (_, at) => addDays(today, at - daysBack)).map((day) => ({
          day,
          sum: sums.get(day) ?? 0,
        }))}
        goal={goal}
        streak={streakOf(sums, today, isReached)}
        isReached={isReached}
      />
    </section>
  );
}
