import { ScoreBar, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useRef, useState } from 'react';

const [shortestMs, longestMs] = [1400, 4200];
const kept = 5;

type Phase = 'idle' | 'waiting' | 'now' | 'early' | 'done';

const looks: Record<Phase, string> = {
  idle: 'bg-surface text-text',
  early: 'bg-surface text-(--danger)',
  waiting: 'bg-text text-bg',
  now: 'bg-primary text-on-primary',
  done: 'bg-surface text-text',
};

export default function ReactionTest() {
  const [phase, setPhase] = useState<Phase>('idle');
  const [times, setTimes] = useState<readonly number[]>([]);
  const [best, keepBest] = useVisitor<number | undefined>('reaction-best', undefined);
  const shownAt = useRef(0);
  const { reaction: texts } = words();
  const [last] = times;
  const average = Math.round(times.reduce((sum, ms) => sum + ms, 0) / times.length);

  useEffect(() => {
    if (phase !== 'waiting') return undefined;
    const change = setTimeout(() => setPhase('now'), shortestMs + Math.random() * (longestMs - shortestMs));
    return () => clearTimeout(change);
  }, [phase]);

  useEffect(() => {
    if (phase !== 'now') return undefined;
    const painted = requestAnimationFrame((now) => (shownAt.current = now));
    return () => cancelAnimationFrame(painted);
  }, [phase]);

  const press = (at: number) => {
    if (phase === 'waiting') return setPhase('early');
    if (phase !== 'now') return setPhase('waiting');
    const ms = Math.max(1, Math.round(at - shownAt.current));
    setTimes([ms, ...times].slice(0, kept));
    setPhase('done');
    if (ms < (best ?? Infinity)) keepBest(ms);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar
        score={times.length === 0 ? '–' : `${average} ms`}
        scoreLabel={texts.average}
        best={best === undefined ? undefined : `${best} ms`}
      />
      <button
        type="button"
        className={clsx(
          'grid min-h-72 touch-manipulation place-content-center gap-3 rounded-app border-2 border-(--control) p-6 text-center select-none',
          looks[phase],
        )}
        onPointerDown={({ timeStamp }) => press(timeStamp)}
        onClick={({ detail, timeStamp }) => detail === 0 && press(timeStamp)}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          if (!event.repeat) press(event.timeStamp);
        }}
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <span aria-live="assertive" className="app-figure text-5xl font-semibold tabular-nums">
          {phase === 'done' && `${last} ms`}
          {phase === 'waiting' && texts.wait}
          {phase === 'now' && texts.now}
          {phase === 'early' && texts.early}
        </span>
        {phase !== 'waiting' && phase !== 'now' && <span className="text-lg">{texts.start}</span>}
      </button>
      <ol className="grid grid-cols-5 gap-2 text-center tabular-nums">
        {Array.from({ length: kept }, (_, at) => (
          <li key={at} className="rounded-app border border-line bg-surface py-2">
            {times[at] === undefined ? '–' : `${times[at]}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
