import { Button, formatNumber, inputClass, words } from '@faibric/kit';
import clsx from 'clsx';
import { Plus, Trophy } from 'lucide-react';
import type { FormEvent } from 'react';

interface PlaceProps {
  place: number;
  name: string;
  points: number;
  /** Of the most, 0 to 1. */
  share: number;
  unit: string;
  onAdd: (points: number) => void;
}

/** One name with its place, its points and a box that adds to them. */
export default function Place({ place, name, points, share, unit, onAdd }: PlaceProps) {
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = Number(String(new FormData(form).get('points') ?? '').replace(',', '.'));
    if (Number.isFinite(typed) && typed !== 0) onAdd(typed);
    form.reset();
  };
  const label = `${words().add(unit)}: ${name}`;
  return (
    <li
      className={clsx(
        'grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 rounded-app border bg-surface p-3 @xl:grid-cols-[2.5rem_minmax(0,1fr)_auto_auto]',
        place === 1 ? 'border-primary' : 'border-line',
      )}
    >
      <span className="app-figure flex items-center justify-center text-2xl font-semibold tabular-nums">
        {place === 1 ? (
          <>
            <Trophy aria-hidden="true" className="size-6 text-accent" />
            <span className="sr-only">1</span>
          </>
        ) : (
          place
        )}
      </span>
      <span className="grid min-w-0 gap-1.5">
        <strong className="text-lg leading-tight wrap-anywhere">{name}</strong>
        <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
          <span
            className="block h-full bg-primary transition-[width] duration-500"
            style={{ width: `${100 * share}%` }}
          />
        </span>
      </span>
      <span className="text-end">
        <span className="app-figure block text-2xl leading-none font-semibold tabular-nums">{formatNumber(points)}</span>
        <span className="text-sm text-muted">{unit}</span>
      </span>
      <form className="col-span-full flex gap-2 @xl:col-span-1 @xl:w-36" onSubmit={save}>
        <input
          name="points"
          inputMode="decimal"
          autoComplete="off"
          placeholder="+"
          aria-label={label}
          className={inputClass}
        />
        <Button type="submit" kind="quiet" icon className="shrink-0" aria-label={label}>
          <Plus aria-hidden="true" className="size-5" />
        </Button>
      </form>
    </li>
  );
}
