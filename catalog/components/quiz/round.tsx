import { Button, Flag, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { Clock } from './clock.tsx';
import { TypedAnswer, sameAnswer } from './typed-answer.tsx';

export interface Question {
  question: string;
  /** Else the answer is typed. */
  options?: readonly string[];
  /** The right option, or its place from 0. */
  answer: string | number;
  note?: string;
  /** A country whose flag is shown, ISO 3166. */
  flag?: string;
}

interface RoundProps {
  questions: readonly Question[];
  /** For each question; then it counts as wrong. */
  seconds?: number;
}

export default function Round({ questions, seconds }: RoundProps) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<string | undefined>();
  const [right, setRight] = useState(0);
  const [best, keepBest] = useVisitor<number | undefined>('quiz-best', undefined);
  const { best: bestWord, next, restart, result } = words();
  const current = questions[at];

  if (!current) {
    return (
      <section className="app-card grid justify-items-start gap-4">
        <h2>{result}</h2>
        <p role="status" className="app-figure text-8xl leading-none font-semibold tabular-nums">
          {right} / {questions.length}
        </p>
        <p className="text-muted tabular-nums">
          {bestWord}: {best} / {questions.length}
        </p>
        <Button
          onClick={() => {
            setAt(0);
            setRight(0);
          }}
        >
          {restart}
        </Button>
      </section>
    );
  }

  const { options } = current;
  const solution = typeof current.answer === 'number' ? (options?.[current.answer] ?? '') : current.answer;
  const isSolved = (answer: string) => (options ? answer === solution : sameAnswer(answer, solution));
  const choose = (option: string) => {
    setChosen(option);
    if (isSolved(option)) setRight(right + 1);
  };
  const go = () => {
    if (at + 1 === questions.length) keepBest(Math.max(best ?? 0, right));
    setChosen(undefined);
    setAt(at + 1);
  };

  return (
    <section className="grid gap-6">
      <div className="flex items-center gap-4">
        <p className="text-lg font-semibold tabular-nums">
          {at + 1} / {questions.length}
        </p>
        <span aria-hidden="true" className="flex flex-1 gap-1">
          {questions.map((_, index) => (
            <span
              key={index}
              className={clsx(
                'h-2 flex-1 rounded-full',
                index < at ? 'bg-primary' : index === at ? 'bg-accent' : 'bg-line',
              )}
            />
          ))}
        </span>
        {seconds !== undefined && chosen === undefined && (
          <Clock key={at} seconds={seconds} onOver={() => choose('')} />
        )}
      </div>
      <h2 className="border-0 p-0 text-start text-4xl">{current.question}</h2>
      {current.flag !== undefined && <Flag code={current.flag} className="h-40 justify-self-start" />}
      {!options && <TypedAnswer key={at} disabled={chosen !== undefined} onAnswer={choose} />}
      <ul className="grid gap-3 empty:hidden">
        {options?.map((option, index) => {
          const isRight = chosen !== undefined && option === solution;
          const isWrong = chosen === option && option !== solution;
          return (
            <li key={option}>
              <button
                type="button"
                disabled={chosen !== undefined}
                className={clsx(
                  'flex min-h-16 w-full items-center gap-4 rounded-app border-2 bg-surface px-4 py-3 text-start text-xl transition-[border-color]',
                  isRight
                    ? 'border-primary'
                    : isWrong
                      ? 'border-(--danger)'
                      : 'border-(--control) enabled:hover:border-text',
                )}
                onClick={() => choose(option)}
              >
                <span
                  aria-hidden="true"
                  className="grid size-9 shrink-0 place-items-center rounded-app bg-primary/12 text-base font-semibold"
                >
                  {String.fromCharCode(65 + index)}
                </span>
                <span className="min-w-0 flex-1">{option}</span>
                {isRight && <Check aria-hidden="true" className="size-6 shrink-0 text-primary" />}
                {isWrong && <X aria-hidden="true" className="size-6 shrink-0 text-(--danger)" />}
              </button>
            </li>
          );
        })}
      </ul>
      <div aria-live="polite" className="grid min-h-24 content-start justify-items-start gap-4">
        {chosen !== undefined && (
          <>
            <p>
              {isSolved(chosen) ? '✓' : `✗ ${solution}`} {current.note}
            </p>
            <Button autoFocus onClick={go}>
              {next}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
