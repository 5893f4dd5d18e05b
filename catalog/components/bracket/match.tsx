import { inLanguage, inputClass } from '@faibric/kit';
import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { Match } from './rules.ts';
import { texts } from './texts.ts';

interface MatchCardProps {
  match: Match;
  points: readonly [string, string];
  onPoints: (side: 0 | 1, points: string) => void;
  onWin: (side: 0 | 1) => void;
}

/** Two names; a press on one lets it move on. */
export function MatchCard({ match: { sides, winner }, points, onPoints, onWin }: MatchCardProps) {
  const t = inLanguage(texts);
  const ready = sides.every((side) => typeof side === 'string');
  return (
    <li className="grid gap-px overflow-hidden rounded-app border border-line bg-line">
      {([0, 1] as const).map((side) => {
        const name = sides[side];
        const isWinner = typeof name === 'string' && winner === name;
        return (
          <div key={side} className={clsx('flex items-stretch bg-surface', winner && !isWinner && 'text-muted')}>
            <button
              type="button"
              disabled={!ready}
              aria-pressed={isWinner}
              aria-label={ready ? `${name ?? ''} ${t.wins}` : (name ?? t.open)}
              className={clsx(
                'flex min-h-11 min-w-0 flex-1 items-center gap-2 px-3 text-start wrap-anywhere',
                isWinner && 'font-semibold',
              )}
              onClick={() => onWin(side)}
            >
              {isWinner && <Check aria-hidden="true" className="size-4 shrink-0 text-primary" />}
              {name === null ? t.bye : (name ?? '–')}
            </button>
            {ready && (
              <input
                inputMode="numeric"
                aria-label={`${t.points} ${name ?? ''}`}
                className={`${inputClass} w-14! rounded-none! border-y-0! border-e-0! text-center tabular-nums`}
                value={points[side]}
                onChange={({ target }) => onPoints(side, target.value)}
              />
            )}
          </div>
        );
      })}
    </li>
  );
}
