import {
  Button,
  PlayCover,
  ScoreBar,
  tint,
  useDirections,
  useVisitor,
  words,
  type Direction,
} from '@faibric/kit';
import { ArrowDown, ArrowDownToLine, ArrowLeft, ArrowRight, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { placesOf, squaresOf, type Kind } from './pieces.ts';
import {
  columns,
  drop,
  fall,
  landed,
  levelOf,
  newGame,
  rows,
  shift,
  stepMs,
  turn,
  type Game,
} from './rules.ts';

const moves: Record<Direction, (game: Game) => Game> = {
  left: (game) => shift(game, -1),
  right: (game) => shift(game, 1),
  up: turn,
  down: fall,
};

export default function GameBlocks() {
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor('blocks-best', 0);
  const { pause, play, restart, start } = words();
  const { board, lines, next, over, piece, score } = game;
  const level = levelOf(game);
  const active = playing && !over;

  const act = (move: (game: Game) => Game) => active && setGame(move);
  const handlers = useDirections((to) => act(moves[to]));

  useEffect(() => {
    if (!active) return undefined;
    const tick = setInterval(() => setGame(fall), stepMs(level));
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      if (!event.repeat) setGame(drop);
    };
    window.addEventListener('keydown', press);
    return () => {
      clearInterval(tick);
      window.removeEventListener('keydown', press);
    };
  }, [active, level]);

  useEffect(() => {
    if (over && score > best) keepBest(score);
  }, [over, score, best, keepBest]);

  const press = () => {
    if (over) setGame(newGame());
    setPlaying(true);
  };
  const controls = [
    { name: play.left, icon: ArrowLeft, move: moves.left },
    { name: play.rotate, icon: RotateCw, move: turn },
    { name: play.right, icon: ArrowRight, move: moves.right },
    { name: play.down, icon: ArrowDown, move: fall },
    { name: play.drop, icon: ArrowDownToLine, move: drop },
  ];

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={score} best={best} />
      <div className="-mt-4 grid grid-cols-[minmax(0,1fr)_6rem] gap-4">
        <div className="relative touch-none select-none" {...handlers}>
          <svg
            role="img"
            aria-label={`${play.level} ${level}, ${play.lines}: ${lines}`}
            viewBox={`0 0 ${columns} ${rows}`}
            className="mx-auto max-h-[66dvh] w-full rounded-app border-2 border-(--control) bg-surface"
          >
            {board.map((kind, at) =>
              kind === undefined ? null : (
                <Block key={at} kind={kind} x={at % columns} y={Math.floor(at / columns)} />
              ),
            )}
            {placesOf(landed(game)).map(([x, y]) => (
              <Block key={`${x} ${y}`} kind={piece.kind} x={x} y={y} ghost />
            ))}
            {placesOf(piece).map(([x, y]) => (
              <Block key={`${x} ${y}`} kind={piece.kind} x={x} y={y} />
            ))}
          </svg>
          {!active && (
            <PlayCover label={over ? restart : start} note={over ? play.lost : undefined} onPress={press} />
          )}
        </div>
        <div className="grid content-start gap-4">
          <dl className="grid gap-4">
            <div>
              <dt className="mb-1 text-sm text-muted">{play.nextPiece}</dt>
              <dd>
                <svg aria-hidden="true" viewBox="-0.1 -0.1 4.2 2.2" className="w-full">
                  {squaresOf(next).map(([x, y]) => (
                    <Block key={`${x} ${y}`} kind={next} x={x} y={y} />
                  ))}
                </svg>
              </dd>
            </div>
            <Figure name={play.level} value={level} />
            <Figure name={play.lines} value={lines} />
          </dl>
          <Button kind="quiet" className="px-3!" disabled={!active} onClick={() => setPlaying(false)}>
            {pause}
          </Button>
        </div>
      </div>
      <div className="grid grid-cols-5 gap-2">
        {controls.map(({ name, icon: Icon, move }) => (
          <Button key={name} kind="quiet" aria-label={name} className="px-0!" onClick={() => act(move)}>
            <Icon aria-hidden="true" className="size-5" />
          </Button>
        ))}
      </div>
    </section>
  );
}

const Figure = ({ name, value }: { name: string; value: number }) => (
  <div>
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="app-figure text-2xl leading-tight font-semibold tabular-nums">{value}</dd>
  </div>
);

function Block({ kind, x, y, ghost = false }: { kind: Kind; x: number; y: number; ghost?: boolean }) {
  const colour = tint(kind * 51);
  return (
    <rect
      x={x + 0.05}
      y={y + 0.05}
      width="0.9"
      height="0.9"
      rx="0.1"
      style={{ fill: ghost ? 'none' : colour, stroke: colour, strokeWidth: ghost ? 0.08 : 0 }}
    />
  );
}
