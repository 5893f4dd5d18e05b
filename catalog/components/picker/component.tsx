import { Button, LoadingState, inputClass, useCollection, useVisitor, words } from '@faibric/kit';
import { Shuffle, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';

interface PickerProps {
  items?: readonly string[];
  /** Keeps the list for everybody instead of this visitor alone. */
  collection?: string;
}

export default function Picker({ items = [], collection }: PickerProps) {
  return collection ? <SharedPicker collection={collection} /> : <OwnPicker items={items} />;
}

function OwnPicker({ items }: { items: readonly string[] }) {
  const [own, keepOwn] = useVisitor<readonly string[]>('picker', items);
  return (
    <Chooser
      names={own}
      onAdd={(name) => keepOwn([...own, name])}
      onRemove={(at) => keepOwn(own.filter((_, index) => index !== at))}
    />
  );
}

function SharedPicker({ collection }: { collection: string }) {
  const { rows, loading, add, remove } = useCollection<{ name: string }>(collection, {
    sort: { field: 'created_at' },
  });
  if (loading) return <LoadingState />;
  return (
    <Chooser
      names={rows.map(({ name }) => name)}
      onAdd={(name) => void add({ name })}
      onRemove={(at) => rows[at] && remove(rows[at].id)}
    />
  );
}

function Chooser({
  names,
  onAdd,
  onRemove,
}: {
  names: readonly string[];
  onAdd: (name: string) => void;
  onRemove: (at: number) => void;
}) {
  const [picked, setPicked] = useState<string | undefined>();
  const { add, remove, start } = words();

  /** Runs through the names and slows down on one. */
  const pick = (turns = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 14) => {
    setPicked(names[Math.floor(Math.random() * names.length)]);
    if (turns > 0) setTimeout(() => pick(turns - 1), 260 - turns * 15);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') onAdd(name);
    event.currentTarget.reset();
  };

  return (
    <section className="grid gap-6">
      <div className="app-card grid min-h-[min(24rem,44dvh)] content-center justify-items-center gap-6 text-center">
        <p aria-live="polite" className="font-heading text-6xl wrap-anywhere">
          {picked ?? '?'}
        </p>
        <Button disabled={names.length < 2} onClick={() => pick()}>
          <Shuffle aria-hidden="true" className="size-5" />
          {start}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {names.map((name, index) => (
          <li
            key={`${name}${index}`}
            className="flex items-center rounded-app border border-line bg-surface ps-3"
          >
            {name}
            <Button kind="bare" icon aria-label={`${remove} ${name}`} onClick={() => onRemove(index)}>
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
