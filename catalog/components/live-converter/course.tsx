import { Change, Trend, formatDate, formatNumber, useService, words } from '@faibric/kit';

interface CourseProps {
  history: { service: string; endpoint: string };
  from: string;
  to: string;
}

const days = 90;

/** How a rate went over the last three months. Nothing where the service has no past rates. */
export function Course({ history, from, to }: CourseProps) {
  const start = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const { data } = useService<{ rates?: { [day: string]: { [currency: string]: number } } }>(
    history.service,
    history.endpoint,
    from === to ? undefined : { span: `${start}..`, base: from, symbols: to },
  );
  const dates = Object.keys(data?.rates ?? {}).sort();
  const values = dates.flatMap((day) => data?.rates?.[day]?.[to] ?? []);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return null;
  return (
    <figure className="grid gap-1 border-t border-line pt-4">
      <figcaption className="flex justify-between gap-4">
        <span>
          {words().live.chart} {from}/{to}
        </span>
        <Change percent={(last / first - 1) * 100} />
      </figcaption>
      <Trend
        values={values}
        label={`${from}/${to}`}
        textOf={(value) => formatNumber(value, { maximumSignificantDigits: 5 })}
        className="h-28 text-primary"
      />
      <p className="flex justify-between text-sm text-muted tabular-nums">
        <span>{formatDate(dates[0])}</span>
        <span>{formatDate(dates.at(-1))}</span>
      </p>
    </figure>
  );
}
