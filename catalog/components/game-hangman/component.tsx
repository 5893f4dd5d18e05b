import { appLanguage, Button, ScoreBar, useVisitor, words as texts } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { nounsIn } from './nouns.ts';
import { alphabet, isSolved, missesOf, mostMisses, plain, shownOf, wantedIn, wordFrom } from './rules.ts';

/** One line of the drawing a miss. */
const strokes = [
  <circle key="head" cx="62" cy="32" r="9" />,
  <path key="body" d="M62 41v26" />,
  <path key="left arm" d="M62 48 48 58" />,
  <path key="right arm" d="M62 48l14 10" />,
  <path key="left leg" d="M62 67 50 84" />,
  <path key="right leg" d="M62 67l12 17" />,
];

export default function GameHangman({ words }: { words?: readonly string[] }) {
  const list = words && words.length > 0 ? words : nounsIn(appLanguage());
  const [word, setWord] = useState(() => wordFrom(list));
  const [guesses, setGuesses] = useState<readonly string[]>([]);
  const [row, setRow] = useState(0);
  const [best, keepBest] = useVisitor('hangman-best', 0);
  const { play, restart } = texts();
  const misses = missesOf(word, guesses);
  const won = isSolved(word, guesses);
  const over = won || misses >= mostMisses;

  const guess = (letter: string) => {
    if (over || guesses.includes(letter)) return;
    const next = [...guesses, letter];
    setGuesses(next);
    if (missesOf(word, next) >= mostMisses) setRow(0);
    if (!isSolved(word, next)) return;
    setRow(row + 1);
    if (row + 1 > best) keepBest(row + 1);
  };

  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (!typing && !ctrlKey && !metaKey && !altKey && alphabet.includes(plain(key))) guess(plain(key));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const again = () => {
    setWord(wordFrom(list, word));
    setGuesses([]);
  };
  const shown = shownOf(word, guesses);
  const spoken = shown.map((letter) => letter ?? '–').join(' ');

  return (
    <section className="grid w-full gap-5">
      <ScoreBar score={row} best={best} />
      <div className="app-card grid justify-items-center gap-4">
        <svg
          role="img"
          aria-label={`${play.lives}: ${mostMisses - misses}`}
          viewBox="0 0 100 100"
          className="w-44 fill-none stroke-text stroke-3"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M10 95h50M24 95V8h38v15M24 26 42 8" className="stroke-(--control)" />
          {strokes.slice(0, misses)}
        </svg>
        <p
          aria-hidden="true"
          className="flex flex-wrap justify-center gap-x-1.5 gap-y-3 app-figure text-3xl font-semibold"
        >
          {shown.map((letter, at) => (
            <span
              key={at}
              className={clsx(
                'min-w-6 text-center uppercase',
                wantedIn([...word][at] ?? '').length > 0 && 'border-b-4 border-(--control)',
                letter === undefined && over && 'text-(--danger)',
              )}
            >
              {letter ?? (over ? [...word][at] : '\u00a0')}
            </span>
          ))}
        </p>
        <p role="status" className="text-lg font-semibold">
          <span className="sr-only">{over ? word : spoken} </span>
          {over ? (won ? play.won : play.lost) : `${misses} / ${mostMisses}`}
        </p>
        {over && <Button onClick={again}>{restart}</Button>}
      </div>
      <div className="grid grid-cols-7 gap-1.5 sm:grid-cols-9">
        {alphabet.map((letter) => {
          const tried = guesses.includes(letter);
          return (
            <Button
              key={letter}
              kind="quiet"
              className={clsx(
                'px-0! uppercase',
                tried && wantedIn(word).includes(letter) && 'border-primary! bg-primary! text-on-primary!',
              )}
              disabled={tried || over}
              onClick={() => guess(letter)}
            >
              {letter}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
