import { Button, ScoreBar, tint, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { litMs, newGame, pads, press, scoreOf, type Game } from './rules.ts';
import { sound } from './tone.ts';

const corners = ['rounded-ss-full', 'rounded-se-full', 'rounded-es-full', 'rounded-ee-full'];
const beforeRowMs = 700;
const gapMs = 140;

export default function GameSimon() {
  const [game, setGame] = useState<Game>();
  /** Place in the row that is shown, or undefined while the person repeats it. */
  const [shown, setShown] = useState<number>();
  const [lit, setLit] = useState<number>();
  const [loud, keepLoud] = useVisitor('colours-sound', true);
  const [best, keepBest] = useVisitor('colours-best', 0);
  const { play, restart, start } = words();
  const score = game ? scoreOf(game) : 0;
  const listens = game !== undefined && !game.over && shown === undefined;

  useEffect(() => {
    if (!game || shown === undefined) return undefined;
    const pad = game.row[shown];
    const ms = litMs(game.row.length);
    const on = setTimeout(
      () => {
        setLit(pad);
        if (loud) sound(pad, ms);
      },
      shown === 0 ? beforeRowMs : gapMs,
    );
    const off = setTimeout(
      () => {
        setLit(undefined);
        setShown(shown + 1 < game.row.length ? shown + 1 : undefined);
      },
      (shown === 0 ? beforeRowMs : gapMs) + ms,
    );
    return () => {
      clearTimeout(on);
      clearTimeout(off);
    };
  }, [game, shown, loud]);

  const begin = () => {
    setGame(newGame());
    setShown(0);
  };
  const hit = (pad: number) => {
    if (!game || !listens) return;
    const next = press(game, pad);
    setGame(next);
    setLit(pad);
    setTimeout(() => setLit((before) => (before === pad ? undefined : before)), 200);
    if (loud) sound(next.over ? undefined : pad, next.over ? 600 : 200);
    if (next.row.length > game.row.length) setShown(0);
    if (scoreOf(next) > best) keepBest(scoreOf(next));
  };

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (/^[1-4]$/.test(event.key)) hit(Number(event.key) - 1);
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });

  return (
    <section className="grid w-full gap-5">
      <ScoreBar score={score} best={best} />
      <div className="relative mx-auto grid w-full max-w-md grid-cols-2 gap-3 touch-manipulation select-none">
        {Array.from({ length: pads }, (_, pad) => (
          <button
            key={pad}
            type="button"
            aria-label={`${pad + 1}`}
            aria-disabled={!listens}
            className={clsx(
              'grid aspect-square place-items-center border-4 text-4xl font-bold aria-disabled:cursor-default',
              corners[pad],
              lit === pad ? 'border-text text-on-primary' : 'border-transparent text-text',
            )}
            style={{
              background:
                lit === pad ? tint(pad * 90) : `color-mix(in oklab, ${tint(pad * 90)} 38%, var(--surface))`,
            }}
            onClick={() => hit(pad)}
          >
            <span aria-hidden="true" className="app-figure">
              {pad + 1}
            </span>
          </button>
        ))}
        <div className="pointer-events-none absolute inset-0 grid place-items-center">
          <p className="app-figure grid size-24 place-items-center rounded-full border-8 border-bg bg-surface text-4xl font-semibold">
            {game ? game.row.length : '–'}
          </p>
        </div>
      </div>
      <p role="status" className="text-center text-lg font-semibold">
        {game?.over && `${play.lost} · ${words().score}: ${score}`}
        {listens && `${play.turn}: ${play.you}`}
        <span className="sr-only">{lit !== undefined && !listens && lit + 1}</span>
      </p>
      <div className="flex items-center justify-between gap-3">
        <Button kind="quiet" icon aria-label={play.sound} aria-pressed={loud} onClick={() => keepLoud(!loud)}>
          {loud ? (
            <Volume2 aria-hidden="true" className="size-5" />
          ) : (
            <VolumeX aria-hidden="true" className="size-5" />
          )}
        </Button>
        <Button kind={!game || game.over ? 'primary' : 'quiet'} onClick={begin}>
          {game ? restart : start}
        </Button>
      </div>
    </section>
  );
}
