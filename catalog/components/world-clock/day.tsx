import { inLanguage, locale } from '@faibric/kit';
import clsx from 'clsx';
import { texts } from './texts.ts';
import { hourOf, hoursOf, works, type Place } from './zones.ts';

interface DayProps {
  places: readonly Place[];
  at: number;
  home: string;
  onPick: (at: number) => void;
}

/** One's own day, hour by hour, and what it is elsewhere: an hour is chosen by its column. */
export function Day({ places, at, home, onPick }: DayProps) {
  const t = inLanguage(texts);
  const hours = hoursOf(at, home);
  const all = (hour: number) => places.every(({ zone }) => works(hour, zone));
  const best = hours.filter(all);
  const time = (hour: number) =>
    new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: home }).format(hour);
  return (
    <div className="grid gap-3">
      <p role="status" className="font-medium">
        {best.length === 0 ? t.none : `${t.best} ${best.map(time).join(', ')}`}
      </p>
      <div role="region" aria-label={t.hours} tabIndex={0} className="overflow-x-auto pb-2">
        <table className="border-separate border-spacing-x-1 border-spacing-y-1.5 text-center tabular-nums">
          <tbody>
            {places.map(({ name, zone }, row) => (
              <tr key={`${name}${zone}`}>
                <th scope="row" className="sticky start-0 min-w-24 bg-bg pe-3 text-start font-medium">
                  {name}
                </th>
                {hours.map((hour) => (
                  <td key={hour} className="p-0">
                    <button
                      type="button"
                      tabIndex={row === 0 ? 0 : -1}
                      aria-pressed={Math.abs(at - hour) < 1_800_000}
                      aria-label={`${name} ${hourOf(hour, zone)}:00`}
                      className={clsx(
                        'size-11 cursor-pointer rounded-app border-2',
                        works(hour, zone) ? 'bg-primary text-on-primary' : 'bg-surface text-text',
                        all(hour) ? 'border-accent outline-2 outline-accent' : 'border-line',
                        Math.abs(at - hour) < 1_800_000 && 'font-bold underline underline-offset-4',
                      )}
                      onClick={() => onPick(hour)}
                    >
                      {hourOf(hour, zone)}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
    </div>
  );
}
