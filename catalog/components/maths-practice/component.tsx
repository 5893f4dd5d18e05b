import { Button, useVisitor, words } from '@faibric/kit';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { Keypad } from './keypad.tsx';
import { sumsOf, type Sign } from './sums.ts';

interface MathsPracticeProps {
  signs?: readonly Sign[];
  from?: number;
  to?: number;
  count?: number;
  /** How many right ones earn stars. */
  stars?: number;
}

const multiply: readonly Sign[] = ['×'];

export default function MathsPractice({ signs = multiply, from = 2, to = 10, count = 10, stars }: MathsPracticeProps) {
  const enough = stars ?? Math.ceil(count * 0.8);
  const [sums, setSums] = useState(() => sumsOf(signs, from, to, count));
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState<boolean | undefined>();
  const [right, setRight] = useState(0);
  const [best, keepBest] = useVisitor('maths-best', 0);
  const { best: bestWord, next, restart, result } = words();
  const sum = sums[at];

  const answer = () => {
    const isRight = Number(typed) === sum?.answer;
    setAnswered(isRight);
    if (!isRight) return;
    setRight(right + 1);
    keepBest(Math.max(best, right + 1));
  };
  const go = () => {
    setAt(at + 1);
    setTyped('');
    setAnswered(undefined);
  };
  const again = () => {
    setSums(sumsOf(signs, from, to, count));
    setAt(0);
    setRight(0);
  };

  if (!sum) {
    const earned = right >= enough ? 1 + Math.floor((2 * (right - enough)) / Math.max(1, count - enough)) : 0;
    return (
      <section className="app-card grid justify-items-center gap-5 text-center">
        <h2>{result}</h2>
        <p role="status" className="app-figure text-6xl leading-none font-semibold tabular-nums">
          {right} / {count}
        </p>
        {earned > 0 && (
          <p role="img" aria-label={`${earned} ★`} className="flex gap-2 text-accent">
            {Array.from({ length: earned }, (_, star) => (
              <Star key={star} aria-hidden="true" className="size-14 fill-current" />
            ))}
          </p>
        )}
        <p className="text-muted tabular-nums">
          {bestWord}: {best} / {count}
        </p>
        <Button onClick={again}>{restart}</Button>
      </section>
    );
  }

  return (
    <section className="grid justify-items-center gap-6 text-center">
      <p className="text-muted tabular-nums">
        {at + 1} / {count}
      </p>
      <p className="app-figure text-6xl font-semibold tabular-nums">
        {sum.text} = {answered === undefined ? typed || '?' : sum.answer}
      </p>
      {answered === undefined ? (
        <Keypad typed={typed} onType={setTyped} onAnswer={answer} />
      ) : (
        <div role="status" className="grid justify-items-center gap-4">
          <p className="text-2xl">{answered ? '✓' : `✗ ${typed}`}</p>
          {!answered && (
            <p className="text-lg wrap-anywhere">
              {sum.text} = {sum.way === sum.text ? sum.answer : sum.way}
            </p>
          )}
          <Button autoFocus className="min-h-14 min-w-40" onClick={go}>
            {next}
          </Button>
        </div>
      )}
    </section>
  );
}
