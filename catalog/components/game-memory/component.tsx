import { Button, ScoreBar, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { nameOf } from './names.ts';
import { picturesOf, picturesOfWords, type Topic } from './pictures.ts';

const lookMs = 900;

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

const deal = (pictures: readonly string[], pairs: number): string[] => {
  const chosen = shuffled(pictures).slice(0, pairs);
  return shuffled([...chosen, ...chosen]);
};

interface GameMemoryProps {
  pairs?: number;
  /** What the pictures are of; else some of everything. */
  pictures?: Topic;
  /** What stands on the cards instead of pictures. */
  words?: readonly string[];
}

export default function GameMemory({ pairs = 8, pictures: topic, words: said = [] }: GameMemoryProps) {
  const pictures = said.length > 0 ? picturesOfWords(said) : picturesOf(topic);
  const names = Object.keys(pictures);
  const [cards, setCards] = useState(() => deal(names, pairs));
  const [found, setFound] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<readonly number[]>([]);
  const [moves, setMoves] = useState(0);
  const [best, keepBest] = useVisitor<number | undefined>(`memory-best-${pairs}`, undefined);
  const won = found.length === cards.length / 2;
  const { play, restart } = words();

  const turn = (index: number) => {
    if (open.length === 2) return;
    const next = [...open, index];
    setOpen(next);
    if (next.length < 2) return;
    const [first, second] = next.map((at) => cards[at]);
    setMoves(moves + 1);
    if (!first || first !== second) return;
    setFound([...found, first]);
    setOpen([]);
    if (found.length + 1 === cards.length / 2 && moves + 1 < (best ?? Infinity)) keepBest(moves + 1);
  };

  useEffect(() => {
    if (open.length < 2) return undefined;
    const cover = setTimeout(() => setOpen([]), lookMs);
    return () => clearTimeout(cover);
  }, [open]);

  const again = () => {
    setCards(deal(names, pairs));
    setFound([]);
    setOpen([]);
    setMoves(0);
  };

  return (
    <section className="grid w-full">
      <ScoreBar score={moves} best={best} />
      <div className="grid grid-cols-4 gap-2.5">
        {cards.map((picture, index) => {
          const Icon = pictures[picture];
          const isFound = found.includes(picture);
          const shows = isFound || open.includes(index);
          return (
            <button
              key={index}
              type="button"
              aria-label={shows ? nameOf(picture) : `${index + 1}`}
              title={shows ? nameOf(picture) : undefined}
              disabled={shows}
              className={clsx(
                'grid aspect-square place-items-center rounded-app border-2 transition-transform',
                shows ? 'bg-surface text-text' : 'app-back border-primary bg-primary active:scale-95',
                isFound ? 'border-accent text-accent' : shows && 'border-(--control)',
              )}
              onClick={() => turn(index)}
            >
              {shows && Icon && <Icon className={said.length > 0 || topic === 'flowers' || topic === 'flags' ? 'size-[80%]' : 'size-[55%]'} />}
            </button>
          );
        })}
      </div>
      <p aria-live="polite" className="mt-5 min-h-7 text-center text-lg">
        {won && play.won}
      </p>
      <Button kind={won ? 'primary' : 'quiet'} className="mt-2 justify-self-center" onClick={again}>
        {restart}
      </Button>
    </section>
  );
}
