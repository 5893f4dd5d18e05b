import { Button, inputClass, words } from '@faibric/kit';
import { X } from 'lucide-react';
import { useId, type FormEvent } from 'react';
import type { Rules } from './turns.ts';

interface SettingsProps {
  players: readonly string[];
  rules: Rules;
  onPlayers: (players: readonly string[]) => void;
  onSeconds: (seconds: number) => void;
}

const fewest = 2;

/** Who plays and how long, before the clock runs. */
export default function Settings({ players, rules, onPlayers, onSeconds }: SettingsProps) {
  const id = useId();
  const { add, counter, remove, turns: texts } = words();
  const [minutes, seconds] = [Math.floor(rules.seconds / 60), rules.seconds % 60];
  const set = (nextMinutes: number, nextSeconds: number) => {
    const all = Math.round(nextMinutes) * 60 + Math.round(nextSeconds);
    if (all > 0) onSeconds(all);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') onPlayers([...players, name]);
    event.currentTarget.reset();
  };

  return (
    <div className="app-card grid gap-6">
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{rules.per === 'turn' ? texts.turn : texts.each}</legend>
        <div className="grid grid-cols-2 gap-3 sm:max-w-80">
          {[
            { label: texts.minutes, value: minutes, change: (value: number) => set(value, seconds) },
            { label: texts.seconds, value: seconds, change: (value: number) => set(minutes, value) },
          ].map(({ label, value, change }) => (
            <label key={label} className="grid gap-1 text-sm text-muted">
              {label}
              <input
                type="number"
                inputMode="numeric"
                min={0}
                max={999}
                className={`${inputClass} tabular-nums`}
                value={value}
                onChange={(event) => change(Math.max(0, Number(event.target.value)))}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{texts.players}</legend>
        <ul className="grid gap-2 sm:grid-cols-2">
          {players.map((name, at) => (
            <li key={at} className="flex gap-2">
              <input
                aria-label={`${texts.players} ${at + 1}`}
                className={inputClass}
                value={name}
                onChange={(event) => onPlayers(players.map((one, index) => (index === at ? event.target.value : one)))}
              />
              <Button
                kind="bare"
                icon
                disabled={players.length <= fewest}
                aria-label={`${remove} ${name}`}
                onClick={() => onPlayers(players.filter((_, index) => index !== at))}
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            </li>
          ))}
        </ul>
        <form className="flex gap-2 sm:max-w-80" onSubmit={submit}>
          <label htmlFor={id} className="sr-only">
            {counter.another}
          </label>
          <input id={id} name="name" placeholder={counter.another} className={inputClass} />
          <Button type="submit" kind="quiet" className="shrink-0">
            {add('')}
          </Button>
        </form>
      </fieldset>
    </div>
  );
}
