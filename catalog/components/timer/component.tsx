import { beep, Button, clockOf, formatNumber, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { phaseAt, type Long, type Phase } from './clock.ts';
import Lengths from './lengths.tsx';
import Ring from './ring.tsx';

interface TimerProps {
  phases: readonly Phase[];
  /** How often the phases are gone through; else until it is stopped. */
  rounds?: number;
  /** Every few rounds the last phase is a longer one. */
  long?: Long;
  /** Minutes before the end of a phase at which it sounds and shows. */
  warnAt?: number;
  /** Minutes between sounds inside a phase. */
  chimeEvery?: number;
  /** Counts the finished first phases, also over several visits. */
  counts?: boolean;
  /** The phases are alternatives, as soft and hard eggs: one is run, and it stops. */
  choice?: boolean;
}

export default function Timer({
  phases: firstPhases,
  rounds: firstRounds = Infinity,
  long,
  warnAt = 0,
  chimeEvery,
  counts = false,
  choice = false,
}: TimerProps) {
  const [phases, setPhases] = useState(firstPhases);
  const [rounds, setRounds] = useState(firstRounds);
  const [index, setIndex] = useState(0);
  const [left, setLeft] = useState((phases[0]?.minutes ?? 0) * 60_000);
  const [endsAt, setEndsAt] = useState<number | undefined>();
  const [finished, keepFinished] = useVisitor('timer-finished', 0);
  const phase = phaseAt(phases, index, long);
  const round = Math.floor(index / phases.length) + 1;
  const whole = (phase?.minutes ?? 1) * 60_000;
  const running = endsAt !== undefined;
  const isEnding = left <= warnAt * 60_000 && whole > warnAt * 60_000;

  const go = (next: number, start: boolean) => {
    const length = (phaseAt(phases, next, long)?.minutes ?? 0) * 60_000;
    const over = next >= phases.length * rounds;
    setIndex(over ? 0 : next);
    setLeft(over ? (phases[0]?.minutes ?? 0) * 60_000 : length);
    setEndsAt(start && !over ? Date.now() + length : undefined);
  };

  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const tick = setInterval(() => {
      const rest = endsAt - Date.now();
      if (rest > 0) {
        const chimes = (ms: number) => (chimeEvery === undefined ? 0 : Math.floor((whole - ms) / (chimeEvery * 60_000)));
        if ((rest <= warnAt * 60_000 && left > warnAt * 60_000) || chimes(rest) > chimes(left)) beep();
        return setLeft(rest);
      }
      beep();
      if (counts && index % phases.length === 0) keepFinished(finished + 1);
      go(choice ? index : index + 1, !choice);
    }, 200);
    return () => clearInterval(tick);
  });

  const setLength = (at: number, minutes: number) => {
    const changed = phases.map((one, place) => (place === at ? { ...one, minutes } : one));
    setPhases(changed);
    setIndex(0);
    setLeft((changed[0]?.minutes ?? 0) * 60_000);
  };

  if (!phase) return null;
  const { next, pause, reset, start } = words();
  return (
    <section className="@container grid justify-items-center gap-8 text-center">
      <div className="relative w-full max-w-[min(30rem,56dvh)]">
        <Ring share={left / whole} isEnding={isEnding} />
        <div className="absolute inset-0 grid content-center gap-1">
          <p className="text-xl text-muted">{phase.label}</p>
          <p
            role="timer"
            className="app-figure text-[clamp(3.5rem,20cqi,7rem)] leading-none font-semibold tabular-nums"
          >
            {clockOf(left)}
          </p>
        </div>
      </div>
      <p aria-live="polite" className={isEnding ? 'font-semibold text-(--danger)' : 'sr-only'}>
        {isEnding ? `≤ ${formatNumber(warnAt)} min` : running ? `${phase.label}, ${formatNumber(phase.minutes)} min` : ''}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button
          className="min-h-14! min-w-40 text-lg"
          onClick={() => setEndsAt(running ? undefined : Date.now() + left)}
        >
          {running ? pause : start}
        </Button>
        <Button kind="quiet" className="min-h-14!" onClick={() => go(choice ? index : 0, false)}>
          {reset}
        </Button>
        {phases.length > 1 && !choice && (
          <Button kind="quiet" className="min-h-14!" onClick={() => go(index + 1, running)}>
            {next}
          </Button>
        )}
      </div>
      <ol className="flex flex-wrap items-center justify-center gap-2">
        {(long ? [...phases, long] : phases).map(({ label, minutes }, at) => {
          const isHours = minutes >= 120 && minutes % 60 === 0;
          const length = isHours
            ? `${formatNumber(minutes / 60)} h`
            : Number.isInteger(minutes)
              ? `${formatNumber(minutes)} min`
              : clockOf(minutes * 60_000);
          const isCurrent = label === phase.label;
          return (
            <li key={label} aria-current={isCurrent ? 'step' : undefined}>
              <Button
                kind="bare"
                className={clsx(
                  'rounded-full! border! px-4!',
                  isCurrent ? 'border-primary! font-semibold' : 'border-line! text-muted!',
                )}
                disabled={at >= phases.length}
                onClick={() => go(at, false)}
              >
                {label === length ? label : `${label}, ${length}`}
              </Button>
            </li>
          );
        })}
        {rounds !== Infinity && (
          <li className="px-2 text-muted tabular-nums">
            {round} / {rounds}
          </li>
        )}
      </ol>
      {!running && (
        <Lengths phases={phases} rounds={rounds} onLength={setLength} onRounds={setRounds} />
      )}
      {counts && (
        <p className="flex items-center gap-3 tabular-nums">
          {phases[0]?.label} ✓ {formatNumber(finished)}
          {finished > 0 && (
            <Button kind="bare" onClick={() => keepFinished(0)}>
              {reset}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
