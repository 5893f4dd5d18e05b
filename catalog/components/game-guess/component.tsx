import { Button, ScoreBar, formatNumber, inputClass, useVisitor, words } from '@faibric/kit';
import { ArrowDown, ArrowUp, PartyPopper } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';

const secretUpTo = (max: number) => 1 + Math.floor(Math.random() * max);

export default function GameGuess({ max }: { max: number }) {
  const id = useId();
  const [secret, setSecret] = useState(() => secretUpTo(max));
  const [guesses, setGuesses] = useState<readonly number[]>([]);
  const [best, keepBest] = useVisitor<number | undefined>(`guess-best-${max}`, undefined);
  const last = guesses[0];
  const won = last === secret;
  const low = Math.max(0, ...guesses.filter((guess) => guess < secret)) + 1;
  const high = Math.min(max + 1, ...guesses.filter((guess) => guess > secret)) - 1;
  const { restart, send } = words();

  const guess = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = Number(new FormData(event.currentTarget).get('guess'));
    event.currentTarget.reset();
    if (!Number.isInteger(number) || number < 1 || number > max) return;
    setGuesses([number, ...guesses]);
    if (number === secret && guesses.length + 1 < (best ?? Infinity)) keepBest(guesses.length + 1);
  };
  const again = () => {
    setSecret(secretUpTo(max));
    setGuesses([]);
  };
  const placeOf = (number: number) => `${(100 * (number - 0.5)) / max}%`;

  return (
    <section className="grid w-full gap-5">
      <ScoreBar score={guesses.length} best={best} />
      <div className="app-card grid gap-6">
        <p
          aria-live="assertive"
          className="app-figure flex min-h-20 items-center justify-center gap-4 text-6xl font-semibold tabular-nums"
        >
          {last === undefined ? '?' : formatNumber(last)}
          {last !== undefined &&
            !won &&
            (last < secret ? (
              <ArrowUp role="img" aria-label="+" className="size-12 text-accent" />
            ) : (
              <ArrowDown role="img" aria-label="-" className="size-12 text-accent" />
            ))}
          {won && <PartyPopper role="img" aria-label="=" className="size-12 text-primary" />}
        </p>
        <div aria-hidden="true" className="relative h-4 rounded-app bg-line">
          <div
            className="absolute inset-y-0 rounded-app bg-primary"
            style={{
              insetInlineStart: placeOf(won ? secret : low),
              insetInlineEnd: `calc(100% - ${placeOf(won ? secret : high)} - 4px)`,
            }}
          />
        </div>
        {won ? (
          <Button onClick={again}>{restart}</Button>
        ) : (
          <form className="grid gap-1.5" onSubmit={guess}>
            <label htmlFor={id} className="text-muted tabular-nums">
              {formatNumber(low)} – {formatNumber(high)}
            </label>
            <div className="flex gap-3">
              <input
                id={id}
                name="guess"
                inputMode="numeric"
                autoComplete="off"
                className={`${inputClass} text-2xl! tabular-nums`}
              />
              <Button type="submit" className="shrink-0">
                {send}
              </Button>
            </div>
          </form>
        )}
      </div>
      <ol reversed className="flex flex-wrap gap-2 tabular-nums">
        {guesses.map((number, index) => (
          <li key={guesses.length - index} className="rounded-app border border-line px-3 py-1">
            {formatNumber(number)} {number < secret ? '↑' : number > secret ? '↓' : '='}
          </li>
        ))}
      </ol>
    </section>
  );
}
