import { Button, formatNumber, inLanguage, useVisitor } from '@faibric/kit';
import { useState, type ReactNode } from 'react';
import { PlayingCard } from './card.tsx';
import { deal, double, hit, isOver, payOf, stand, worthOf, type Game } from './rules.ts';
import { texts } from './texts.ts';

const fresh = 500;
const bets = [10, 25, 50, 100];

export default function GameBlackjack() {
  const [chips, keepChips] = useVisitor('blackjack-chips', fresh);
  const [bet, setBet] = useState(25);
  const [game, setGame] = useState<Game>();
  const t = inLanguage(texts);
  const playing = game !== undefined && game.outcome === undefined;

  const go = (next: Game, paid: number) => {
    keepChips(chips - paid + (next.outcome ? payOf(next) : 0));
    setGame(next);
  };
  const begin = () => go(deal(bet), bet);
  const told =
    game?.outcome &&
    `${isOver(game.mine) ? `${t.bust}. ` : game.outcome === 'blackjack' ? `${t.blackjack} ` : ''}${game.outcome === 'tie' ? t.tie : game.outcome === 'lost' ? t.lost : t.won}`;

  return (
    <section className="app-card grid w-full gap-5">
      <p className="flex justify-between gap-4">
        <span>
          {t.chips}: <strong className="app-figure tabular-nums">{formatNumber(chips)}</strong>
        </span>
        {game && (
          <span className="tabular-nums">
            {t.bet}: {formatNumber(game.bet)}
          </span>
        )}
      </p>
      {game && (
        <>
          <Hand name={t.bank} worth={playing ? undefined : worthOf(game.bank)}>
            {game.bank.map((card, at) => (
              <PlayingCard key={at} card={card} hidden={playing && at === 1} />
            ))}
          </Hand>
          <Hand name={t.you} worth={worthOf(game.mine)}>
            {game.mine.map((card, at) => (
              <PlayingCard key={at} card={card} />
            ))}
          </Hand>
        </>
      )}
      <p role="status" className="min-h-9 text-center font-heading text-2xl font-semibold">
        {told}
      </p>
      {playing ? (
        <div className="flex flex-wrap justify-center gap-3">
          <Button onClick={() => go(hit(game), 0)}>{t.hit}</Button>
          <Button kind="quiet" onClick={() => go(stand(game), 0)}>
            {t.stand}
          </Button>
          <Button
            kind="quiet"
            disabled={game.mine.length > 2 || chips < game.bet}
            onClick={() => go(double(game), game.bet)}
          >
            {t.double}
          </Button>
        </div>
      ) : (
        <div className="grid justify-items-center gap-4">
          <div role="radiogroup" aria-label={t.bet} className="flex flex-wrap justify-center gap-2">
            {bets.map((one) => (
              <Button
                key={one}
                kind={one === bet ? 'primary' : 'quiet'}
                role="radio"
                aria-checked={one === bet}
                disabled={one > chips}
                onClick={() => setBet(one)}
              >
                {one}
              </Button>
            ))}
          </div>
          {chips < (bets[0] ?? 0) ? (
            <Button onClick={() => keepChips(fresh)}>{t.more}</Button>
          ) : (
            <Button className="min-w-40" disabled={bet > chips} onClick={begin}>
              {t.deal}
            </Button>
          )}
        </div>
      )}
      <p className="text-center text-sm text-muted">{t.play}</p>
    </section>
  );
}

function Hand({ name, worth, children }: { name: string; worth: number | undefined; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h2 className="text-base! font-medium">
        {name} {worth !== undefined && <span className="text-muted tabular-nums">({worth})</span>}
      </h2>
      <ul className="flex flex-wrap gap-2">{children}</ul>
    </div>
  );
}
