import { Button, Field, ScoreBar, useGridKeys, useSeconds, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Bomb, Flag } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { flagsLeft, minesNear, newGame, press, sizes, toggleFlag, type Level } from './rules.ts';

const levels: readonly Level[] = ['easy', 'medium', 'hard'];
const holdMs = 420;

export default function GameMinesweeper({ level = 'easy' }: { level?: Level }) {
  const [game, setGame] = useState(() => newGame(level));
  const [flagging, setFlagging] = useState(false);
  const [best, keepBest] = useVisitor<Partial<Record<Level, number>>>('minesweeper-best', {});
  const [seconds, resetClock] = useSeconds(game.state === 'playing');
  const { columns } = sizes[game.level];
  const { cell: gridCell, onKeyDown } = useGridKeys(columns);
  const hold = useRef({ timer: 0, done: false });
  const { play, restart } = words();
  const over = game.state === 'won' || game.state === 'lost';
  const record = best[game.level];

  useEffect(() => {
    if (game.state === 'won' && seconds < (record ?? Infinity)) keepBest({ ...best, [game.level]: seconds });
  }, [game, seconds, record, best, keepBest]);

  const restartAs = (next: Level) => {
    setGame(newGame(next));
    resetClock();
  };
  const flag = (at: number) => setGame((before) => toggleFlag(before, at));
  const act = (at: number) => {
    if (hold.current.done) hold.current.done = false;
    else if (flagging) flag(at);
    else setGame((before) => press(before, at));
  };
  const holdStarts = ({ pointerType }: PointerEvent, at: number) => {
    hold.current.done = false;
    if (pointerType === 'mouse') return;
    hold.current.timer = window.setTimeout(() => {
      hold.current.done = true;
      flag(at);
    }, holdMs);
  };
  const holdEnds = () => clearTimeout(hold.current.timer);

  const nameOf = (at: number) => {
    const { open, flag: flagged, mine } = game.cells[at] ?? {};
    const place = `${Math.floor(at / columns) + 1}, ${(at % columns) + 1}`;
    if (flagged) return `${place}: ${play.flag}`;
    return open ? `${place}: ${mine ? play.mine : minesNear(game, at)}` : place;
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar
        score={flagsLeft(game)}
        scoreLabel={play.mines}
        best={record === undefined ? undefined : `${record} s`}
      />
      <Field
        field={{
          name: 'level',
          type: 'choice',
          label: play.level,
          options: levels.map((name) => play[name]),
        }}
        value={play[game.level]}
        onChange={(text) => restartAs(levels.find((name) => play[name] === text) ?? 'easy')}
      />
      <div
        role="group"
        aria-label={play.mines}
        className="grid gap-0.5 touch-manipulation select-none"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {game.cells.map(({ mine, open, flag: flagged }, at) => (
          <button
            key={at}
            type="button"
            aria-label={nameOf(at)}
            className={clsx(
              'app-figure grid aspect-square place-items-center rounded-[calc(var(--radius)/3)] border text-lg font-bold',
              open
                ? 'border-line bg-bg text-text'
                : 'border-(--control) bg-[color-mix(in_oklab,var(--primary)_26%,var(--surface))]',
              open && mine && 'bg-(--danger)! text-surface',
            )}
            {...gridCell(at)}
            onClick={() => act(at)}
            onContextMenu={(event) => {
              event.preventDefault();
              holdEnds();
              if (!hold.current.done) flag(at);
            }}
            onPointerDown={(event) => holdStarts(event, at)}
            onPointerUp={holdEnds}
            onPointerLeave={holdEnds}
            onPointerCancel={holdEnds}
            onKeyUp={({ key }) => key === 'f' && flag(at)}
          >
            {flagged && !open && <Flag aria-hidden="true" className="size-3/5 fill-accent text-accent" />}
            {open && (mine ? <Bomb aria-hidden="true" className="size-3/5" /> : minesNear(game, at) || '')}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-lg font-semibold tabular-nums">
          <span role="status">{over && `${game.state === 'won' ? play.won : play.lost} · `}</span>
          {seconds} s
        </p>
        <div className="flex gap-2">
          <Button
            kind={flagging ? 'primary' : 'quiet'}
            aria-pressed={flagging}
            onClick={() => setFlagging(!flagging)}
          >
            <Flag aria-hidden="true" className="size-5" />
            {play.flag}
          </Button>
          <Button kind={over ? 'primary' : 'quiet'} onClick={() => restartAs(game.level)}>
            {restart}
          </Button>
        </div>
      </div>
    </section>
  );
}
