import { appLanguage, Button, inLanguage, ScoreBar, useVisitor, words as kitWords } from '@faibric/kit';
import clsx from 'clsx';
import { CornerDownLeft, Delete } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Board, lookOf } from './board.tsx';
import { nounsIn, plain } from './nouns.ts';
import { knownOf, rowsIn, wordFrom } from './rules.ts';
import { texts } from './texts.ts';

interface GameWordRowsProps {
  words?: readonly string[];
  tries?: number;
}

export default function GameWordRows({ words, tries = 6 }: GameWordRowsProps) {
  const own = (words ?? []).map(plain).filter((word) => /^[a-z]{3,8}$/.test(word));
  const list = own.length > 0 ? own : nounsIn(appLanguage());
  const [word, setWord] = useState(() => wordFrom(list));
  const [guesses, setGuesses] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [wins, keepWins] = useVisitor('word-rows-wins', 0);
  const [streak, keepStreak] = useVisitor('word-rows-streak', 0);
  const t = inLanguage(texts);
  const { play, restart } = kitWords();
  const isWon = guesses.at(-1) === word;
  const over = isWon || guesses.length >= tries;
  const known = knownOf(word, guesses);

  const add = (letter: string) => {
    setNote('');
    if (!over && typed.length < word.length) setTyped(typed + letter);
  };
  const erase = () => setTyped(typed.slice(0, -1));
  const enter = () => {
    if (over) return;
    if (typed.length < word.length) return setNote(t.short);
    const next = [...guesses, typed];
    setGuesses(next);
    setTyped('');
    if (typed === word) {
      keepWins(wins + 1);
      keepStreak(streak + 1);
    } else if (next.length >= tries) keepStreak(0);
  };
  const again = () => {
    setWord(wordFrom(list, word));
    setGuesses([]);
    setTyped('');
    setNote('');
  };

  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const onButton = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (onButton || ctrlKey || metaKey || altKey) return;
      if (key === 'Backspace') erase();
      else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) enter();
      else if (/^[a-z]$/.test(plain(key))) add(plain(key));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const told = over ? `${isWon ? play.won : play.lost}. ${t.was} “${word.toUpperCase()}”.` : note;
  return (
    <section className="grid w-full gap-5">
      <ScoreBar score={wins} scoreLabel={t.wins} best={`${streak} ${t.streak.toLowerCase()}`} />
      <Board word={word} guesses={guesses} typed={typed} tries={tries} />
      <p role="status" className="min-h-8 text-center font-heading text-xl font-semibold">
        {told}
      </p>
      {over ? (
        <Button className="justify-self-center" onClick={again}>
          {restart}
        </Button>
      ) : (
        <div className="mx-auto grid w-full max-w-xl gap-1.5">
          {rowsIn(appLanguage()).map((row, at) => (
            <div key={row} className="flex justify-center gap-1 sm:gap-1.5">
              {at === 2 && (
                <Key
                  label={t.enter}
                  onPress={enter}
                  wide
                  icon={<CornerDownLeft aria-hidden="true" className="size-5" />}
                />
              )}
              {[...row].map((letter) => {
                const mark = known.get(letter);
                return (
                  <Key
                    key={letter}
                    label={mark ? `${letter.toUpperCase()}: ${t[mark]}` : letter.toUpperCase()}
                    onPress={() => add(letter)}
                    className={lookOf(mark)}
                    icon={<span aria-hidden="true">{letter.toUpperCase()}</span>}
                  />
                );
              })}
              {at === 2 && (
                <Key label={t.erase} onPress={erase} wide icon={<Delete aria-hidden="true" className="size-5" />} />
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

interface KeyProps {
  label: string;
  icon: ReactNode;
  onPress: () => void;
  wide?: boolean;
  className?: string;
}

const Key = ({ label, icon, onPress, wide = false, className = lookOf(undefined) }: KeyProps) => (
  <button
    type="button"
    aria-label={label}
    className={clsx(
      'grid h-12 min-w-0 flex-1 place-content-center rounded-app border-2 text-lg font-semibold',
      wide && 'flex-[1.6]',
      className,
    )}
    onClick={onPress}
  >
    {icon}
  </button>
);
