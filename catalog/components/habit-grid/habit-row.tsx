import { Button, locale, words, type Row } from '@faibric/kit';
import clsx from 'clsx';
import { Check, Flame, Pencil } from 'lucide-react';
import { daysIn, streakOf, toggled } from './streak.ts';

interface HabitRowProps {
  row: Row;
  /** Oldest first; today is the last. */
  days: readonly string[];
  onDays: (days: string) => void;
  onEdit: () => void;
}

const nameOf = (day: string) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00`),
  );

/** One habit with a check for each day and its streak. */
export default function HabitRow({ row, days, onDays, onEdit }: HabitRowProps) {
  const name = String(row['name'] ?? '');
  const done = daysIn(row['days']);
  const streak = streakOf(row['days'], days.at(-1) ?? '');
  const { edit, habit } = words();
  return (
    <li className="grid gap-2 border-b border-line py-4 @3xl:grid-cols-[minmax(0,1fr)_auto] @3xl:items-center @3xl:gap-6">
      <div className="flex min-w-0 items-center gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-xl wrap-anywhere">{name}</h2>
          <p aria-live="polite" className="flex items-center gap-1 text-sm text-muted tabular-nums">
            <Flame aria-hidden="true" className={clsx('size-4', streak > 0 && 'fill-accent text-accent')} />
            {habit.streak(streak)}
          </p>
        </div>
        <Button kind="bare" icon className="shrink-0" aria-label={`${edit} ${name}`} onClick={onEdit}>
          <Pencil aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="grid grid-cols-7 gap-1 @3xl:grid-cols-14">
        {days.map((day, index) => {
          const isDone = done.has(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isDone}
              aria-label={`${name}, ${nameOf(day)}`}
              className={clsx(
                'h-11 place-items-center rounded-app border @3xl:w-11',
                index < days.length - 7 ? 'hidden @3xl:grid' : 'grid',
                isDone
                  ? 'border-primary bg-primary text-on-primary'
                  : 'border-(--control) bg-surface hover:border-text',
                index === days.length - 1 && 'outline-2 outline-offset-2 outline-line',
              )}
              onClick={() => onDays(toggled(row['days'], day))}
            >
              {isDone && <Check aria-hidden="true" className="size-5" />}
            </button>
          );
        })}
      </div>
    </li>
  );
}
