import { Button, inLanguage, PlayCover, ScoreBar, useFrames, useVisitor, words } from '@faibric/kit';
import { Heart } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { fire, height, newGame, push, ship, steer, step, width } from './rules.ts';
import { texts } from './texts.ts';

/** Dots of a visitor, eight by six; every second row of them has the other shape. */
const shapes = ['..XXXX...XXXXXX.XX.XX.XXXXXXXXXX..X..X..X.X..X.X', 'X..XX..X.XXXXXX.XX.XX.XXXXXXXXXX.X....X.X......X'];
const dots = shapes.map((shape) =>
  [...shape]
    .flatMap((dot, at) => (dot === 'X' ? [`M${(at % 8) - 4} ${Math.floor(at / 8) - 3}h1.05v1.05h-1.05z`] : []))
    .join(''),
);

export default function GameShooter() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('shooter-best', 0);
  const held = useRef(new Set<string>());
  const touched = useRef(false);
  const t = inLanguage(texts);
  const { pause, play, restart, start } = words();
  const flying = playing && !game.over;

  useFrames(flying, (seconds) =>
    setGame((before) => {
      const by =
        (held.current.has('ArrowRight') || held.current.has('d') ? 1 : 0) -
        (held.current.has('ArrowLeft') || held.current.has('a') ? 1 : 0);
      const moved = by === 0 ? before : push(before, by, seconds);
      return step(held.current.has(' ') || touched.current ? fire(moved) : moved, seconds);
    }),
  );
  useEffect(() => {
    if (game.over && game.score > best) keepBest(game.score);
  }, [game.over, game.score, best, keepBest]);
  useEffect(() => {
    if (!flying) return undefined;
    const keys = held.current;
    const press = (event: KeyboardEvent) => {
      if (![' ', 'ArrowLeft', 'ArrowRight', 'a', 'd'].includes(event.key)) return;
      event.preventDefault();
      keys.add(event.key);
    };
    const release = ({ key }: KeyboardEvent) => void keys.delete(key);
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    return () => {
      keys.clear();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
    };
  }, [flying]);

  const point = (event: PointerEvent<HTMLElement>, pressed: boolean) => {
    if (!flying) return;
    const box = event.currentTarget.getBoundingClientRect();
    touched.current = pressed;
    setGame((before) => steer(before, ((event.clientX - box.left) / box.width) * width));
  };
  const begin = () => {
    if (game.over) setGame(newGame());
    touched.current = false;
    setPlaying(true);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={game.score} best={best} />
      <div
        className="relative -mt-4 touch-none select-none"
        onPointerDown={(event) => point(event, true)}
        onPointerMove={(event) => point(event, event.buttons > 0)}
        onPointerUp={() => void (touched.current = false)}
        onPointerLeave={() => void (touched.current = false)}
      >
        <svg
          role="img"
          aria-label={`${t.wave} ${game.wave}, ${words().score} ${game.score}`}
          viewBox={`0 0 ${width} ${height}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          {Array.from({ length: 40 }, (_, at) => (
            <circle
              key={at}
              cx={(at * 37) % width}
              cy={(at * 53) % height}
              r={at % 3 === 0 ? 0.5 : 0.3}
              className="fill-muted"
            />
          ))}
          {game.foes.map(({ id, row, x, y }) => (
            <path
              key={id}
              d={dots[row % 2]}
              transform={`translate(${x} ${y}) scale(0.9)`}
              className={row % 2 === 0 ? 'fill-accent' : 'fill-primary'}
            />
          ))}
          {game.shots.map(({ id, x, y }) => (
            <rect key={id} x={x - 0.5} y={y - 2} width="1" height="4" className="fill-text" />
          ))}
          {game.bombs.map(({ id, x, y }) => (
            <path key={id} d="M0-2 1 0 0 2-1 0z" transform={`translate(${x} ${y})`} className="fill-(--danger)" />
          ))}
          <path
            d="M0-5 1.4-1 5 3H-5l3.6-4z"
            transform={`translate(${game.x} ${ship.y})`}
            className="fill-primary"
            opacity={game.safe > 0 ? 0.45 : 1}
          />
        </svg>
        {!flying && (
          <PlayCover label={game.over ? restart : start} note={game.over ? play.lost : undefined} onPress={begin} />
        )}
      </div>
      <div className="flex items-center justify-between gap-3">
        <p className="flex items-center gap-3">
          <span className="flex gap-1" role="img" aria-label={`${play.lives}: ${game.lives}`}>
            {Array.from({ length: game.lives }, (_, at) => (
              <Heart key={at} aria-hidden="true" className="size-5 fill-current text-accent" />
            ))}
          </span>
          {t.wave} {game.wave}
        </p>
        <Button kind="quiet" disabled={!flying} onClick={() => setPlaying(false)}>
          {pause}
        </Button>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
    </section>
  );
}
