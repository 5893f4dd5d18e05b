import { Button, Tag, inputClass, locale, useKeptItems, words } from '@faibric/kit';
import { Moon, Plus, Sun, X } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { cityOf, differenceOf, isDay, isWork, minuteOf, momentAt } from './zoned.ts';

interface WorldClockProps {
  zones: readonly { label: string; zone: string }[];
}

const allZones = (): string[] => Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));

const asClock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The time of this minute, anew with each. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export default function WorldClock({ zones }: WorldClockProps) {
  const kept = useKeptItems(
    'world-clock',
    zones.map(({ label, zone }) => ({ label, params: { zone } })),
  );
  const now = useNow();
  const [minute, setMinute] = useState<number | undefined>();
  const { clock } = words();
  const places = kept.items.map(({ label, params }) => ({ label, zone: String(params['zone']) }));
  const home = places[0]?.zone ?? 'UTC';
  const moment = minute === undefined ? now : momentAt(home, minute, now);
  const shown = minuteOf(home, moment);
  return (
    <section className="@container grid grid-cols-1 gap-6">
      <div className="app-card grid gap-3 @lg:grid-cols-[auto_minmax(0,1fr)_auto] @lg:items-end">
        <label className="grid gap-1">
          <span className="text-sm text-muted">{clock.at(places[0]?.label ?? '')}</span>
          <input
            type="time"
            className={inputClass}
            value={asClock(shown)}
            onChange={({ target }) => {
              const [hours = NaN, minutes = NaN] = target.value.split(':').map(Number);
              if (Number.isFinite(hours + minutes)) setMinute(hours * 60 + minutes);
            }}
          />
        </label>
        <input
          type="range"
          min={0}
          max={1439}
          step={15}
          aria-label={clock.at(places[0]?.label ?? '')}
          className="min-h-11 w-full accent-(--primary)"
          value={shown}
          onChange={({ target }) => setMinute(Number(target.value))}
        />
        <Button kind={minute === undefined ? 'primary' : 'quiet'} aria-pressed={minute === undefined} onClick={() => setMinute(undefined)}>
          {clock.now}
        </Button>
      </div>
      <ul className="grid grid-cols-1 gap-4 @lg:grid-cols-2 @4xl:grid-cols-3">
        {places.map((place, index) => (
          <City
            key={place.label}
            {...{ ...place, moment, home }}
            isHome={index === 0}
            onRemove={places.length > 1 ? () => kept.remove(place.label) : undefined}
          />
        ))}
      </ul>
      <AddZone onAdd={(zone) => kept.add({ label: cityOf(zone), params: { zone } })} />
    </section>
  );
}

interface CityProps {
  label: string;
  zone: string;
  home: string;
  moment: Date;
  isHome: boolean;
  onRemove: (() => void) | undefined;
}

function City({ label, zone, home, moment, isHome, onRemove }: CityProps) {
  const { clock, remove } = words();
  const minute = minuteOf(zone, moment);
  const Icon = isDay(minute) ? Sun : Moon;
  const day = new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(moment);
  const time = new Intl.DateTimeFormat(locale(), { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
  return (
    <li className="app-card grid content-start gap-2">
      <div className="flex items-start gap-3">
        <h2 className="min-w-0 flex-1 border-0 p-0 text-start text-xl wrap-anywhere">{label}</h2>
        {onRemove && (
          <Button kind="bare" icon className="-my-2 -me-2 text-muted" aria-label={`${remove} ${label}`} onClick={onRemove}>
            <X aria-hidden="true" className="size-4" />
          </Button>
        )}
      </div>
      <p className="flex items-center gap-3">
        <Icon aria-hidden="true" className={isDay(minute) ? 'size-8 shrink-0 text-accent' : 'size-8 shrink-0 text-muted'} />
        <span className="app-figure text-4xl leading-none font-semibold tabular-nums">{time}</span>
      </p>
      <p className="text-sm text-muted">{day}</p>
      <p className="flex flex-wrap items-center gap-2 text-sm tabular-nums">
        {!isHome && <span>{differenceOf(zone, home, moment)}</span>}
        {isWork(minute) && <Tag text={clock.work} />}
      </p>
    </li>
  );
}

function AddZone({ onAdd }: { onAdd: (zone: string) => void }) {
  const { live } = words();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const zone = String(new FormData(event.currentTarget).get('zone') ?? '');
    if (zone !== '') onAdd(zone);
  };
  return (
    <form className="flex max-w-xl flex-wrap items-end gap-3" onSubmit={add}>
      <label className="grid min-w-0 flex-1 gap-1">
        <span className="text-sm text-muted">{live.city}</span>
        <select name="zone" className={inputClass}>
          {allZones().map((zone) => (
            <option key={zone} value={zone}>
              {`${cityOf(zone)} (${zone.split('/')[0] ?? ''})`}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" kind="quiet">
        <Plus aria-hidden="true" className="size-5" />
        {live.add}
      </Button>
    </form>
  );
}
