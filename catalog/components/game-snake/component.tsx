import { Button, PlayCover, ScoreBar, useDirections, useVisitor, words, type Direction } from '@faibric/kit';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { newGame, size, step, turn } from './rules.ts';

const slowestMs = 170;
const fastestMs = 70;
const pads = [
  { to: 'up', icon: ArrowUp, place: 'col-start-2' },
  { to: 'left', icon: ArrowLeft, place: 'col-start-1 row-start-2' },
  { to: 'down', icon: ArrowDown, place: 'col-start-2 row-start-2' },
  { to: 'right', icon: ArrowRight, place: 'col-start-3 row-start-2' },
] as const;

export default function GameSnake() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('snake-best', 0);
  const { pause, play, restart, start } = words();

  const steer = (to: Direction) => {
    if (game.over) return;
    setPlaying(true);
    setGame((before) => turn(before, to));
  };
  const board = useDirections(steer);

  useEffect(() => {
    if (!playing) return undefined;
    const tick = setInterval(() => setGame(step), Math.max(fastestMs, slowestMs - game.score * 5));
    return () => clearInterval(tick);
  }, [playing, game.score]);

  useEffect(() => {
    if (!game.over) return;
    setPlaying(false);
    if (game.score > best) keepBest(game.score);
  }, [game, best, keepBest]);

  const press = () => {
    if (game.over) setGame(newGame());
    setPlaying(game.over || !playing);
  };

  return (
    <section className="w-full">
      <ScoreBar score={game.score} best={best} />
      <div className="relative touch-none select-none" {...board}>
        <svg
          role="img"
          aria-label={words().score + ` ${game.score}`}
          viewBox={`0 0 ${size} ${size}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          {game.snake.map(([x, y], index) => (
            <rect
              key={`${x} ${y} ${index}`}
              x={x + 0.04}
              y={y + 0.04}
              width="0.92"
              height="0.92"
              rx="0.12"
              className={index === 0 ? 'fill-text' : 'fill-primary'}
            />
          ))}
          <rect
            x={game.food[0] + 0.12}
            y={game.food[1] + 0.12}
            width="0.76"
            height="0.76"
            rx="0.38"
            className="fill-accent"
          />
        </svg>
        {!playing && (
          <PlayCover
            label={game.over ? restart : start}
            note={game.over ? play.lost : undefined}
            onPress={press}
          />
        )}
      </div>
      <div className="mt-4 flex items-center justify-between gap-4">
        <Button kind="quiet" disabled={!playing} onClick={press}>
          {pause}
        </Button>
        <div className="grid grid-cols-3 gap-1">
          {pads.map(({ to, icon: Icon, place }) => (
            <Button
              key={to}
              kind="quiet"
              icon
              aria-label={play[to]}
              className={place}
              onClick={() => steer(to)}
            >
              <Icon aria-hidden="true" className="size-5" />
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
