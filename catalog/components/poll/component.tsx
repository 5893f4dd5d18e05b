import {
  Button,
  ErrorState,
  LoadingState,
  formatPercent,
  useCollection,
  useVisitor,
  words,
} from '@faibric/kit';
import clsx from 'clsx';
import { useState } from 'react';

interface PollProps {
  collection: string;
  question: string;
  options: readonly string[];
}

interface Vote {
  choice: string;
}

export default function Poll({ collection, question, options }: PollProps) {
  const { rows, loading, error, add, update, refresh } = useCollection<Vote>(collection);
  const [mine, keepMine] = useVisitor<{ id: string; choice: string } | undefined>(
    `poll-${collection}`,
    undefined,
  );
  const [choice, setChoice] = useState(mine?.choice ?? '');
  const { total, vote } = words();
  const votesFor = (option: string) => rows.filter((row) => row.choice === option).length;

  const send = async () => {
    const known = rows.some((row) => row.id === mine?.id);
    const stored = mine && known ? await update(mine.id, { choice }) : await add({ choice });
    if (stored) keepMine({ id: stored.id, choice });
  };

  return (
    <form
      className="app-card grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="grid gap-3">
        <legend className="mb-5 font-heading text-3xl leading-tight">{question}</legend>
        {options.map((option) => {
          const share = rows.length === 0 ? 0 : (100 * votesFor(option)) / rows.length;
          return (
            <label
              key={option}
              className={clsx(
                'relative flex min-h-14 text-lg cursor-pointer items-center gap-3 overflow-hidden rounded-app border px-4 has-focus-visible:outline-2 has-focus-visible:outline-primary',
                choice === option ? 'border-primary' : 'border-(--control)',
              )}
            >
              {mine && (
                <span
                  aria-hidden="true"
                  className="absolute inset-y-0 start-0 bg-primary/15 transition-[width]"
                  style={{ width: `${share}%` }}
                />
              )}
              <input
                type="radio"
                name="choice"
                className="relative size-5 accent-primary"
                checked={choice === option}
                onChange={() => setChoice(option)}
              />
              <span className="relative flex-1 py-2">{option}</span>
              {mine && (
                <span className="relative font-medium tabular-nums">
                  {formatPercent(share)} <span className="text-sm text-muted">({votesFor(option)})</span>
                </span>
              )}
            </label>
          );
        })}
      </fieldset>
      {loading && <LoadingState lines={1} />}
      {error && <ErrorState message={error} onRetry={refresh} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={choice === '' || choice === mine?.choice}>
          {vote}
        </Button>
        <p aria-live="polite" className="text-muted tabular-nums">
          {mine && `${total}: ${rows.length}`}
        </p>
      </div>
    </form>
  );
}
