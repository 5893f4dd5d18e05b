import { Button, formatNumber, inputClass, useVisitor, words } from '@faibric/kit';
import { Shuffle, X } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';

interface TeamMakerProps {
  items?: readonly string[];
  teams?: number;
  /** How many in each, instead of how many teams. */
  size?: number;
}

function shuffled(names: readonly string[]): string[] {
  const left = [...names];
  return names.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0] ?? '');
}

export default function TeamMaker({ items = [], teams = 2, size }: TeamMakerProps) {
  const [names, keep] = useVisitor<readonly string[]>('team-names', items);
  const [count, setCount] = useState(size ?? teams);
  const [dealt, setDealt] = useState<readonly (readonly string[])[]>([]);
  const id = useId();
  const { add, name: nameWord, remove, start, team } = words();

  const deal = () => {
    const number = Math.max(1, size === undefined ? count : Math.ceil(names.length / Math.max(1, count)));
    const all = shuffled(names);
    setDealt(Array.from({ length: number }, (_, at) => all.filter((_one, index) => index % number === at)));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') keep([...names, name]);
    event.currentTarget.reset();
  };

  return (
    <section className="grid gap-6">
      <div className="app-card flex flex-wrap items-end gap-4">
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-medium">
            {size === undefined ? team.teams : team.size}
          </label>
          <input
            id={id}
            type="number"
            min={1}
            max={Math.max(1, names.length)}
            className={`${inputClass} w-28!`}
            value={count}
            onChange={(event) => setCount(Math.max(1, Number(event.target.value)))}
          />
        </div>
        <Button disabled={names.length < 2} onClick={deal}>
          <Shuffle aria-hidden="true" className="size-5" />
          {start}
        </Button>
      </div>
      <ol aria-live="polite" className="grid gap-4 empty:hidden sm:grid-cols-2">
        {dealt.map((members, at) => (
          <li key={at} className="app-card grid content-start gap-2">
            <h2 className="text-xl">
              {team.team} {formatNumber(at + 1)}
            </h2>
            <ul>
              {members.map((member) => (
                <li key={member}>{member}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <ul className="flex flex-wrap gap-2">
        {names.map((name, index) => (
          <li
            key={`${name}${index}`}
            className="flex items-center rounded-app border border-line bg-surface ps-3"
          >
            {name}
            <Button
              kind="bare"
              icon
              aria-label={`${remove} ${name}`}
              onClick={() => keep(names.filter((_, at) => at !== index))}
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <form className="flex gap-3" onSubmit={submit}>
        <input name="name" aria-label={nameWord} placeholder={nameWord} className={inputClass} />
        <Button type="submit" kind="quiet" className="shrink-0">
          {add('')}
        </Button>
      </form>
    </section>
  );
}
