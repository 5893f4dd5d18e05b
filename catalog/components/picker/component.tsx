import { Button, LoadingState, inputClass, useCollection, useVisitor, words } from '@faibric/kit';
import { Check, Shuffle, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { draw as drawn, openPlaces, type Repeat } from './draw.ts';
import { Wheel } from './wheel.tsx';

interface Rules {
  wheel?: boolean;
  repeat?: Repeat;
  /** How many are drawn at once. */
  draw?: number;
  /** Adds up figures that are drawn, each of which may come again: dice. */
  sum?: boolean;
}

interface PickerProps extends Rules {
  items?: readonly string[];
  /** Keeps the list for everybody instead of this visitor alone. */
  collection?: string;
}

export default function Picker({ items = [], collection, ...rules }: PickerProps) {
  return collection ? <SharedPicker collection={collection} {...rules} /> : <OwnPicker items={items} {...rules} />;
}

function OwnPicker({ items, ...rules }: Rules & { items: readonly string[] }) {
  const [own, keepOwn] = useVisitor<readonly string[]>('picker', items);
  return (
    <Chooser
      {...rules}
      names={own}
      onAdd={(name) => keepOwn([...own, name])}
      onRemove={(at) => keepOwn(own.filter((_, index) => index !== at))}
    />
  );
}

function SharedPicker({ collection, ...rules }: Rules & { collection: string }) {
  const { rows, loading, add, remove } = useCollection<{ name: string }>(collection, {
    sort: { field: 'created_at' },
  });
  if (loading) return <LoadingState />;
  return (
    <Chooser
      {...rules}
      names={rows.map(({ name }) => name)}
      onAdd={(name) => void add({ name })}
      onRemove={(at) => rows[at] && remove(rows[at].id)}
    />
  );
}

interface ChooserProps extends Rules {
  names: readonly string[];
  onAdd: (name: string) => void;
  onRemove: (at: number) => void;
}

function Chooser({ names, onAdd, onRemove, wheel = false, repeat, draw = 1, sum = false }: ChooserProps) {
  const [shown, setShown] = useState<readonly number[]>([]);
  const [past, setPast] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const { add, remove, reset, start } = words();
  const open = openPlaces(names.length, past, repeat);
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const settle = (places: readonly number[]) => {
    setShown(places);
    setPast([...past, ...places]);
    setBusy(false);
  };
  /** Runs through the names and slows down on those that are drawn. */
  const run = (places: readonly number[], turns: number) => {
    if (turns === 0) return settle(places);
    setShown(drawn([...names.keys()], draw));
    setTimeout(() => run(places, turns - 1), 260 - turns * 15);
  };
  const pick = () => {
    const places = sum ? Array.from({ length: draw }, () => drawn(open, 1)[0] ?? 0) : drawn(open, draw);
    setBusy(true);
    if (isCalm()) return settle(places);
    if (!wheel) return run(places, 14);
    setShown(places);
    setTimeout(() => settle(places), 3_000);
  };
  const clear = () => {
    setPast([]);
    setShown([]);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') onAdd(name);
    event.currentTarget.reset();
  };
  const isOut = (at: number) => repeat === 'once' && names.length > 0 && !open.includes(at);

  return (
    <section className="grid gap-6">
      <div className="app-card grid min-h-[min(24rem,44dvh)] content-center justify-items-center gap-6 text-center">
        {wheel && <Wheel names={names} chosen={shown[0]} turns={past.length + (busy ? 1 : 0)} />}
        <p aria-live="polite" className="font-heading text-5xl wrap-anywhere">
          {(wheel && busy) || shown.length === 0 ? '?' : shown.map((at) => names[at]).join(sum ? ' + ' : ', ')}
          {sum && shown.length > 1 && !busy && ` = ${shown.reduce((all, at) => all + Number(names[at]), 0)}`}
        </p>
        <Button disabled={names.length < 2 || busy} onClick={pick}>
          <Shuffle aria-hidden="true" className="size-5" />
          {start}
        </Button>
        {repeat === 'once' && (
          <p className="flex items-center gap-3 text-muted tabular-nums">
            <Check aria-hidden="true" className="size-5" />
            {names.length - open.length} / {names.length}
            <Button kind="bare" disabled={busy} onClick={clear}>
              {reset}
            </Button>
          </p>
        )}
      </div>
      <ul className="flex flex-wrap gap-2">
        {names.map((name, index) => (
          <li
            key={`${name}${index}`}
            className="flex items-center rounded-app border border-line bg-surface ps-3"
          >
            {isOut(index) ? <s className="text-muted">{name}</s> : name}
            <Button kind="bare" icon aria-label={`${remove} ${name}`} onClick={() => { clear(); onRemove(index); }}>
              <X aria-hidden="true" className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <form className="flex gap-3" onSubmit={submit}>
        <input name="name" aria-label={words().name} placeholder={words().name} className={inputClass} />
        <Button type="submit" kind="quiet" className="shrink-0">
          {add('')}
        </Button>
      </form>
    </section>
  );
}
