import { inputClass, words } from '@faibric/kit';
import type { Phase } from './clock.ts';

interface LengthsProps {
  phases: readonly Phase[];
  /** Infinity: until it is stopped. */
  rounds: number;
  onLength: (at: number, minutes: number) => void;
  onRounds: (rounds: number) => void;
}

/** How long each phase takes, to be set while the clock stands. */
export default function Lengths({ phases, rounds, onLength, onRounds }: LengthsProps) {
  const { lengths: texts, turns } = words();
  const figure = (label: string, value: number, change: (value: number) => void) => (
    <label key={label} className="grid gap-1 text-sm text-muted">
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={999}
        className={`${inputClass} tabular-nums`}
        value={value}
        onChange={(event) => change(Math.max(0, Math.round(Number(event.target.value))))}
      />
    </label>
  );

  return (
    <details className="w-full max-w-lg text-start">
      <summary className="min-h-11 cursor-pointer py-2 text-center font-medium">{texts.title}</summary>
      <div className="app-card mt-2 grid gap-5">
        {phases.map(({ label, minutes }, at) => {
          const seconds = Math.round(minutes * 60);
          const set = (all: number) => all > 0 && onLength(at, all / 60);
          return (
            <fieldset key={label}>
              <legend className="mb-1 font-medium">{label}</legend>
              <div className="grid grid-cols-2 gap-3">
                {figure(turns.minutes, Math.floor(seconds / 60), (value) => set(value * 60 + (seconds % 60)))}
                {figure(turns.seconds, seconds % 60, (value) => set(Math.floor(seconds / 60) * 60 + value))}
              </div>
            </fieldset>
          );
        })}
        {rounds !== Infinity && figure(texts.rounds, rounds, (value) => value > 0 && onRounds(value))}
      </div>
    </details>
  );
}
