import { appLanguage, Button, formatNumber, useVisitor, words as texts } from '@faibric/kit';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { nounsIn } from './nouns.ts';
import { alphabet, isSolved, missesOf, plain, shownOf, usualLives, wantedIn, wordFrom } from './rules.ts';

/** Lines of the drawing, spread over the lives. */
const strokes = [
  <circle key="head" cx="62" cy="32" r="9" />,
  <path key="body" d="M62 41v26" />,
  <path key="left arm" d="M62 48 48 58" />,
  <path key="right arm" d="M62 48l14 10" />,
  <path key="left leg" d="M62 67 50 84" />,
  <path key="right leg" d="M62 67l12 17" />,
];

interface GameHangmanProps {
  words?: readonly string[];
  /** Wrong letters until it is lost. */
  lives?: number;
}

export default function GameHangman({ words, lives = usualLives }: GameHangmanProps) {
  const list = words && words.length > 0 ? words : nounsIn(appLanguage());
  const [word, setWord] = useState(() => wordFrom(list));
  const [guesses, setGuesses] = useState<readonly string[]>([]);
  const [won, keepWon] = useVisitor('hangman-won', 0);
  const [lost, keepLost] = useVisitor('hangman-lost', 0);
  const { play, reset, restart } = texts();
  const misses = missesOf(word, guesses);
  const isWon = isSolved(word, guesses);
  const over = isWon || misses >= lives;

  const guess = (letter: string) => {
    if (over || guesses.includes(letter)) return;
    const next = [...guesses, letter];
    setGuesses(next);
    if (missesOf(word, next) >= lives) keepLost(lost + 1);
    if (isSolved(word, next)) keepWon(won + 1);
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
      <dl className="app-score flex items-end gap-8 rounded-app border border-line bg-surface px-5 py-3">
        {[
          { label: play.wins, value: won },
          { label: play.losses, value: lost },
        ].map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="app-figure text-4xl leading-none font-semibold tabular-nums">{formatNumber(value)}</dd>
          </div>
        ))}
        {won + lost > 0 && (
          <Button
            kind="bare"
            className="ms-auto"
            onClick={() => {
              keepWon(0);
              keepLost(0);
            }}
          >
            {reset}
          </Button>
        )}
      </dl>
      <div className="app-card grid justify-items-center gap-4">
        <svg
          role="img"
          aria-label={`${play.lives}: ${lives - misses}`}
          viewBox="0 0 100 100"
          className="w-44 fill-none stroke-text stroke-3"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M10 95h50M24 95V8h38v15M24 26 42 8" className="stroke-(--control)" />
          {strokes.slice(0, Math.ceil((misses * strokes.length) / lives))}
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
          {over ? (isWon ? play.won : play.lost) : `${play.lives}: ${lives - misses}`}
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
