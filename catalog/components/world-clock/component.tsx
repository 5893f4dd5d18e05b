import { Button, inLanguage, inputClass, useVisitor } from '@faibric/kit';
import { Plus } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { Day } from './day.tsx';
import { PlaceCard } from './place.tsx';
import { texts } from './texts.ts';
import { allZones, momentOf, nameOf, wallOf, zoneOf, type Place } from './zones.ts';

const views = ['now', 'convert', 'meet'] as const;
type View = (typeof views)[number];

interface WorldClockProps {
  places: readonly Place[];
  view?: View;
}

const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export default function WorldClock({ places: first, view: firstView = 'now' }: WorldClockProps) {
  const t = inLanguage(texts);
  const [places, keepPlaces] = useVisitor<readonly Place[]>('world-clock', first);
  const [view, setView] = useState<View>(firstView);
  const [now, setNow] = useState(() => Date.now());
  const [chosen, setChosen] = useState<number>();
  const [home, setHome] = useState(firstView === 'convert' ? (first[0]?.zone ?? own) : own);
  const [said, setSaid] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const id = useId();

  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);

  const at = view === 'now' ? now : (chosen ?? now);
  const here = places.some(({ zone }) => zone === own) ? [] : [{ name: t.here, zone: own }];
  const shown = [...here, ...places];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const zone = zoneOf(said);
    setUnknown(zone === undefined);
    if (zone === undefined) return;
    if (!places.some((place) => place.zone === zone)) keepPlaces([...places, { name: nameOf(zone), zone }]);
    setSaid('');
  };

  return (
    <section className="grid w-full gap-6">
      <div role="radiogroup" aria-label={t.view} className="flex flex-wrap gap-2">
        {views.map((one) => (
          <Button
            key={one}
            kind={one === view ? 'primary' : 'quiet'}
            role="radio"
            aria-checked={one === view}
            onClick={() => setView(one)}
          >
            {t[one]}
          </Button>
        ))}
      </div>
      {view !== 'now' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-when`} className="font-medium">
              {t.when}
            </label>
            <input
              id={`${id}-when`}
              type="datetime-local"
              className={inputClass}
              value={wallOf(at, home)}
              onChange={({ target }) => target.value !== '' && setChosen(momentOf(target.value, home))}
            />
          </div>
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-home`} className="font-medium">
              {t.place}
            </label>
            <select
              id={`${id}-home`}
              className={inputClass}
              value={home}
              onChange={({ target }) => setHome(target.value)}
            >
              {shown.map(({ name, zone }) => (
                <option key={`${name}${zone}`} value={zone}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {view === 'meet' && <Day places={shown} at={at} home={home} onPick={setChosen} />}
      <ul className="grid gap-4 sm:grid-cols-2">
        {shown.map((place, index) => (
          <PlaceCard
            key={`${place.name}${place.zone}`}
            place={place}
            at={at}
            home={home}
            onRemove={index < here.length ? undefined : () => keepPlaces(places.filter((one) => one !== place))}
          />
        ))}
      </ul>
      <form className="grid gap-1.5" onSubmit={add}>
        <label htmlFor={`${id}-city`} className="font-medium">
          {t.city}
        </label>
        <div className="flex gap-3">
          <input
            id={`${id}-city`}
            list={`${id}-zones`}
            className={inputClass}
            value={said}
            aria-invalid={isUnknown}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => setSaid(target.value)}
          />
          <Button type="submit" kind="quiet" className="shrink-0">
            <Plus aria-hidden="true" className="size-5" />
            {t.add}
          </Button>
        </div>
        <datalist id={`${id}-zones`}>
          {allZones().map((zone) => (
            <option key={zone} value={nameOf(zone)} />
          ))}
        </datalist>
        <p id={`${id}-note`} role="status" className="text-sm text-(--danger)">
          {isUnknown && t.unknown}
        </p>
      </form>
    </section>
  );
}
