import { Button, inLanguage, inputClass, useVisitor } from '@faibric/kit';
import { Pencil, Shuffle, Trophy } from 'lucide-react';
import { useId, useState } from 'react';
import { MatchCard } from './match.tsx';
import { choose, mixed, most, roundsOf, type Won } from './rules.ts';
import { texts } from './texts.ts';

interface BracketProps {
  names?: readonly string[];
  size?: number;
}

export default function Bracket({ names: first, size = 8 }: BracketProps) {
  const t = inLanguage(texts);
  const given =
    first && first.length > 1
      ? first
      : Array.from({ length: Math.min(most, Math.max(2, size)) }, (_, at) => `${t.player} ${at + 1}`);
  const [names, keepNames] = useVisitor<readonly string[]>('bracket-names', given);
  const [won, keepWon] = useVisitor<Won>('bracket-won', {});
  const [points, keepPoints] = useVisitor<Record<string, readonly [string, string]>>('bracket-points', {});
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const rounds = roundsOf(names, won);
  const champion = rounds.at(-1)?.[0]?.winner;
  const lines = (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, most);

  const renew = (next: readonly string[]) => {
    keepNames(next);
    keepWon({});
    keepPoints({});
    setTyped(undefined);
  };
  const titleOf = (round: number): string =>
    round === rounds.length - 1 ? t.final : round === rounds.length - 2 ? t.semi : `${t.round} ${round + 1}`;

  return (
    <section className="grid w-full grid-cols-1 gap-6">
      <p
        role="status"
        className="flex min-h-12 items-center justify-center gap-3 font-heading text-2xl font-semibold empty:hidden"
      >
        {champion && (
          <>
            <Trophy aria-hidden="true" className="size-8 text-accent" />
            {t.champion}: {champion}
          </>
        )}
      </p>
      <div role="region" aria-label={t.final} tabIndex={0} className="overflow-x-auto pb-3">
        <ol className="flex min-w-max gap-6">
          {rounds.map((matches, round) => (
            <li key={round} className="grid w-60 grid-rows-[auto_1fr] gap-3">
              <h2 className="text-lg!">{titleOf(round)}</h2>
              <ol className="grid content-around gap-4">
                {matches.map((match) => (
                  <MatchCard
                    key={match.id}
                    match={match}
                    points={points[match.id] ?? ['', '']}
                    onPoints={(side, said) => {
                      const before = points[match.id] ?? ['', ''];
                      keepPoints({ ...points, [match.id]: side === 0 ? [said, before[1]] : [before[0], said] });
                    }}
                    onWin={(side) => keepWon(choose(won, match.id, side))}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </div>
      {typed === undefined ? (
        <div className="flex flex-wrap gap-3">
          <Button kind="quiet" onClick={() => setTyped(names.join('\n'))}>
            <Pencil aria-hidden="true" className="size-5" />
            {t.edit}
          </Button>
          <Button kind="quiet" onClick={() => renew(mixed(names))}>
            <Shuffle aria-hidden="true" className="size-5" />
            {t.shuffle}
          </Button>
        </div>
      ) : (
        <div className="grid gap-3">
          <label htmlFor={id} className="font-medium">
            {t.names}
          </label>
          <textarea
            id={id}
            rows={8}
            className={inputClass}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button className="justify-self-start" disabled={lines.length < 2} onClick={() => renew(lines)}>
            {t.begin}
          </Button>
        </div>
      )}
    </section>
  );
}
