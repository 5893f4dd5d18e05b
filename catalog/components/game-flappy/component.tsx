import { Button, PlayCover, ScoreBar, useFrames, useVisitor, words } from '@faibric/kit';
import { useEffect, useState } from 'react';
import { flap, gap, gateWidth, height, newGame, plane, step, width, type Gate } from './rules.ts';

export default function GameFlappy() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('flyer-best', 0);
  const { pause, play, restart, start } = words();
  const { gates, over, score, speed, y } = game;
  const flying = playing && !over;

  useFrames(flying, (seconds) => setGame((before) => step(before, seconds)));

  useEffect(() => {
    if (over && score > best) keepBest(score);
  }, [over, score, best, keepBest]);

  const rise = () => setGame(flap);
  useEffect(() => {
    if (!flying) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      if (!event.repeat) rise();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [flying]);

  const press = () => {
    setGame(over ? flap(newGame()) : flap);
    setPlaying(true);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={score} best={best} />
      <div
        className="relative -mt-4 cursor-pointer touch-none select-none"
        onPointerDown={() => flying && rise()}
      >
        <svg
          role="img"
          aria-label={`${words().score} ${score}`}
          viewBox={`0 0 ${width} ${height}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          {[18, 44, 70, 96].map((cloud, at) => (
            <path
              key={cloud}
              d="M0 0h15M4-2.4h13M7 2.4h14"
              transform={`translate(${(at * 37) % 78} ${cloud})`}
              className="stroke-line stroke-1"
              strokeLinecap="round"
            />
          ))}
          {gates.map((gate) => (
            <Pillars key={gate.top} gate={gate} />
          ))}
          <g transform={`translate(${plane.x} ${y}) rotate(${Math.max(-25, Math.min(60, speed * 0.5))})`}>
            <path d="M6-1-6-5l3 4.6z" className="fill-accent" />
            <path d="M6-1-3-.4-1.4 5z" className="fill-accent brightness-75" />
            <path d="M6-1-3-.4-4.6 2.6z" className="fill-text" />
          </g>
        </svg>
        {!flying && (
          <PlayCover label={over ? restart : start} note={over ? play.lost : undefined} onPress={press} />
        )}
      </div>
      <Button kind="quiet" className="justify-self-end" disabled={!flying} onClick={() => setPlaying(false)}>
        {pause}
      </Button>
    </section>
  );
}

function Pillars({ gate: { x, top } }: { gate: Gate }) {
  return (
    <g className="fill-primary">
      <rect x={x} y="-2" width={gateWidth} height={top} rx="1" />
      <rect x={x - 1.2} y={top - 5} width={gateWidth + 2.4} height="5" rx="1" />
      <rect x={x} y={top + gap + 2} width={gateWidth} height={height} rx="1" />
      <rect x={x - 1.2} y={top + gap} width={gateWidth + 2.4} height="5" rx="1" />
    </g>
  );
}
