import { Button, ErrorState, LoadingState, formatNumber, useService, words, type LiveItem } from '@faibric/kit';
import { ArrowUp, X } from 'lucide-react';
import { Day } from './day.tsx';
import { nearestOf, type Found } from './find-place.tsx';
import { iconOf, inkOf, skyOf } from './sky.ts';
import { degreesIn, windIn, type WindUnit } from './units.ts';
import { dangersOn, figuresOf, Warnings, type Daily, type WeatherMark } from './warnings.tsx';

export interface PlaceProps {
  item: LiveItem;
  service: string;
  endpoint: string;
  search: { service: string; endpoint: string };
  days: number;
  countries: readonly string[];
  marks: readonly WeatherMark[];
  windUnit: WindUnit;
  fahrenheit: boolean;
  onRemove: () => void;
}

interface Forecast {
  current?: Record<string, number>;
  daily?: Daily;
}

const asked = {
  current:
    'temperature_2m,apparent_temperature,relative_humidity_2m,precipitation,weather_code,wind_speed_10m,wind_direction_10m,is_day',
  daily: 'weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max',
  timezone: 'auto',
};

/** The service gives seven days unless told. */
const usualDays = 7;

const askedFor = (marks: readonly WeatherMark[], days: number) => ({
  ...asked,
  daily: [...new Set([...asked.daily.split(','), ...figuresOf(marks)])].join(','),
  ...(days >= usualDays ? { forecast_days: days + 1 } : {}),
});

/** Where a place is: as it was said, else as the service finds it. */
function usePosition({ item, search, countries }: PlaceProps) {
  const { name, latitude, longitude } = item.params;
  const isKnown = latitude !== undefined && longitude !== undefined;
  const { data, ...answer } = useService<{ results?: Found[] }>(
    search.service,
    search.endpoint,
    isKnown ? undefined : { name: name ?? item.label, count: 10 },
  );
  const found = isKnown ? undefined : nearestOf(data?.results ?? [], countries);
  const position = isKnown ? { latitude, longitude } : found && { latitude: found.latitude, longitude: found.longitude };
  return { ...answer, position, region: [found?.admin1, found?.country].filter(Boolean).join(', ') };
}

export function Place(props: PlaceProps) {
  const { item, service, endpoint, days, windUnit, fahrenheit, marks, onRemove } = props;
  const { position, region, ...looked } = usePosition(props);
  const answer = useService<Forecast>(service, endpoint, position && { ...position, ...askedFor(marks, days) });
  const { live, remove } = words();
  const { current, daily } = answer.data ?? {};
  const sky = skyOf(current?.weather_code ?? 0);
  const Icon = iconOf(sky, current?.is_day === 0);
  const degrees = (celsius: number | undefined) => degreesIn(fahrenheit, celsius ?? NaN);
  const dayOf = (name: string, at: number) => daily?.[name]?.[at];
  const loading = looked.loading || answer.loading;

  return (
    <li
      data-sample={answer.sample || looked.sample || undefined}
      className="app-card @container grid grid-cols-1 content-start gap-4"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="border-0 p-0 text-start text-xl">{item.label}</h2>
          {region !== '' && <p className="text-sm text-muted">{region}</p>}
        </div>
        <Button kind="bare" icon className="-my-2 -me-2 text-muted" aria-label={`${remove} ${item.label}`} onClick={onRemove}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {loading && <LoadingState lines={2} />}
      {!loading && !current && (
        <ErrorState message={looked.error ?? answer.error ?? live.notFound} onRetry={position ? answer.refresh : looked.refresh} />
      )}
      {current && (
        <>
          <div className="flex items-center gap-4">
            <Icon aria-hidden="true" className={`size-16 shrink-0 ${inkOf(sky)}`} strokeWidth={1.5} />
            <p className="app-figure text-6xl leading-none font-semibold tabular-nums">
              {degrees(current.temperature_2m)}
            </p>
            <p className="min-w-0 text-sm">
              <strong className="block text-base">{live.sky[sky]}</strong>
              <span className="block tabular-nums">
                <span aria-hidden="true">↑</span> {degrees(dayOf('temperature_2m_max', 0))}{' '}
                <span aria-hidden="true">↓</span> {degrees(dayOf('temperature_2m_min', 0))}
              </span>
              <span className="block text-muted tabular-nums">
                {live.feelsLike} {degrees(current.apparent_temperature)}
              </span>
            </p>
          </div>
          <dl className="grid grid-cols-3 gap-2 border-y border-line py-3 text-sm">
            <Figure label={live.wind}>
              <ArrowUp
                aria-hidden="true"
                className="inline size-3.5 text-muted"
                style={{ rotate: `${(current.wind_direction_10m ?? 0) + 180}deg` }}
              />{' '}
              {windIn(windUnit, current.wind_speed_10m ?? NaN)}
            </Figure>
            <Figure label={live.rain}>{formatNumber(current.precipitation)} mm</Figure>
            <Figure label={live.humidity}>{formatNumber(current.relative_humidity_2m)} %</Figure>
          </dl>
          {daily && marks.length > 0 && <Warnings marks={marks} daily={daily} days={days} />}
          {daily && days > 0 && (
            <ol
              aria-label={live.next}
              className={days > 7 ? 'grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-x-1 gap-y-4' : 'flex gap-1'}
            >
              {daily.time.slice(1, days + 1).map((date, at) => (
                <Day
                  key={date}
                  date={date}
                  code={dayOf('weather_code', at + 1) ?? 0}
                  high={degrees(dayOf('temperature_2m_max', at + 1))}
                  low={degrees(dayOf('temperature_2m_min', at + 1))}
                  rain={dayOf('precipitation_probability_max', at + 1)}
                  dangers={dangersOn(marks, daily, at + 1)}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </li>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-muted">{label}</dt>
      <dd className="font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
