import { beep, Button, clockOf, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useRef, useState } from 'react';
import Settings from './settings.tsx';
import { handOn, newGame, pass, type Rules } from './turns.ts';

interface TurnTimerProps {
  players: readonly string[];
  seconds: number;
  /** `turn`: each turn has that time anew. `player`: a chess clock. */
  per?: Rules['per'];
  added?: number;
}

const tickMs = 100;

export default function TurnTimer({ players: first, seconds, per = 'turn', added = 0 }: TurnTimerProps) {
  const [players, keepPlayers] = useVisitor<readonly string[]>(`turn-timer-${first.join()}`, first);
  const [length, keepLength] = useVisitor(`turn-timer-${seconds}`, seconds);
  const rules: Rules = { per, seconds: length, added };
  const [game, setGame] = useState(() => newGame(players.length, rules));
  const [running, setRunning] = useState(false);
  const last = useRef(0);
  const { pause, reset, start, turns: texts } = words();
  const isOver = (game.left[game.at] ?? 0) <= 0;
  const isUntouched = game.used.every((ms) => ms === 0);

  const begin = (next: readonly string[], nextRules: Rules) => setGame(newGame(next.length, nextRules));
  const toggle = () => {
    last.current = Date.now();
    setRunning(!running);
  };
  const next = () => {
    last.current = Date.now();
    setGame(handOn(game, rules));
    setRunning(true);
  };

  useEffect(() => {
    if (!running) return undefined;
    const tick = setInterval(() => {
      const now = Date.now();
      const later = pass(game, now - last.current);
      last.current = now;
      if (!isOver && (later.left[later.at] ?? 0) <= 0) beep();
      setGame(later);
    }, tickMs);
    return () => clearInterval(tick);
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const busy = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button');
      if (event.key !== ' ' || busy || event.repeat) return;
      event.preventDefault();
      next();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <section className="@container grid gap-6">
      <ol className="grid grid-cols-2 gap-3">
        {players.map((name, at) => {
          const isTurn = at === game.at;
          const left = game.left[at] ?? 0;
          return (
            <li
              key={at}
              aria-current={isTurn ? 'true' : undefined}
              className={clsx(
                'app-card grid justify-items-center gap-1 border-2! text-center',
                isTurn ? (left > 0 ? 'border-primary!' : 'border-(--danger)!') : 'text-muted',
              )}
            >
              <span className={clsx('max-w-full truncate text-lg', isTurn && 'font-semibold')}>{name}</span>
              <span
                role={isTurn ? 'timer' : undefined}
                className={clsx(
                  'app-figure text-[clamp(2.25rem,11cqi,3.75rem)] leading-none font-semibold tabular-nums',
                  left <= 0 && 'text-(--danger)',
                )}
              >
                {clockOf(left)}
              </span>
              <span className="text-sm text-muted tabular-nums">
                {texts.used} {clockOf(game.used[at] ?? 0)}
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className={isOver ? 'text-center text-lg font-semibold text-(--danger)' : 'sr-only'}>
        {isOver ? `${texts.over}: ${players[game.at] ?? ''}` : running ? (players[game.at] ?? '') : ''}
      </p>
      <div className="grid gap-3 @md:grid-cols-[2fr_1fr_1fr]">
        <Button className="min-h-20! text-xl" aria-keyshortcuts="Space" onClick={running ? next : toggle}>
          {running ? texts.next : start}
        </Button>
        <Button kind="quiet" className="min-h-14!" disabled={!running} onClick={toggle}>
          {pause}
        </Button>
        <Button
          kind="quiet"
          className="min-h-14!"
          onClick={() => {
            setRunning(false);
            begin(players, rules);
          }}
        >
          {reset}
        </Button>
      </div>
      {!running && isUntouched && (
        <Settings
          players={players}
          rules={rules}
          onPlayers={(names) => {
            keepPlayers(names);
            begin(names, rules);
          }}
          onSeconds={(all) => {
            keepLength(all);
            begin(players, { ...rules, seconds: all });
          }}
        />
      )}
    </section>
  );
}
