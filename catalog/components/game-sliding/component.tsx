import { Button, inLanguage, ScoreBar, useDirections, useGridKeys, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useState } from 'react';
import { besideGap, isSolved, mixed, pushed } from './rules.ts';
import { texts } from './texts.ts';

const sizes = [3, 4, 5];

export default function GameSliding({ size: first = 4 }: { size?: number }) {
  const [size, keepSize] = useVisitor(`sliding-size-${first}`, Math.min(5, Math.max(3, first)));
  const [board, setBoard] = useState(() => mixed(size));
  const [moves, setMoves] = useState(0);
  const [best, keepBest] = useVisitor<number | undefined>(`sliding-best-${size}`, undefined);
  const t = inLanguage(texts);
  const { play, restart } = words();
  const won = isSolved(board);
  const { cell } = useGridKeys(size);

  const push = (at: number | undefined) => {
    if (at === undefined || won) return;
    const next = pushed(board, at);
    if (next === board) return;
    setBoard(next);
    setMoves(moves + 1);
    if (isSolved(next) && (best === undefined || moves + 1 < best)) keepBest(moves + 1);
  };
  const swipe = useDirections((direction) => push(besideGap(board, direction)));
  const again = (next = size) => {
    setBoard(mixed(next));
    setMoves(0);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={moves} scoreLabel={t.moves} best={best} />
      <div
        {...swipe}
        className="grid touch-none gap-2 select-none"
        style={{ gridTemplateColumns: `repeat(${size}, minmax(0, 1fr))` }}
      >
        {board.map((tile, at) => (
          <button
            key={tile}
            type="button"
            disabled={tile === 0}
            aria-label={tile === 0 ? t.empty : `${t.tile} ${tile}`}
            className={clsx(
              'grid aspect-square place-content-center rounded-app font-heading text-[clamp(1.4rem,7vw,2.75rem)] font-semibold tabular-nums',
              tile === 0
                ? 'border-2 border-dashed border-line'
                : tile === at + 1
                  ? 'bg-primary text-on-primary'
                  : 'border-2 border-(--control) bg-surface text-text',
            )}
            {...cell(at)}
            tabIndex={tile === 0 ? -1 : 0}
            onClick={() => push(at)}
          >
            {tile === 0 ? '' : tile}
          </button>
        ))}
      </div>
      <p role="status" className="min-h-8 text-center font-heading text-2xl font-semibold">
        {won && play.won}
      </p>
      <div className="flex flex-wrap justify-between gap-3">
        <div role="radiogroup" aria-label={t.size} className="flex gap-2">
          {sizes.map((one) => (
            <Button
              key={one}
              kind={one === size ? 'primary' : 'quiet'}
              role="radio"
              aria-checked={one === size}
              onClick={() => (keepSize(one), again(one))}
            >
              {one}×{one}
            </Button>
          ))}
        </div>
        <Button kind={won ? 'primary' : 'quiet'} onClick={() => again()}>
          {restart}
        </Button>
      </div>
    </section>
  );
}
