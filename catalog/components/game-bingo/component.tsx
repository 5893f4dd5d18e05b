import { Button, inLanguage, words as kitWords } from '@faibric/kit';
import clsx from 'clsx';
import { useState } from 'react';
import { cardOf, isFree, lineOf, shuffled, sizeOf } from './rules.ts';
import { texts } from './texts.ts';

interface GameBingoProps {
  /** What stands on the cards; else numbers. */
  words?: readonly string[];
  max?: number;
  /** Nothing is drawn: players press what happens. */
  own?: boolean;
}

/** The size at which the longest word of a square still fits its width, in hundredths of the card's. */
const fitting = (item: string, side: number) =>
  Math.min(5, 80 / side / (0.62 * Math.max(...item.split(' ').map((word) => word.length))));

export default function GameBingo({ words = [], max = 75, own = false }: GameBingoProps) {
  const items = words.length > 0 ? words : Array.from({ length: max }, (_, at) => String(at + 1));
  const [card, setCard] = useState(() => cardOf(items));
  const [pile, setPile] = useState(() => shuffled(items));
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const t = inLanguage(texts);
  const { restart } = kitWords();
  const marked = card.map((item) => isFree(item) || pressed.includes(item));
  const line = lineOf(marked);
  const [latest] = drawn;
  const side = sizeOf(items.length);

  const draw = () => {
    const [next, ...rest] = pile;
    if (next === undefined) return;
    setPile(rest);
    setDrawn([next, ...drawn]);
  };
  const press = (item: string) =>
    setPressed(pressed.includes(item) ? pressed.filter((other) => other !== item) : [...pressed, item]);
  const begin = () => {
    setCard(cardOf(items));
    setPile(shuffled(items));
    setDrawn([]);
    setPressed([]);
  };

  return (
    <section className="@container grid w-full gap-5">
      {!own && (
        <div className="app-card grid justify-items-center gap-4 text-center">
          <p
            aria-live="assertive"
            className="app-figure min-h-[1.2em] text-[clamp(2.5rem,14cqi,5rem)] leading-tight font-semibold wrap-anywhere tabular-nums"
          >
            {latest ?? '–'}
          </p>
          <Button className="min-h-14! min-w-40 text-lg" disabled={pile.length === 0} onClick={draw}>
            {t.draw}
          </Button>
          <p className="text-muted">{pile.length === 0 ? t.all : t.hint}</p>
          {drawn.length > 0 && (
            <ol aria-label={t.drawn} className="flex flex-wrap justify-center gap-1.5 text-sm tabular-nums">
              {drawn.map((item, at) => (
                <li key={item} className={clsx('rounded-app border border-line px-2 py-0.5', at === 0 && 'font-semibold')}>
                  {item}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
      {own && <p className="text-center text-muted">{t.own}</p>}
      <p role="status" className="min-h-9 text-center font-heading text-2xl font-semibold text-accent">
        {line ? 'Bingo!' : ''}
      </p>
      <div
        role="group"
        aria-label={t.card}
        className="grid gap-1.5"
        style={{ gridTemplateColumns: `repeat(${side}, minmax(0, 1fr))` }}
      >
        {card.map((item, at) => (
          <button
            key={item}
            type="button"
            aria-pressed={marked[at] ?? false}
            disabled={isFree(item) || (!own && !drawn.includes(item))}
            className={clsx(
              'grid aspect-square place-items-center rounded-app border-2 p-1 leading-tight font-semibold wrap-anywhere hyphens-auto tabular-nums',
              marked[at] ? 'border-primary bg-primary text-on-primary' : 'border-(--control) bg-surface',
              line?.includes(at) && 'outline-3 outline-offset-1 outline-accent',
            )}
            style={{ fontSize: `clamp(0.6rem, ${fitting(item, side)}cqi, 1.6rem)` }}
            onClick={() => press(item)}
          >
            {item}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap justify-center gap-3">
        {!own && drawn.length === 0 && (
          <Button kind="quiet" onClick={() => setCard(cardOf(items))}>
            {t.newCard}
          </Button>
        )}
        <Button kind="quiet" onClick={begin}>
          {restart}
        </Button>
      </div>
    </section>
  );
}
