import { Button, PlayCover, ScoreBar, useFrames, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { hit, holes, newGame, pass } from './rules.ts';

export default function GameMoles({ seconds = 30 }: { seconds?: number }) {
  const [game, setGame] = useState(() => newGame(seconds));
  const [playing, setPlaying] = useState(false);
  const [best, keepBest] = useVisitor(`moles-best-${seconds}`, 0);
  const { pause, play, restart, start } = words();
  const over = game.left === 0;

  useFrames(playing && !over, (passed) => setGame((before) => pass(before, passed, seconds)));

  useEffect(() => {
    if (over && game.score > best) keepBest(game.score);
  }, [over, game.score, best, keepBest]);

  const strike = (hole: number) => playing && setGame((before) => hit(before, hole));
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (/^[1-9]$/.test(key)) strike(Number(key) - 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const press = () => {
    if (over) setGame(newGame(seconds));
    setPlaying(true);
  };

  return (
    <section className="grid w-full gap-4">
      <ScoreBar score={game.score} best={best} />
      <div aria-hidden="true" className="h-2 rounded-app bg-line">
        <div className="h-full rounded-app bg-accent" style={{ width: `${(100 * game.left) / seconds}%` }} />
      </div>
      <div className="relative touch-manipulation select-none">
        <div className="grid grid-cols-3 gap-2.5 rounded-app border-2 border-(--control) bg-surface p-2.5">
          {Array.from({ length: holes }, (_, hole) => (
            <button
              key={hole}
              type="button"
              aria-label={`${hole + 1}${game.mole === hole ? `: ${play.mole}` : ''}`}
              className="aspect-square overflow-clip rounded-app"
              onPointerDown={() => strike(hole)}
              onClick={({ detail }) => detail === 0 && strike(hole)}
            >
              <Hole up={game.mole === hole} />
            </button>
          ))}
        </div>
        {(!playing || over) && (
          <PlayCover
            label={over ? restart : start}
            note={over ? `${words().score}: ${game.score}` : undefined}
            onPress={press}
          />
        )}
      </div>
      <div className="flex items-center justify-between gap-4">
        <p className="text-lg font-semibold tabular-nums">
          {play.time}: {Math.ceil(game.left)} s
        </p>
        <p aria-live="assertive" className="sr-only">
          {game.mole === undefined ? '' : game.mole + 1}
        </p>
        <Button kind="quiet" disabled={!playing || over} onClick={() => setPlaying(false)}>
          {pause}
        </Button>
      </div>
    </section>
  );
}

function Hole({ up }: { up: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 100" className="size-full">
      <ellipse cx="50" cy="80" rx="44" ry="14" className="fill-text" />
      <g
        className={clsx('transition-transform duration-100', !up && 'translate-y-[80px]')}
        clipPath="inset(0 0 0 0)"
      >
        <path d="M22 84V52a28 28 0 0 1 56 0v32q-28 10-56 0z" className="fill-primary" />
        <ellipse cx="50" cy="62" rx="17" ry="12" className="fill-on-primary" />
        <ellipse cx="50" cy="55" rx="7" ry="5" className="fill-accent" />
        <circle cx="38" cy="43" r="4" className="fill-on-primary" />
        <circle cx="62" cy="43" r="4" className="fill-on-primary" />
      </g>
      <path d="M6 80a44 14 0 0 0 88 0v20H6z" className="fill-surface" />
      <path d="M6 80a44 14 0 0 0 88 0" className="fill-none stroke-(--control) stroke-2" />
    </svg>
  );
}
