import { Button, inputClass, useVisitor, words } from '@faibric/kit';
import { RotateCcw } from 'lucide-react';
import type { FormEvent } from 'react';
import { Counter } from './counter.tsx';

interface CountersProps {
  names: readonly string[];
  /** What a press adds. */
  steps?: readonly number[];
  /** Length of a repeat. */
  every?: number;
  goal?: number;
  /** Names can be added and taken out. */
  more?: boolean;
}

interface Count {
  name: string;
  value: number;
}

export default function Counters({ names, steps = [1], every, goal, more = false }: CountersProps) {
  const [counts, keep] = useVisitor<readonly Count[]>(
    'counters',
    names.map((name) => ({ name, value: 0 })),
  );
  const { add, counter, reset } = words();

  const set = (at: number, value: number) =>
    keep(counts.map((count, index) => (index === at ? { ...count, value: Math.max(0, value) } : count)));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') keep([...counts, { name, value: 0 }]);
    event.currentTarget.reset();
  };

  return (
    <section className="grid gap-5">
      <ul className={`grid gap-4 ${counts.length > 1 ? 'sm:grid-cols-2' : ''}`}>
        {counts.map(({ name, value }, at) => (
          <Counter
            key={`${name}${at}`}
            name={name}
            value={value}
            steps={steps}
            every={every}
            goal={goal}
            onChange={(next) => set(at, next)}
            onRemove={more ? () => keep(counts.filter((_, index) => index !== at)) : undefined}
          />
        ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-4">
        {more && (
          <form className="flex min-w-0 flex-1 gap-3" onSubmit={submit}>
            <input
              name="name"
              aria-label={counter.another}
              placeholder={counter.another}
              className={`${inputClass} max-w-64`}
            />
            <Button type="submit" kind="quiet" className="shrink-0">
              {add('')}
            </Button>
          </form>
        )}
        <Button kind="quiet" onClick={() => keep(counts.map(({ name }) => ({ name, value: 0 })))}>
          <RotateCcw aria-hidden="true" className="size-5" />
          {reset}
        </Button>
      </div>
    </section>
  );
}
