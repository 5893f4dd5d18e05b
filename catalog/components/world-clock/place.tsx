import { Button, inLanguage, locale } from '@faibric/kit';
import { Moon, Sun, X } from 'lucide-react';
import { texts } from './texts.ts';
import { aheadOf, hourOf, type Place } from './zones.ts';

interface PlaceCardProps {
  place: Place;
  at: number;
  home: string;
  onRemove: (() => void) | undefined;
}

const [sunUp, sunDown] = [6, 20];

export function PlaceCard({ place: { name, zone }, at, home, onRemove }: PlaceCardProps) {
  const t = inLanguage(texts);
  const hour = hourOf(at, zone);
  const Sign = hour >= sunUp && hour < sunDown ? Sun : Moon;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(at);
  return (
    <li className="app-card relative grid gap-1">
      <div className="flex items-center justify-between gap-3 pe-10">
        <h2 className="font-heading text-xl font-semibold wrap-anywhere">{name}</h2>
        <Sign aria-hidden="true" className="size-6 shrink-0 text-accent" />
      </div>
      <p className="app-figure text-5xl leading-tight font-semibold tabular-nums">
        <time dateTime={new Date(at).toISOString()}>{format({ hour: '2-digit', minute: '2-digit' })}</time>
      </p>
      <p className="text-muted">
        {format({ weekday: 'long', day: 'numeric', month: 'long' })} · {aheadOf(zone, home, at) || t.same}
      </p>
      {onRemove && (
        <Button
          kind="bare"
          icon
          aria-label={`${t.remove}: ${name}`}
          className="absolute end-2 top-2"
          onClick={onRemove}
        >
          <X aria-hidden="true" className="size-5" />
        </Button>
      )}
    </li>
  );
}
