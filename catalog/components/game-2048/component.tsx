import { Button, ScoreBar, useDirections, useVisitor, words } from '@faibric/kit';
import { useEffect, useState } from 'react';
import { isOver, newGame, slide } from './rules.ts';

/** Darker with each doubling, from the surface to the primary and on to the accent. */
function inkOf(tile: number) {
  const doublings = Math.min(11, Math.log2(tile));
  const share = Math.min(100, doublings * 14);
  if (doublings < 7)
    return {
      background: `color-mix(in oklab, var(--primary) ${share}%, var(--surface))`,
      color: share > 55 ? 'var(--on-primary)' : 'var(--text)',
    };
  return { background: 'var(--text)', color: 'var(--bg)' };
}

export default function Game2048() {
  const [game, setGame] = useState(newGame);
  const [best, keepBest] = useVisitor('2048-best', 0);
  const board = useDirections((to) => setGame((before) => slide(before, to)));
  const over = isOver(game);
  const { restart } = words();

  useEffect(() => {
    if (game.score > best) keepBest(game.score);
  }, [game.score, best, keepBest]);

  return (
    <section className="grid w-full">
      <ScoreBar score={game.score} best={best} />
      <div className="relative touch-none select-none" {...board}>
        <div role="grid" aria-label="2048" className="grid gap-2.5 rounded-app bg-line p-2.5">
          {game.rows.map((row, y) => (
            <div key={y} role="row" className="grid grid-cols-4 gap-2.5">
              {row.map((tile, x) => (
                <div
                  key={x}
                  role="gridcell"
                  className="grid aspect-square place-items-center rounded-app app-figure bg-bg/60 text-3xl font-bold"
                  style={tile === 0 ? undefined : inkOf(tile)}
                >
                  {tile === 0 ? '' : tile}
                </div>
              ))}
            </div>
          ))}
        </div>
        {over && (
          <div className="absolute inset-0 grid place-items-center rounded-app bg-bg/70">
            <Button onClick={() => setGame(newGame())}>{restart}</Button>
          </div>
        )}
      </div>
      {!over && (
        <Button kind="quiet" className="mt-5 justify-self-center" onClick={() => setGame(newGame())}>
          {restart}
        </Button>
      )}
    </section>
  );
}
