import { Button, Flag, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Check, RotateCw } from 'lucide-react';
import { useState } from 'react';
import Frets from './frets.tsx';

export interface Card {
  front: string;
  back: string;
  /** A chord's frets, drawn on the back: `x32010`. */
  frets?: string;
  /** A country whose flag is on the front, ISO 3166. */
  flag?: string;
}

/** A word is large, a question is read. */
const sizeOf = (text: string): string => (text.length > 60 ? 'text-2xl' : text.length > 24 ? 'text-3xl' : 'text-5xl');

export default function Pile({ cards }: { cards: readonly Card[] }) {
  const [known, keepKnown] = useVisitor<readonly string[]>('flashcards-known', []);
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(false);
  const open = cards.filter(({ front }) => !known.includes(front));
  const card = open[at % Math.max(1, open.length)];
  const { cards: cardWords, next, reset } = words();

  const go = (learned: boolean) => {
    if (learned && card) keepKnown([...known, card.front]);
    else setAt((at + 1) % Math.max(1, open.length));
    setTurned(false);
  };
  const startOver = () => {
    keepKnown([]);
    setAt(0);
  };

  return (
    <section className="grid gap-5">
      <p aria-live="polite" className="flex items-center gap-3 text-muted tabular-nums">
        <Check aria-hidden="true" className="size-5 text-primary" />
        {cards.length - open.length} / {cards.length}
      </p>
      {card ? (
        <>
          <button
            type="button"
            aria-live="polite"
            className="app-card grid min-h-[min(26rem,50dvh)] w-full content-center justify-items-center gap-6 text-center"
            onClick={() => setTurned(!turned)}
          >
            {card.flag !== undefined && <Flag code={card.flag} className={turned ? 'h-24' : 'h-52'} />}
            {turned && card.flag === undefined && <span className="text-lg text-muted">{card.front}</span>}
            {turned && card.frets !== undefined && <Frets frets={card.frets} />}
            {(turned || card.flag === undefined) && (
              <span className={clsx('font-heading wrap-anywhere', sizeOf(turned ? card.back : card.front))}>
                {turned ? (card.frets === undefined ? card.back : [...card.back].join(' ')) : card.front}
              </span>
            )}
            <RotateCw aria-hidden="true" className="size-5 text-muted" />
          </button>
          <div className="grid grid-cols-2 gap-3">
            <Button kind="quiet" onClick={() => go(false)}>
              {next}
            </Button>
            <Button onClick={() => go(true)}>
              <Check aria-hidden="true" className="size-5" />
              {cardWords.known}
            </Button>
          </div>
        </>
      ) : (
        <div className="app-card grid min-h-72 place-content-center justify-items-center gap-4">
          <Check aria-hidden="true" className="size-12 text-primary" />
          <Button onClick={startOver}>{reset}</Button>
        </div>
      )}
    </section>
  );
}
