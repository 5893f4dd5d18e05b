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
    <section className="@container grid justify-items-center gap-8 text-center">
      <div className="relative w-full max-w-[min(30rem,56dvh)]">
        <svg aria-hidden="true" viewBox="0 0 120 120" className="w-full -rotate-90">
          <circle cx="60" cy="60" r="54" fill="none" strokeWidth="6" className="stroke-line" />
          <circle
            cx="60"
            cy="60"
            r="47.5"
            fill="none"
            strokeWidth="2.5"
            className="stroke-(--control) opacity-60"
            strokeDasharray={`0.6 ${(2 * Math.PI * 47.5) / 60 - 0.6}`}
          />
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
          <p className="text-xl text-muted">{phase.label}</p>
          <p role="timer" className="app-figure text-[clamp(3.5rem,20cqi,7rem)] leading-none font-semibold tabular-nums">
            {clockOf(left)}
          </p>
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {running ? `${phase.label}, ${formatNumber(phase.minutes)} min` : ''}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button className="min-h-14! min-w-40 text-lg" onClick={() => setEndsAt(running ? undefined : Date.now() + left)}>
          {running ? pause : start}
        </Button>
        <Button kind="quiet" className="min-h-14!" onClick={() => go(0, false)}>
          {reset}
        </Button>
        {phases.length > 1 && (
          <Button kind="quiet" className="min-h-14!" onClick={() => go(index + 1, running)}>
            {next}
          </Button>
        )}
      </div>
      <ol className="flex flex-wrap items-center justify-center gap-2">
        {phases.map(({ label, minutes }, at) => (
          <li
            key={label}
            aria-current={at === index % phases.length ? 'step' : undefined}
            className={clsx(
              'rounded-full border px-4 py-1.5',
              at === index % phases.length ? 'border-primary font-semibold' : 'border-line text-muted',
            )}
          >
            {label}, {formatNumber(minutes)} min
          </li>
        ))}
        {rounds !== Infinity && (
          <li className="px-2 text-muted tabular-nums">
            {round} / {rounds}
          </li>
        )}
      </ol>
    </section>
  );
}
