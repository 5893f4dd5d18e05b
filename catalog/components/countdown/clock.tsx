import { formatDate, formatNumber, locale, words } from '@faibric/kit';
import { remaining, targetOf, workdaysUntil, type Remaining } from './remaining.ts';

const units = ['day', 'hour', 'minute', 'second'] as const satisfies readonly (keyof Remaining)[];

const unitName = (unit: keyof Remaining, value: number): string =>
  new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' })
    .formatToParts(value)
    .filter(({ type }) => type === 'unit')
    .map((part) => part.value)
    .join('');

interface ClockProps {
  name: string;
  date: string;
  now: Date;
  /** What working days are called, where they are counted too. */
  workdays: string | undefined;
}

export function Clock({ name, date, now, workdays }: ClockProps) {
  const until = targetOf(date, now);
  const left = remaining(until, now);
  return (
    <section aria-label={name} className="app-card grid gap-4">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 text-2xl font-semibold wrap-anywhere">{name}</span>
        <time dateTime={date} className="text-sm font-normal text-muted">
          {formatDate(until)}
        </time>
      </h2>
      {left ? (
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {units.map((unit) => (
            <div key={unit} className="flex flex-col-reverse border-t-2 border-primary pt-2">
              <dt className="text-sm text-muted">{unitName(unit, left[unit])}</dt>
              <dd className="app-figure text-5xl leading-tight font-semibold tabular-nums sm:text-6xl">{formatNumber(left[unit])}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="app-figure text-3xl font-semibold">{words().itsTime}</p>
      )}
      {left && workdays !== undefined && (
        <p className="text-muted">
          <span className="app-figure text-2xl font-semibold text-text tabular-nums">
            {formatNumber(workdaysUntil(until, now))}
          </span>{' '}
          {workdays}
        </p>
      )}
    </section>
  );
}
