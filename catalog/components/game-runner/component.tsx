import { Button, PlayCover, ScoreBar, useFrames, useVisitor, words } from '@faibric/kit';
import { useEffect, useState } from 'react';
import { ground, height, jump, newGame, runner, scoreOf, step, width, type Hurdle } from './rules.ts';

export default function GameRunner() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('runner-best', 0);
  const { pause, play, restart, start } = words();
  const score = scoreOf(game);
  const running = playing && !game.over;

  useFrames(running, (seconds) => setGame((before) => step(before, seconds)));
  useEffect(() => {
    if (game.over && score > best) keepBest(score);
  }, [game.over, score, best, keepBest]);
  useEffect(() => {
    if (!running) return undefined;
    const press = (event: KeyboardEvent) => {
      if (![' ', 'ArrowUp', 'w'].includes(event.key)) return;
      event.preventDefault();
      if (!event.repeat) setGame(jump);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [running]);

  const begin = () => {
    if (game.over) setGame(newGame());
    setPlaying(true);
  };
  const stride = running && game.up === 0 ? Math.floor(game.way / 5) % 2 : 0;

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={score} best={best} />
      <div
        className="relative -mt-4 cursor-pointer touch-none select-none"
        onPointerDown={() => running && setGame(jump)}
      >
        <svg
          role="img"
          aria-label={`${words().score} ${score}`}
          viewBox={`0 0 ${width} ${height}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          {[20, 90, 150].map((cloud, at) => (
            <path
              key={cloud}
              d="M0 0h18M5-2.6h15M8 2.6h16"
              transform={`translate(${((cloud + width - ((game.way * 0.15) % (width + 40)) + (width + 40)) % (width + 40)) - 20} ${12 + at * 7})`}
              className="stroke-line stroke-1"
              strokeLinecap="round"
            />
          ))}
          <path d={`M0 ${ground}h${width}`} className="stroke-text" strokeWidth="0.7" />
          {Array.from({ length: 9 }, (_, at) => (
            <path
              key={at}
              d="M0 0h4"
              transform={`translate(${((((at * 20 - game.way) % 180) + 180) % 180) - 10} ${ground + 4 + (at % 3) * 1.6})`}
              className="stroke-muted"
              strokeWidth="0.6"
            />
          ))}
          {game.hurdles.map((hurdle) => (
            <Cactus key={hurdle.id} hurdle={hurdle} />
          ))}
          <g transform={`translate(${runner.x} ${ground - game.up})`} className="fill-primary">
            <path d="M-4-8 0-9.4V-13h5v2.4H2.6V-6L1-3.4h-4L-5.6-7z" />
            <path d={stride === 0 ? 'M-2.4-4h1.6V0h-1.6z' : 'M-2.4-4h1.6v2h-1.6z'} />
            <path d={stride === 0 ? 'M0-4h1.6v2H0z' : 'M0-4h1.6V0H0z'} />
            <circle cx="3.2" cy="-12" r="0.6" className="fill-surface" />
          </g>
        </svg>
        {!running && (
          <PlayCover label={game.over ? restart : start} note={game.over ? play.lost : undefined} onPress={begin} />
        )}
      </div>
      <Button kind="quiet" className="justify-self-end" disabled={!running} onClick={() => setPlaying(false)}>
        {pause}
      </Button>
    </section>
  );
}

function Cactus({ hurdle: { x, wide, tall } }: { hurdle: Hurdle }) {
  return (
    <g transform={`translate(${x} ${ground})`} className="fill-accent">
      <rect x="-1.2" y={-tall} width="2.4" height={tall} rx="1.2" />
      <rect x={-wide / 2} y={-tall * 0.75} width="1.6" height={tall * 0.4} rx="0.8" />
      <rect x={wide / 2 - 1.6} y={-tall * 0.65} width="1.6" height={tall * 0.35} rx="0.8" />
      <rect x={-wide / 2} y={-tall * 0.42} width={wide} height="1.5" rx="0.7" />
    </g>
  );
}
