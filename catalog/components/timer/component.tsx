import { Button, formatNumber, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { beep, clockOf } from './clock.ts';

interface TimerProps {
  phases: readonly { label: string; minutes: number }[];
  /** How often the phases are gone through; else until it is stopped. */
  rounds?: number;
}

const around = 2 * Math.PI * 54;

export default function Timer({ phases, rounds = Infinity }: TimerProps) {
  const [index, setIndex] = useState(0);
  const [left, setLeft] = useState((phases[0]?.minutes ?? 0) * 60_000);
  const [endsAt, setEndsAt] = useState<number | undefined>();
  const phase = phases[index % phases.length];
  const round = Math.floor(index / phases.length) + 1;
  const whole = (phase?.minutes ?? 1) * 60_000;
  const running = endsAt !== undefined;

  const go = (next: number, start: boolean) => {
    const length = (phases[next % phases.length]?.minutes ?? 0) * 60_000;
    const over = next >= phases.length * rounds;
    setIndex(over ? 0 : next);
    setLeft(over ? (phases[0]?.minutes ?? 0) * 60_000 : length);
    setEndsAt(start && !over ? Date.now() + length : undefined);
  };

  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const tick = setInterval(() => {
      const rest = endsAt - Date.now();
      if (rest > 0) return setLeft(rest);
      beep();
      go(index + 1, true);
    }, 200);
    return () => clearInterval(tick);
  });

  if (!phase) return null;
  const { next, pause, reset, start } = words();
  return (
    <section className="grid justify-items-center gap-6 text-center">
      <div className="relative w-full max-w-80">
        <svg aria-hidden="true" viewBox="0 0 120 120" className="w-full -rotate-90">
          <circle cx="60" cy="60" r="54" fill="none" strokeWidth="6" className="stroke-line" />
          <circle
            cx="60"
            cy="60"
            r="54"
            fill="none"
            strokeWidth="6"
            className="stroke-primary"
            strokeDasharray={`${(left / whole) * around} ${around}`}
          />
        </svg>
        <div className="absolute inset-0 grid content-center gap-1">
          <p className="text-lg text-muted">{phase.label}</p>
          <p role="timer" className="app-figure text-6xl leading-none font-semibold tabular-nums">
            {clockOf(left)}
          </p>
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {running ? `${phase.label}, ${formatNumber(phase.minutes)} min` : ''}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button className="min-w-32" onClick={() => setEndsAt(running ? undefined : Date.now() + left)}>
          {running ? pause : start}
        </Button>
        <Button kind="quiet" onClick={() => go(0, false)}>
          {reset}
        </Button>
        {phases.length > 1 && (
          <Button kind="quiet" onClick={() => go(index + 1, running)}>
            {next}
          </Button>
        )}
      </div>
      <ol className="flex flex-wrap justify-center gap-x-5 gap-y-1">
        {phases.map(({ label, minutes }, at) => (
          <li
            key={label}
            aria-current={at === index % phases.length ? 'step' : undefined}
            className={clsx(at === index % phases.length ? 'font-semibold' : 'text-muted')}
          >
            {label}, {formatNumber(minutes)} min
          </li>
        ))}
        {rounds !== Infinity && (
          <li className="text-muted tabular-nums">
            {round} / {rounds}
          </li>
        )}
      </ol>
    </section>
  );
}
