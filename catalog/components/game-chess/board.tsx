import { inLanguage, useGridKeys } from '@faibric/kit';
import type { Chess, Square } from 'chess.js';
import clsx from 'clsx';
import { pieces } from './rules.ts';
import { texts } from './texts.ts';

interface BoardProps {
  game: Chess;
  chosen: Square | undefined;
  targets: readonly Square[];
  last: readonly string[];
  onPress: (square: Square) => void;
}

/** The board from White's side; arrow keys lead over it. */
export function Board({ game, chosen, targets, last, onPress }: BoardProps) {
  const t = inLanguage(texts);
  const { onKeyDown, cell } = useGridKeys(8);
  return (
    <div className="@container">
      <div
        role="group"
        className="grid grid-cols-8 overflow-hidden rounded-app border-2 border-(--control)"
        onKeyDown={onKeyDown}
      >
        {game.board().flatMap((row, y) =>
          row.map((piece, x) => {
            const square = `${'abcdefgh'.charAt(x)}${8 - y}` as Square;
            const isDark = (x + y) % 2 === 1;
            const name = piece ? `${piece.color === 'w' ? t.white : t.black} ${t[piece.type]}` : '';
            return (
              <button
                key={square}
                type="button"
                aria-label={`${square} ${name}`.trim()}
                aria-pressed={square === chosen}
                className={clsx(
                  'relative grid aspect-square place-items-center text-[9cqw] leading-none focus-visible:z-10',
                  isDark ? 'bg-[#7d9a83]' : 'bg-[#edeed8]',
                  last.includes(square) && 'shadow-[inset_0_0_0_3px_#c9a227]',
                  square === chosen && 'shadow-[inset_0_0_0_4px_#1d1d1b]',
                )}
                {...cell(y * 8 + x)}
                onClick={() => onPress(square)}
              >
                {piece && (
                  <span
                    aria-hidden="true"
                    className={
                      piece.color === 'w'
                        ? 'text-white [text-shadow:0_0_2px_#000,0_0_2px_#000,0_1px_3px_#000]'
                        : 'text-[#161616]'
                    }
                  >
                    {pieces[piece.type]}
                    {'\uFE0E'}
                  </span>
                )}
                {targets.includes(square) && (
                  <span aria-hidden="true" className="absolute size-[28%] rounded-full bg-[#1d1d1b]/45" />
                )}
              </button>
            );
          }),
        )}
      </div>
    </div>
  );
}
