import { formatNumber, locale, words } from '@faibric/kit';
import clsx from 'clsx';
import { Flame } from 'lucide-react';

interface WeekProps {
  /** Oldest first; today is the last. */
  days: readonly { readonly day: string; readonly sum: number }[];
  goal: number;
  streak: number;
  isReached: (sum: number) => boolean;
}

const weekday = (day: string) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short' }).format(new Date(`${day}T00:00:00`));

/** The last days as columns, with the goal as a line across them. */
export default function Week({ days, goal, streak, isReached }: WeekProps) {
  const top = Math.max(goal, ...days.map(({ sum }) => sum)) * 1.1 || 1;
  return (
    <div className="grid gap-2">
      <ul className="relative grid h-36 grid-cols-7 items-end gap-1.5 @md:gap-3">
        <li
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 border-t-2 border-dashed border-accent"
          style={{ bottom: `${(100 * goal) / top}%` }}
        />
        {days.map(({ day, sum }) => (
          <li key={day} className="flex h-full flex-col justify-end">
            <span className="sr-only">
              {weekday(day)}: {formatNumber(sum)}
            </span>
            <span
              aria-hidden="true"
              className={clsx(
                'w-full rounded-t-app transition-[height] duration-500',
                sum > 0 && isReached(sum) ? 'bg-primary' : 'bg-primary/45',
              )}
              style={{ height: `${(100 * sum) / top}%` }}
            />
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className="grid grid-cols-7 gap-1.5 text-center text-sm text-muted @md:gap-3">
        {days.map(({ day }, index) => (
          <span key={day} className={clsx(index === days.length - 1 && 'font-semibold text-text')}>
            {weekday(day)}
          </span>
        ))}
      </p>
      <p className="flex items-center gap-1.5 text-sm text-muted tabular-nums">
        <Flame aria-hidden="true" className={clsx('size-4', streak > 0 && 'fill-accent text-accent')} />
        {words().habit.streak(streak)}
      </p>
    </div>
  );
}
