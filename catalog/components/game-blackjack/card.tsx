import { inLanguage } from '@faibric/kit';
import clsx from 'clsx';
import type { Card } from './rules.ts';
import { texts } from './texts.ts';

const signs = { spades: '♠', hearts: '♥', diamonds: '♦', clubs: '♣' } as const;

/** One playing card, or its back. */
export function PlayingCard({ card: { rank, suit }, hidden = false }: { card: Card; hidden?: boolean }) {
  const t = inLanguage(texts);
  const isRed = suit === 'hearts' || suit === 'diamonds';
  return (
    <li
      role="img"
      aria-label={hidden ? t.hidden : `${rank} ${t[suit]}`}
      className={clsx(
        'grid h-28 w-20 place-content-center justify-items-center rounded-lg border text-3xl font-semibold shadow-sm',
        hidden ? 'border-primary bg-primary' : 'border-[#c9c9c9] bg-[#fffdf8]',
        isRed ? 'text-[#b3261e]' : 'text-[#1b1b1b]',
      )}
    >
      {!hidden && (
        <span aria-hidden="true" className="grid justify-items-center leading-tight">
          <span>{rank}</span>
          <span>
            {signs[suit]}
            {'\uFE0E'}
          </span>
        </span>
      )}
    </li>
  );
}
