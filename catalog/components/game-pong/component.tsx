import { Button, inLanguage, PlayCover, useFrames, useVisitor, words } from '@faibric/kit';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { bat, follow, height, moveBat, newGame, pushBat, radius, step, width, type Side } from './rules.ts';
import { texts } from './texts.ts';

interface GamePongProps {
  against?: 'computer' | 'person';
  to?: number;
}

const keys: Record<string, readonly [Side, number]> = {
  w: ['left', -1],
  s: ['left', 1],
  ArrowUp: ['right', -1],
  ArrowDown: ['right', 1],
};

export default function GamePong({ against = 'computer', to = 7 }: GamePongProps) {
  const [rival, keepRival] = useVisitor(`pong-rival-${against}`, against);
  const [game, setGame] = useState(newGame);
  const [playing, setPlaying] = useState(false);
  const held = useRef(new Map<string, readonly [Side, number]>());
  const t = inLanguage(texts);
  const { pause, play, restart, start } = words();
  const winner = (['left', 'right'] as const).find((side) => game.points[side] >= to);
  const moving = playing && !winner;

  useFrames(moving, (seconds) =>
    setGame((before) => {
      let next = before;
      // Alone, both pairs of keys move one's own bat.
      for (const [side, by] of held.current.values())
        next = pushBat(next, rival === 'computer' ? 'left' : side, by, seconds);
      if (rival === 'computer') next = follow(next, 'right', seconds);
      return step(next, seconds);
    }),
  );

  useEffect(() => {
    if (!moving) return undefined;
    const pressed = held.current;
    const press = (event: KeyboardEvent) => {
      const key = keys[event.key];
      if (!key) return;
      event.preventDefault();
      pressed.set(event.key, key);
    };
    const release = ({ key }: KeyboardEvent) => void pressed.delete(key);
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    return () => {
      pressed.clear();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
    };
  }, [moving]);

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!moving || (event.pointerType === 'mouse' && event.buttons === 0 && rival === 'person')) return;
    const box = event.currentTarget.getBoundingClientRect();
    const side: Side = rival === 'person' && event.clientX > box.left + box.width / 2 ? 'right' : 'left';
    setGame((before) => moveBat(before, side, ((event.clientY - box.top) / box.height) * height));
  };
  const begin = () => {
    if (winner) setGame(newGame());
    setPlaying(true);
  };
  const change = () => {
    keepRival(rival === 'computer' ? 'person' : 'computer');
    setGame(newGame());
    setPlaying(false);
  };
  const names = rival === 'computer' ? { left: play.you, right: play.computer } : { left: t.left, right: t.right };

  return (
    <section className="grid w-full gap-4">
      <dl className="app-score flex justify-between gap-6 rounded-app border border-line bg-surface px-5 py-3 text-center">
        {(['left', 'right'] as const).map((side) => (
          <div key={side}>
            <dt className="text-sm text-muted">{names[side]}</dt>
            <dd className="app-figure text-4xl leading-none font-semibold tabular-nums" aria-live="polite">
              {game.points[side]}
            </dd>
          </div>
        ))}
      </dl>
      <div className="relative touch-none select-none" onPointerMove={drag} onPointerDown={drag}>
        <svg
          role="img"
          aria-label={`${names.left} ${game.points.left} : ${game.points.right} ${names.right}`}
          viewBox={`0 0 ${width} ${height}`}
          className="w-full rounded-app border-2 border-(--control) bg-surface"
        >
          <path d={`M${width / 2} 2V${height}`} className="stroke-line" strokeWidth="1" strokeDasharray="4 4" />
          <rect
            x={bat.edge}
            y={game.left - bat.size / 2}
            width={bat.thick}
            height={bat.size}
            rx="1"
            className="fill-primary"
          />
          <rect
            x={width - bat.edge - bat.thick}
            y={game.right - bat.size / 2}
            width={bat.thick}
            height={bat.size}
            rx="1"
            className="fill-accent"
          />
          <circle cx={game.ball.x} cy={game.ball.y} r={radius} className="fill-text" />
        </svg>
        {!moving && (
          <PlayCover
            label={winner ? restart : start}
            note={winner && `${names[winner]}: ${play.won}`}
            onPress={begin}
          />
        )}
      </div>
      <div className="flex flex-wrap justify-between gap-3">
        <Button kind="quiet" onClick={change}>
          {rival === 'computer' ? t.person : t.computer}
        </Button>
        <Button kind="quiet" disabled={!moving} onClick={() => setPlaying(false)}>
          {pause}
        </Button>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
    </section>
  );
}
