import { Button, Field, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import {
  answerTo,
  columns,
  drop,
  emptyBoard,
  isFull,
  lineOf,
  other,
  rows,
  type Level,
  type Player,
} from './rules.ts';

const thinkMs = 550;
const looks: Record<Player, string> = {
  first: 'bg-primary',
  second: 'bg-accent shadow-[inset_0_0_0_0.35rem_var(--accent),inset_0_0_0_0.6rem_var(--bg)]',
};

interface GameConnectFourProps {
  against?: 'computer' | 'person';
  level?: Level;
}

export default function GameConnectFour({ against = 'computer', level = 'medium' }: GameConnectFourProps) {
  const [board, setBoard] = useState(emptyBoard);
  const [starter, setStarter] = useState<Player>('first');
  const [alone, setAlone] = useState(against === 'computer');
  const [wins, keepWins] = useVisitor('four-wins', { first: 0, second: 0 });
  const { play, restart, score } = words();
  const line = lineOf(board);
  const discs = board.filter(Boolean).length;
  const turn = discs % 2 === 0 ? starter : other(starter);
  const winner = line ? other(turn) : undefined;
  const over = line !== undefined || isFull(board);
  const waits = over || (alone && turn === 'second');
  const names: Record<Player, string> = alone
    ? { first: play.you, second: play.computer }
    : { first: `${play.player} 1`, second: `${play.player} 2` };

  const put = (column: number) => {
    const next = drop(board, column, turn);
    if (over || next === board) return;
    setBoard(next);
    if (lineOf(next)) keepWins({ ...wins, [turn]: wins[turn] + 1 });
  };

  useEffect(() => {
    if (!alone || over || turn !== 'second') return undefined;
    const move = setTimeout(() => put(answerTo(board, 'second', level)), thinkMs);
    return () => clearTimeout(move);
  });

  const change = () => {
    setAlone(!alone);
    setBoard(emptyBoard);
    keepWins({ first: 0, second: 0 });
  };
  const again = () => {
    setBoard(emptyBoard);
    setStarter(other(starter));
  };
  const cellsOf = (column: number) => Array.from({ length: rows }, (_, row) => row * columns + column);
  const labelOf = (column: number) => {
    const fallen = cellsOf(column).flatMap((at) => (board[at] ? [names[board[at]]] : []));
    return [`${play.column} ${column + 1}`, ...fallen.reverse()].join(', ');
  };
  const status = winner ? `${names[winner]}: ${play.won}` : over ? play.tie : `${play.turn}: ${names[turn]}`;

  return (
    <section className="grid w-full gap-4">
      <dl className="flex items-end justify-between gap-4" aria-label={score}>
        {(['first', 'second'] as const).map((player) => (
          <div key={player} className="flex items-center gap-3">
            <span aria-hidden="true" className={clsx('size-7 rounded-full', looks[player])} />
            <dt className="text-muted">{names[player]}</dt>
            <dd className="app-figure text-3xl leading-none font-semibold tabular-nums">{wins[player]}</dd>
          </div>
        ))}
      </dl>
      <div className="grid grid-cols-7 overflow-clip rounded-app border-2 border-(--control) bg-line p-1">
        {Array.from({ length: columns }, (_, column) => (
          <button
            key={column}
            type="button"
            aria-label={labelOf(column)}
            aria-disabled={waits || board[column] !== undefined}
            className="grid gap-1 rounded-app p-0.5 hover:bg-surface aria-disabled:cursor-default aria-disabled:hover:bg-transparent"
            onClick={() => !waits && put(column)}
          >
            {cellsOf(column).map((at) => (
              <span key={at} className="grid aspect-square place-items-center rounded-full bg-bg">
                {board[at] && (
                  <span
                    className={clsx(
                      'size-full rounded-full transition-transform duration-300 ease-in starting:-translate-y-[400%]',
                      looks[board[at]],
                      line && !line.includes(at) && 'opacity-40',
                    )}
                  />
                )}
              </span>
            ))}
          </button>
        ))}
      </div>
      <p role="status" className="text-lg font-semibold">
        {status}
      </p>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field
          field={{
            name: 'against',
            type: 'choice',
            label: play.player,
            options: [play.computer, play.twoPlayers],
          }}
          value={alone ? play.computer : play.twoPlayers}
          onChange={change}
        />
        <Button kind={over ? 'primary' : 'quiet'} onClick={again}>
          {restart}
        </Button>
      </div>
    </section>
  );
}
