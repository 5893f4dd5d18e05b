import { Button, Freshness, SampleNotice, useKeptItems, useVisitor, words, type LiveItem } from '@faibric/kit';
import { FindPlace } from './find-place.tsx';
import { Place } from './place.tsx';
import type { WindUnit } from './units.ts';
import type { WeatherMark } from './warnings.tsx';

interface LiveWeatherProps {
  service: string;
  endpoint: string;
  /** With latitude and longitude, or with the name alone, which is looked up. */
  items: readonly LiveItem[];
  search: { service: string; endpoint: string };
  /** Of the forecast. */
  days?: number;
  /** Where names are looked for first: `FR`. */
  countries?: readonly string[];
  /** What days are marked for: frost, wind. */
  marks?: readonly WeatherMark[];
  windUnit?: WindUnit;
  fahrenheit?: boolean;
  refreshSeconds?: number;
}

export default function LiveWeather(props: LiveWeatherProps) {
  const { service, endpoint, items: given, search, days = 5, countries = [], marks = [], windUnit = 'km/h' } = props;
  const { items, add, remove } = useKeptItems(`${service} places`, given);
  const [fahrenheit, setFahrenheit] = useVisitor('fahrenheit', props.fahrenheit ?? false);
  const { live } = words();
  return (
    <section className="group @container grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <FindPlace search={search} onFound={add} />
        <div role="group" aria-label={live.temperature} className="flex items-center gap-1">
          <span aria-hidden="true" className="me-2 text-sm text-muted">
            {live.temperature}
          </span>
          {[false, true].map((unit) => (
            <Button
              key={String(unit)}
              kind={unit === fahrenheit ? 'primary' : 'quiet'}
              className="px-3!"
              aria-pressed={unit === fahrenheit}
              onClick={() => setFahrenheit(unit)}
            >
              {unit ? '°F' : '°C'}
            </Button>
          ))}
        </div>
      </div>
      <div className="hidden group-has-data-sample:block">
        <SampleNotice sample />
      </div>
      <ul className="grid grid-cols-1 gap-4 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {items.map((item) => (
          <Place
            key={item.label}
            {...{ item, service, endpoint, search, days, countries, marks, windUnit, fahrenheit }}
            onRemove={() => remove(item.label)}
          />
        ))}
      </ul>
      <Freshness seconds={props.refreshSeconds} />
    </section>
  );
}
