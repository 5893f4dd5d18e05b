import { formatDate, locale, words } from '@faibric/kit';
import clsx from 'clsx';
import type { KeyboardEvent } from 'react';
import type { Entry } from './entries.ts';
import { inWords } from './month.ts';

const mostShown = 3;
const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;

export interface DayActions {
  onChoose: (day: string) => void;
  onAdd: (day: string) => void;
  onOpen: (entry: Entry) => void;
  onOpenDay: (day: string) => void;
}

interface DayCellProps extends DayActions {
  day: string;
  noun: string;
  entries: readonly Entry[];
  isToday: boolean;
  isChosen: boolean;
  /** False for the days of its neighbours. */
  isInMonth: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** One day: with room for its entries a field to press on, else a button with dots. */
export default function DayCell(props: DayCellProps) {
  const { day, noun, entries, isToday, isChosen, isInMonth, onKeyDown } = props;
  const name = inWords(day, locale(), long);
  const shared = {
    type: 'button',
    'data-day': day,
    tabIndex: isChosen ? 0 : -1,
    'aria-current': isToday ? 'date' : undefined,
    onKeyDown,
  } as const;
  const figure = (
    <span
      className={clsx(
        'grid size-8 place-items-center rounded-full tabular-nums',
        isToday ? 'bg-primary font-semibold text-on-primary' : !isInMonth && 'text-muted',
      )}
    >
      {Number(day.slice(8))}
    </span>
  );

  return (
    <td
      className={clsx(
        'relative p-0 align-top @xl:h-28 @xl:border @xl:border-line',
        isInMonth && '@xl:bg-surface',
      )}
    >
      <button
        {...shared}
        data-kind="choose"
        aria-pressed={isChosen}
        aria-label={[name, ...entries.map(({ title }) => title)].join(', ')}
        className={clsx(
          'grid min-h-13 w-full content-center justify-items-center gap-0.5 rounded-app @xl:hidden',
          isChosen && 'bg-surface outline-2 -outline-offset-2 outline-primary',
        )}
        onClick={() => props.onChoose(day)}
      >
        {figure}
        <span className="flex h-1.5 gap-0.5">
          {entries.slice(0, mostShown).map(({ row }) => (
            <span key={row.id} className="size-1.5 rounded-full bg-accent" />
          ))}
        </span>
      </button>
      <button
        {...shared}
        data-kind="add"
        aria-label={`${words().add(noun)}: ${name}`}
        className="absolute inset-0 hidden items-start p-1 -outline-offset-2 hover:bg-primary/8 @xl:flex"
        onClick={() => props.onAdd(day)}
      >
        {figure}
      </button>
      <ul className="pointer-events-none relative hidden gap-0.5 px-1 pt-10 pb-1 @xl:grid">
        {entries.slice(0, mostShown).map((entry) => (
          <li key={entry.row.id} className="min-w-0">
            <button
              type="button"
              className="pointer-events-auto w-full border-s-3 border-primary bg-primary/12 px-1.5 py-0.5 text-start text-sm hover:bg-primary/22"
              onClick={() => props.onOpen(entry)}
            >
              <span className="line-clamp-2 wrap-anywhere">
                {entry.time && (
                  <span className="me-1.5 hidden tabular-nums @4xl:inline">
                    {formatDate(entry.time, 'time')}
                  </span>
                )}
                {entry.title}
              </span>
            </button>
          </li>
        ))}
        {entries.length > mostShown && (
          <li>
            <button
              type="button"
              aria-label={`+${entries.length - mostShown}, ${name}`}
              className="pointer-events-auto min-h-6 px-1.5 text-sm font-medium hover:underline"
              onClick={() => props.onOpenDay(day)}
            >
              +{entries.length - mostShown}
            </button>
          </li>
        )}
      </ul>
    </td>
  );
}
