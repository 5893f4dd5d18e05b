import { Button, words } from '@faibric/kit';
import Keep, { type Keeping } from './keep.tsx';
import { useEffect, useState } from 'react';

/** Milliseconds as `1:05.4`. */
const clockOf = (ms: number) =>
  `${Math.floor(ms / 60_000)}:${(Math.floor(ms / 100) / 10 - Math.floor(ms / 60_000) * 60).toFixed(1).padStart(4, '0')}`;

export default function Stopwatch({ keep }: { keep?: Keeping }) {
  const [before, setBefore] = useState(0);
  const [startedAt, setStartedAt] = useState<number | undefined>();
  const [now, setNow] = useState(0);
  const [laps, setLaps] = useState<readonly number[]>([]);
  const running = startedAt !== undefined;
  const elapsed = before + (running ? Math.max(0, now - startedAt) : 0);
  const { lap: takeLap, pause, reset, start } = words();

  useEffect(() => {
    if (!running) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 50);
    return () => clearInterval(tick);
  }, [running]);

  const toggle = () => {
    setBefore(elapsed);
    setNow(Date.now());
    setStartedAt(running ? undefined : Date.now());
  };
  const clear = () => {
    setBefore(0);
    setStartedAt(undefined);
    setLaps([]);
  };

  return (
    <section className="grid justify-items-center gap-6">
      <p role="timer" className="app-figure text-[clamp(4rem,22cqi,9rem)] leading-none font-semibold tabular-nums">
        {clockOf(elapsed)}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button className="min-w-32" onClick={toggle}>
          {running ? pause : start}
        </Button>
        <Button kind="quiet" disabled={!running} onClick={() => setLaps([elapsed, ...laps])}>
          {takeLap}
        </Button>
        <Button kind="quiet" onClick={clear}>
          {reset}
        </Button>
      </div>
      {keep && <Keep {...keep} ms={elapsed} running={running} />}
      {laps.length > 0 && (
        <ol reversed className="w-full max-w-sm tabular-nums">
          {laps.map((lap, index) => (
            <li key={lap} className="flex justify-between border-b border-line py-2">
              <span className="text-muted">{laps.length - index}</span>
              <span>+{clockOf(lap - (laps[index + 1] ?? 0))}</span>
              <span className="font-medium">{clockOf(lap)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
