import { appLanguage, Button, inLanguage, useGridKeys, words as kitWords } from '@faibric/kit';
import clsx from 'clsx';
import { useState } from 'react';
import { nounsIn } from './nouns.ts';
import { fieldOf, lineOf, wordAt } from './rules.ts';
import { texts } from './texts.ts';

interface GameWordSearchProps {
  words?: readonly string[];
  size?: number;
}

const shown = 8;
const mixedWords = (words: readonly string[]): string[] => {
  const cards = words.map((word) => ({ word, place: Math.random() }));
  return cards.sort((a, b) => a.place - b.place).map(({ word }) => word);
};

export default function GameWordSearch({ words, size = 10 }: GameWordSearchProps) {
  const own = words && words.length > 0;
  const side = Math.min(14, Math.max(8, size, ...(words ?? []).map((word) => Math.min(14, word.length))));
  const made = () => fieldOf(own ? words : mixedWords(nounsIn(appLanguage())).slice(0, shown), side);
  const [field, setField] = useState(made);
  const [found, setFound] = useState<readonly string[]>([]);
  const [from, setFrom] = useState<number>();
  const t = inLanguage(texts);
  const { play, restart } = kitWords();
  const { onKeyDown, cell } = useGridKeys(side);
  const lit = new Set(field.hidden.filter(({ word }) => found.includes(word)).flatMap(({ cells }) => cells));
  const won = found.length === field.hidden.length;

  const press = (at: number) => {
    if (from === undefined) return setFrom(at);
    setFrom(undefined);
    const hit = wordAt(field, lineOf(from, at, side));
    if (hit && !found.includes(hit.word)) setFound([...found, hit.word]);
  };
  const again = () => {
    setField(made());
    setFound([]);
    setFrom(undefined);
  };

  return (
    <section className="grid w-full gap-5">
      <div
        role="group"
        aria-label={t.field}
        className="grid gap-1"
        style={{ gridTemplateColumns: `repeat(${side}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {field.letters.map((letter, at) => (
          <button
            key={at}
            type="button"
            aria-label={`${letter} ${Math.floor(at / side) + 1}, ${(at % side) + 1}`}
            aria-pressed={at === from}
            className={clsx(
              'grid aspect-square place-content-center rounded-md text-[clamp(0.8rem,3.4vw,1.35rem)] font-semibold',
              at === from
                ? 'bg-accent text-bg'
                : lit.has(at)
                  ? 'bg-primary text-on-primary'
                  : 'bg-surface text-text hover:bg-line',
            )}
            {...cell(at)}
            onClick={() => press(at)}
          >
            {letter}
          </button>
        ))}
      </div>
      <div className="grid gap-2">
        <p role="status" className="font-medium">
          {won ? play.won : `${found.length} / ${field.hidden.length} ${t.found}`}
        </p>
        <ul aria-label={t.words} className="flex flex-wrap gap-x-5 gap-y-1">
          {field.hidden.map(({ word }) => (
            <li key={word} className={clsx('tracking-wide', found.includes(word) && 'text-muted line-through')}>
              {word}
            </li>
          ))}
        </ul>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
      <Button kind={won ? 'primary' : 'quiet'} className="justify-self-start" onClick={again}>
        {restart}
      </Button>
    </section>
  );
}
