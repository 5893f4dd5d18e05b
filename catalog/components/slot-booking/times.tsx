import { formatDate, words } from '@faibric/kit';
import clsx from 'clsx';

interface TimesProps {
  label: string;
  times: readonly { time: string; free: number }[];
  /** How many there may be at one time. */
  most: number;
  chosen: string | undefined;
  onChoose: (time: string) => void;
}

/** The times of a day; what is taken cannot be chosen. */
export default function Times({ label, times, most, chosen, onChoose }: TimesProps) {
  const { slots } = words();
  return (
    <div role="group" aria-label={label} className="grid grid-cols-3 gap-2 @lg:grid-cols-6">
      {times.map(({ time, free }) => {
        const note = free === 0 ? slots.full : most > 1 ? slots.left(free) : '';
        return (
          <button
            key={time}
            type="button"
            disabled={free === 0}
            aria-pressed={time === chosen}
            className={clsx(
              'grid min-h-12 place-content-center justify-items-center rounded-app border px-1 leading-tight tabular-nums',
              time === chosen && 'border-primary bg-primary text-on-primary',
              time !== chosen && free > 0 && 'border-(--control) bg-surface hover:border-text',
              free === 0 && 'border-dashed border-line text-muted',
            )}
            onClick={() => onChoose(time)}
          >
            <span className={clsx('font-medium', free === 0 && 'line-through')}>
              {formatDate(time, 'time')}
            </span>
            {note !== '' && <span className="text-xs">{note}</span>}
          </button>
        );
      })}
    </div>
  );
}
