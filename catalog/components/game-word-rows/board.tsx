import { inLanguage } from '@faibric/kit';
import clsx from 'clsx';
import { marksOf, type Mark } from './rules.ts';
import { texts } from './texts.ts';

const looks: Record<Mark, string> = {
  right: 'border-primary bg-primary text-on-primary',
  elsewhere: 'border-3 border-accent bg-surface text-text',
  absent: 'border-line bg-bg text-muted',
};
export const lookOf = (mark: Mark | undefined): string =>
  mark ? looks[mark] : 'border-(--control) bg-surface text-text';

interface BoardProps {
  word: string;
  guesses: readonly string[];
  typed: string;
  tries: number;
}

/** The tries, one a row; signs beside the colours, for those who see no difference. */
export function Board({ word, guesses, typed, tries }: BoardProps) {
  const t = inLanguage(texts);
  const signs: Record<Mark, string> = { right: '●', elsewhere: '○', absent: '' };
  return (
    <ol className="mx-auto grid w-full max-w-sm gap-2">
      {Array.from({ length: tries }, (_, row) => {
        const guess = guesses[row] ?? (row === guesses.length ? typed : '');
        const marks = guesses[row] === undefined ? [] : marksOf(word, guess);
        const spoken = marks.map((mark, at) => `${guess[at]?.toUpperCase() ?? ''} ${t[mark]}`).join(', ');
        return (
          <li
            key={row}
            aria-label={`${t.row} ${row + 1}: ${spoken || guess.toUpperCase() || '–'}`}
            className="grid grid-flow-col auto-cols-fr gap-2"
          >
            {[...word].map((_, at) => (
              <span
                key={at}
                aria-hidden="true"
                className={clsx(
                  'relative grid aspect-square place-content-center rounded-app border-2 font-heading text-3xl font-semibold uppercase',
                  lookOf(marks[at]),
                )}
              >
                {guess[at]}
                <span className="absolute end-1 top-0 text-xs">{marks[at] && signs[marks[at]]}</span>
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
