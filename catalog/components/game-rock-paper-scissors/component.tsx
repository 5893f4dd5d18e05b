import { Button, ScoreBar, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Hand as Paper, HandFist, Scissors } from 'lucide-react';
import { useEffect, useState } from 'react';
import { anyHand, hands, resultOf, type Hand } from './rules.ts';

const icons = { rock: HandFist, paper: Paper, scissors: Scissors };
const revealMs = 600;
const fresh = { you: 0, computer: 0, row: 0 };

interface Round {
  mine: Hand;
  theirs: Hand;
  shown: boolean;
}

export default function GameRockPaperScissors() {
  const [round, setRound] = useState<Round>();
  const [points, setPoints] = useState(fresh);
  const [best, keepBest] = useVisitor('rock-paper-scissors-best', 0);
  const { play, restart } = words();
  const result = round?.shown ? resultOf(round.mine, round.theirs) : undefined;

  useEffect(() => {
    if (!round || round.shown) return undefined;
    const reveal = setTimeout(() => {
      const outcome = resultOf(round.mine, round.theirs);
      const row = outcome === 'won' ? points.row + 1 : outcome === 'lost' ? 0 : points.row;
      setRound({ ...round, shown: true });
      setPoints({
        row,
        you: points.you + (outcome === 'won' ? 1 : 0),
        computer: points.computer + (outcome === 'lost' ? 1 : 0),
      });
      if (row > best) keepBest(row);
    }, revealMs);
    return () => clearTimeout(reveal);
  }, [round, points, best, keepBest]);

  const again = () => {
    setRound(undefined);
    setPoints(fresh);
  };

  return (
    <section className="grid w-full gap-5">
      <ScoreBar
        score={`${points.you} : ${points.computer}`}
        scoreLabel={`${play.you} : ${play.computer}`}
        best={best}
      />
      <div className="app-card grid gap-4">
        <div className="grid grid-cols-2 gap-4">
          <Side name={play.you} hand={round?.mine} wins={result === 'won'} />
          <Side
            name={play.computer}
            hand={round?.shown ? round.theirs : undefined}
            wins={result === 'lost'}
          />
        </div>
        <p role="status" className="min-h-9 text-center font-heading text-3xl font-semibold">
          {result && <span className="sr-only">{round && `${play.computer}: ${play[round.theirs]}. `}</span>}
          {result === 'tie'
            ? play.tie
            : result === 'won'
              ? play.won
              : result === 'lost'
                ? play.roundLost
                : ''}
        </p>
      </div>
      <div className="grid grid-cols-3 gap-3">
        {hands.map((hand) => {
          const Icon = icons[hand];
          return (
            <Button
              key={hand}
              className="min-h-24 flex-col px-1!"
              disabled={round !== undefined && !round.shown}
              onClick={() => setRound({ mine: hand, theirs: anyHand(), shown: false })}
            >
              <Icon aria-hidden="true" className="size-9" />
              {play[hand]}
            </Button>
          );
        })}
      </div>
      <Button kind="quiet" className="justify-self-center" onClick={again}>
        {restart}
      </Button>
    </section>
  );
}

function Side({ name, hand, wins }: { name: string; hand: Hand | undefined; wins: boolean }) {
  const Icon = hand && icons[hand];
  return (
    <div className="grid justify-items-center gap-2">
      <p className="text-muted">{name}</p>
      <p
        className={clsx(
          'grid size-28 place-items-center rounded-full border-4 text-5xl',
          wins ? 'border-accent text-accent' : 'border-line text-text',
        )}
      >
        {Icon ? <Icon aria-hidden="true" className="size-14" /> : <span aria-hidden="true">?</span>}
      </p>
    </div>
  );
}
