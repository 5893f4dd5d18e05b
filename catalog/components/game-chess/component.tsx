import { Button, inLanguage, useVisitor } from '@faibric/kit';
import type { Square } from 'chess.js';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Board } from './board.tsx';
import { answerTo, gameOf } from './rules.ts';
import { texts } from './texts.ts';

const thinkMs = 350;

export default function GameChess({ against = 'computer' }: { against?: 'computer' | 'person' }) {
  const [rival, keepRival] = useVisitor(`chess-rival-${against}`, against);
  const [moves, keepMoves] = useVisitor<readonly string[]>('chess-moves', []);
  const [chosen, setChosen] = useState<Square>();
  const t = inLanguage(texts);
  const game = gameOf(moves);
  const over = game.isGameOver();
  const alone = rival === 'computer';
  const answering = alone && game.turn() === 'b' && !over;
  const targets = chosen ? game.moves({ square: chosen, verbose: true }).map(({ to }) => to) : [];
  const [last] = game.history({ verbose: true }).slice(-1);

  useEffect(() => {
    if (!answering) return undefined;
    const think = setTimeout(() => {
      const move = answerTo(game.fen());
      if (move) keepMoves([...moves, move.san]);
    }, thinkMs);
    return () => clearTimeout(think);
  });

  const press = (square: Square) => {
    if (over || answering) return;
    // A pawn that arrives becomes a queen.
    const move = game
      .moves({ verbose: true })
      .find(({ from, to, promotion }) => from === chosen && to === square && (!promotion || promotion === 'q'));
    if (move) {
      keepMoves([...moves, move.san]);
      return setChosen(undefined);
    }
    setChosen(game.get(square)?.color === game.turn() && square !== chosen ? square : undefined);
  };
  const undo = () => {
    keepMoves(moves.slice(0, alone && game.turn() === 'w' ? -2 : -1));
    setChosen(undefined);
  };
  const again = () => {
    keepMoves([]);
    setChosen(undefined);
  };
  const side = game.turn() === 'w' ? t.white : t.black;
  const other = game.turn() === 'w' ? t.black : t.white;
  const told = game.isCheckmate()
    ? `${t.mate}: ${other} ${t.wins}`
    : game.isDraw()
      ? t.draw
      : `${side} ${t.toMove}${game.isCheck() ? ` · ${t.check}` : ''}`;

  return (
    <section className="grid w-full gap-4">
      <p role="status" className="text-center font-heading text-2xl font-semibold">
        {told}
      </p>
      <Board game={game} chosen={chosen} targets={targets} last={last ? [last.from, last.to] : []} onPress={press} />
      <div className="flex flex-wrap justify-center gap-3">
        <Button kind="quiet" disabled={moves.length === 0 || answering} onClick={undo}>
          <Undo2 aria-hidden="true" className="size-5" />
          {t.undo}
        </Button>
        <Button kind="quiet" onClick={() => (keepRival(alone ? 'person' : 'computer'), again())}>
          {alone ? t.person : t.computer}
        </Button>
        <Button kind={over ? 'primary' : 'quiet'} onClick={again}>
          {t.again}
        </Button>
      </div>
      {moves.length > 0 && (
        <details className="rounded-app border border-line bg-surface px-4 py-3">
          <summary className="font-medium">
            {t.moves} ({Math.ceil(moves.length / 2)})
          </summary>
          <ol className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 tabular-nums sm:grid-cols-3">
            {Array.from({ length: Math.ceil(moves.length / 2) }, (_, at) => (
              <li key={at}>
                {at + 1}. {moves[at * 2]} {moves[at * 2 + 1] ?? ''}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
