import { Button, Field, ScoreBar, useGridKeys, useSeconds, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Eraser } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clashesIn, newPuzzle, type Grid, type Level } from './rules.ts';

const levels: readonly Level[] = ['easy', 'medium', 'hard'];
const figures = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export default function GameSudoku({ level: first = 'easy' }: { level?: Level }) {
  const [level, setLevel] = useState(first);
  const [{ given, solution }, setPuzzle] = useState(() => newPuzzle(first));
  const [grid, setGrid] = useState<Grid>(given);
  const [checked, setChecked] = useState(false);
  const [best, keepBest] = useVisitor<Partial<Record<Level, number>>>('sudoku-best', {});
  const solved = grid.every((figure, at) => figure === solution[at]);
  const [seconds, resetClock] = useSeconds(!solved && grid !== given);
  const { cell, current, onKeyDown } = useGridKeys(9);
  const { clear, play, restart } = words();
  const clashes = clashesIn(grid);
  const record = best[level];

  useEffect(() => {
    if (solved && seconds < (record ?? Infinity)) keepBest({ ...best, [level]: seconds });
  }, [solved, seconds, record, level, best, keepBest]);

  const begin = (next: Level) => {
    const puzzle = newPuzzle(next);
    setLevel(next);
    setPuzzle(puzzle);
    setGrid(puzzle.given);
    setChecked(false);
    resetClock();
  };
  const put = (figure: number) => {
    if (given[current] || solved) return;
    setGrid(grid.with(current, figure));
    setChecked(false);
  };
  /** The field that is chosen, else the first that is open. */
  const help = () => {
    const at = grid[current] === solution[current] ? grid.findIndex((figure, index) => figure !== solution[index]) : current;
    if (at >= 0) setGrid(grid.with(at, solution[at] ?? 0));
    setChecked(false);
  };
  const isWrong = (at: number) => clashes.has(at) || (checked && grid[at] !== 0 && grid[at] !== solution[at]);
  const wrong = grid.filter((_, at) => isWrong(at)).length;

  return (
    <section className="grid w-full gap-4">
      <ScoreBar
        score={grid.filter((figure) => figure === 0).length}
        scoreLabel={words().textCount.left}
        best={record === undefined ? undefined : timeOf(record)}
      />
      <Field
        field={{
          name: 'level',
          type: 'choice',
          label: play.level,
          options: levels.map((name) => play[name]),
        }}
        value={play[level]}
        onChange={(text) => begin(levels.find((name) => play[name] === text) ?? 'easy')}
      />
      <div
        role="group"
        aria-label="Sudoku"
        className="grid grid-cols-9 overflow-clip rounded-app border-2 border-text bg-text"
        onKeyDown={(event) => {
          onKeyDown(event);
          if (/^[1-9]$/.test(event.key)) put(Number(event.key));
          if (['Backspace', 'Delete', '0'].includes(event.key)) put(0);
        }}
      >
        {grid.map((figure, at) => (
          <button
            key={at}
            type="button"
            aria-label={`${Math.floor(at / 9) + 1}, ${(at % 9) + 1}: ${figure || '–'}${isWrong(at) ? ' ✗' : ''}`}
            aria-pressed={at === current}
            className={clsx(
              'app-figure grid aspect-square place-items-center border-line text-xl focus-visible:-outline-offset-2',
              at % 9 < 8 && (at % 3 === 2 ? 'border-e-2 border-e-text' : 'border-e'),
              at < 72 && (Math.floor(at / 9) % 3 === 2 ? 'border-b-2 border-b-text' : 'border-b'),
              given[at] ? 'bg-[color-mix(in_oklab,var(--line)_45%,var(--surface))] font-bold' : 'bg-surface',
              isWrong(at) ? 'text-(--danger) underline decoration-wavy underline-offset-4' : 'text-text',
              at === current && 'shadow-[inset_0_0_0_3px_var(--primary)]',
            )}
            {...cell(at)}
            onClick={({ currentTarget }) => currentTarget.focus()}
          >
            {figure || ''}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-5 gap-2">
        {figures.map((figure) => (
          <Button key={figure} kind="quiet" className="px-0! text-xl" onClick={() => put(figure)}>
            {figure}
          </Button>
        ))}
        <Button kind="quiet" className="px-0!" aria-label={clear} onClick={() => put(0)}>
          <Eraser aria-hidden="true" className="size-5" />
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-lg font-semibold tabular-nums">
          {timeOf(seconds)}
          <span role="status">
            {solved ? ` · ${play.won}` : checked ? (wrong > 0 ? ` · ${wrong} ✗` : ' · ✓') : ''}
          </span>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet" disabled={solved} onClick={help}>
            {play.hint}
          </Button>
          <Button kind="quiet" disabled={solved} onClick={() => setChecked(true)}>
            {play.check}
          </Button>
          <Button kind={solved ? 'primary' : 'quiet'} onClick={() => begin(level)}>
            {restart}
          </Button>
        </div>
      </div>
    </section>
  );
}

const timeOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
