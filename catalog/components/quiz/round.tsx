import { Button, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Check, X } from 'lucide-react';
import { useState } from 'react';

export interface Question {
  question: string;
  options: readonly string[];
  /** The right option, or its place from 0. */
  answer: string | number;
  note?: string;
}

export default function Round({ questions }: { questions: readonly Question[] }) {
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
        <p role="status" className="app-figure text-6xl leading-none font-semibold tabular-nums">
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

  const solution = typeof current.answer === 'number' ? current.options[current.answer] : current.answer;
  const choose = (option: string) => {
    setChosen(option);
    if (option === solution) setRight(right + 1);
  };
  const go = () => {
    if (at + 1 === questions.length) keepBest(Math.max(best ?? 0, right));
    setChosen(undefined);
    setAt(at + 1);
  };

  return (
    <section className="grid gap-5">
      <p className="text-muted tabular-nums">
        {at + 1} / {questions.length}
      </p>
      <h2 className="text-3xl">{current.question}</h2>
      <ul className="grid gap-3">
        {current.options.map((option) => {
          const isRight = chosen !== undefined && option === solution;
          const isWrong = chosen === option && option !== solution;
          return (
            <li key={option}>
              <button
                type="button"
                disabled={chosen !== undefined}
                className={clsx(
                  'flex min-h-14 w-full items-center justify-between gap-3 rounded-app border-2 bg-surface px-5 py-3 text-start text-lg',
                  isRight
                    ? 'border-primary'
                    : isWrong
                      ? 'border-(--danger)'
                      : 'border-(--control) enabled:hover:border-text',
                )}
                onClick={() => choose(option)}
              >
                {option}
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
              {chosen === solution ? '✓' : `✗ ${solution}`} {current.note}
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
