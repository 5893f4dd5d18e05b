import { Button, PlayCover, ScoreBar, tint, useFrames, useVisitor, words } from '@faibric/kit';
import { Heart } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { brick, height, movePaddle, newGame, paddleTop, paddleWidth, radius, step, width } from './rules.ts';

const keySpeed = 90;
const sides: Record<string, number> = { ArrowLeft: -1, a: -1, ArrowRight: 1, d: 1 };

export default function GameBreakout() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('breakout-best', 0);
  const held = useRef(0);
  const { pause, play, restart, start } = words();
  const { ball, bricks, level, lives, over, paddle, score } = game;

  useFrames(playing && !over, (seconds) =>
    setGame((before) => step(movePaddle(before, before.paddle + held.current * keySpeed * seconds), seconds)),
  );

  useEffect(() => {
    if (over && score > best) keepBest(score);
  }, [over, score, best, keepBest]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const side = sides[event.key];
      if (side === undefined) return;
      event.preventDefault();
      held.current = side;
    };
    const release = ({ key }: KeyboardEvent) => {
      if (sides[key] === held.current) held.current = 0;
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
    };
  }, []);

  const follow = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width: shown } = currentTarget.getBoundingClientRect();
    if (playing) setGame((before) => movePaddle(before, ((clientX - left) / shown) * width));
  };
  const press = () => {
    if (over) setGame(newGame());
    setPlaying(true);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={score} best={best} />
      <div
        className="relative -mt-4 cursor-none touch-none select-none"
        onPointerMove={follow}
        onPointerDown={follow}
      >
        <svg
          role="img"
          aria-label={`${play.level} ${level}, ${play.lives}: ${lives}`}
          viewBox={`0 0 ${width} ${height}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          {bricks.map(({ x, y, row }) => (
            <rect
              key={`${x} ${y}`}
              x={x + brick.gap}
              y={y + brick.gap}
              width={brick.width - brick.gap * 2}
              height={brick.height - brick.gap * 2}
              rx="0.5"
              fill={tint(row * 45)}
            />
          ))}
          <rect
            x={paddle - paddleWidth / 2}
            y={paddleTop}
            width={paddleWidth}
            height="2.6"
            rx="1.3"
            className="fill-text"
          />
          <circle cx={ball.x} cy={ball.y} r={radius} className="fill-accent" />
        </svg>
        {(!playing || over) && (
          <div className="cursor-auto">
            <PlayCover label={over ? restart : start} note={over ? play.lost : undefined} onPress={press} />
          </div>
        )}
      </div>
      <div className="flex items-center justify-between gap-4">
        <p className="flex items-center gap-3 font-semibold tabular-nums">
          {play.level} {level}
          <span role="img" aria-label={`${play.lives}: ${lives}`} className="flex gap-1">
            {Array.from({ length: lives }, (_, life) => (
              <Heart key={life} aria-hidden="true" className="size-5 fill-accent text-accent" />
            ))}
          </span>
        </p>
        <Button kind="quiet" disabled={!playing || over} onClick={() => setPlaying(false)}>
          {pause}
        </Button>
      </div>
    </section>
  );
}
