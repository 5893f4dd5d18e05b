import { Button, locale, words } from '@faibric/kit';
import clsx from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';

interface DaysProps {
  days: readonly { day: string; free: number }[];
  chosen: string | undefined;
  first: boolean;
  last: boolean;
  onChoose: (day: string) => void;
  /** To the days before or behind these. */
  onTurn: (by: 1 | -1) => void;
}

const weekday = (day: string) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short' }).format(new Date(`${day}T00:00:00`));
const dayAndMonth = (day: string) =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00`));

/** Days that can be booked; those that are full say so. */
export default function Days({ days, chosen, first, last, onChoose, onTurn }: DaysProps) {
  const { next, previous, slots } = words();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-1">
      <Button kind="bare" icon aria-label={previous} disabled={first} onClick={() => onTurn(-1)}>
        <ChevronLeft aria-hidden="true" className="size-5" />
      </Button>
      <div className="grid grid-cols-3 gap-2 @lg:grid-cols-6">
        {days.map(({ day, free }) => (
          <button
            key={day}
            type="button"
            aria-pressed={day === chosen}
            className={clsx(
              'grid min-h-16 place-content-center justify-items-center rounded-app border px-1 leading-tight',
              day === chosen
                ? 'border-primary bg-primary text-on-primary'
                : 'border-(--control) bg-surface hover:border-text',
            )}
            onClick={() => onChoose(day)}
          >
            <span className="text-sm first-letter:uppercase">{weekday(day)}</span>
            <span className="font-semibold tabular-nums">{dayAndMonth(day)}</span>
            <span className={free === 0 ? 'text-xs' : 'sr-only'}>{free === 0 ? slots.full : slots.left(free)}</span>
          </button>
        ))}
      </div>
      <Button kind="bare" icon aria-label={next} disabled={last} onClick={() => onTurn(1)}>
        <ChevronRight aria-hidden="true" className="size-5" />
      </Button>
    </div>
  );
}
