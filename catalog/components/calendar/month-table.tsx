import { locale } from '@faibric/kit';
import { useRef, type KeyboardEvent } from 'react';
import DayCell, { type DayActions } from './day-cell.tsx';
import type { Entry } from './entries.ts';
import { addDays, inWords, monthOf, weekStartOf, weeksOf } from './month.ts';

interface MonthTableProps extends DayActions {
  month: string;
  noun: string;
  today: string;
  /** The day that the arrow keys start from. */
  chosen: string;
  entries: ReadonlyMap<string, readonly Entry[]>;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The weeks of a month. Arrow keys walk from day to day. */
export default function MonthTable({ month, noun, today, chosen, entries, ...actions }: MonthTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(month, weekStartOf(locale()));

  const walk = (day: string) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(day, step);
    const { kind } = event.currentTarget.dataset;
    actions.onChoose(next);
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-day="${next}"][data-kind="${kind}"]`)?.focus(),
    );
  };

  return (
    <table ref={table} className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th
              key={day}
              scope="col"
              abbr={inWords(day, locale(), { weekday: 'long' })}
              className="pb-2 text-sm font-medium text-muted"
            >
              {inWords(day, locale(), { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                noun={noun}
                entries={entries.get(day) ?? []}
                isToday={day === today}
                isChosen={day === chosen}
                isInMonth={monthOf(day) === month}
                onKeyDown={walk(day)}
                {...actions}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
