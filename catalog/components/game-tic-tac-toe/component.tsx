import { Button, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Bot, Circle, Users, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { answerTo, lineOf, type Board, type Mark } from './rules.ts';

const fresh: Board = Array<Mark | undefined>(9).fill(undefined);
const thinkMs = 450;

const MarkIcon = ({ mark, className }: { mark: Mark; className: string }) =>
  mark === 'x' ? (
    <X aria-hidden="true" className={clsx(className, 'text-primary')} />
  ) : (
    <Circle aria-hidden="true" className={clsx(className, 'text-accent')} />
  );

export default function GameTicTacToe() {
  const [board, setBoard] = useState(fresh);
  const [first, setFirst] = useState<Mark>('x');
  const [alone, setAlone] = useVisitor('tic-tac-toe-alone', true);
  const [wins, keepWins] = useVisitor('tic-tac-toe-wins', { x: 0, o: 0 });
  const line = lineOf(board);
  const winner = line && board[line[0] ?? 0];
  const filled = board.filter(Boolean).length;
  const other: Mark = first === 'x' ? 'o' : 'x';
  const turn = filled % 2 === 0 ? first : other;
  const over = line !== undefined || filled === 9;
  const { play: texts, restart, score } = words();

  const play = (at: number) => {
    if (over || board[at]) return;
    const next = board.with(at, turn);
    setBoard(next);
    if (lineOf(next)) keepWins({ ...wins, [turn]: wins[turn] + 1 });
  };

  useEffect(() => {
    if (!alone || over || turn !== 'o') return undefined;
    const move = setTimeout(() => play(answerTo(board, 'o')), thinkMs);
    return () => clearTimeout(move);
  });

  const again = () => {
    setBoard(fresh);
    setFirst(other);
  };
  const change = () => {
    setAlone(!alone);
    setBoard(fresh);
    keepWins({ x: 0, o: 0 });
  };

  return (
    <section className="grid w-full gap-5">
      <p aria-live="polite" className="flex items-center justify-between text-2xl font-semibold tabular-nums">
        <span className="flex items-center gap-2">
          <MarkIcon mark="x" className="size-7" />
          <span className="sr-only">X, {score}:</span>
          {wins.x}
        </span>
        <span className="flex items-center gap-2">
          {wins.o}
          <span className="sr-only">: O, {score}</span>
          <MarkIcon mark="o" className="size-7" />
        </span>
      </p>
      <div className="grid grid-cols-3 gap-2">
        {board.map((mark, at) => (
          <button
            key={at}
            type="button"
            aria-label={`${Math.floor(at / 3) + 1}, ${(at % 3) + 1}${mark ? `: ${mark}` : ''}`}
            className={clsx(
              'grid aspect-square place-items-center rounded-app border-2 bg-surface',
              line?.includes(at) ? 'border-text' : 'border-line',
            )}
            disabled={over || mark !== undefined || (alone && turn === 'o')}
            onClick={() => play(at)}
          >
            {mark && <MarkIcon mark={mark} className="size-3/5 stroke-[2.5]" />}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p aria-live="polite" className="flex items-center gap-2 text-lg">
          {over && !winner && '='}
          {(winner ?? (over ? undefined : turn)) && <MarkIcon mark={winner ?? turn} className="size-6" />}
          {winner && <span className="sr-only">{winner}</span>}
        </p>
        <div className="flex gap-2">
          <Button kind="quiet" icon aria-label={alone ? texts.computer : texts.twoPlayers} onClick={change}>
            {alone ? (
              <Bot aria-hidden="true" className="size-5" />
            ) : (
              <Users aria-hidden="true" className="size-5" />
            )}
          </Button>
          <Button kind={over ? 'primary' : 'quiet'} onClick={again}>
            {restart}
          </Button>
        </div>
      </div>
    </section>
  );
}
