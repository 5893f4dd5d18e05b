export const suits = ['spades', 'hearts', 'diamonds', 'clubs'] as const;
export const ranks = ['A', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K'] as const;
export interface Card {
  suit: (typeof suits)[number];
  rank: (typeof ranks)[number];
}
export type Outcome = 'blackjack' | 'won' | 'tie' | 'lost';
export interface Game {
  deck: readonly Card[];
  mine: readonly Card[];
  bank: readonly Card[];
  bet: number;
  outcome?: Outcome;
}

const most = 21;
const bankStands = 17;

export function shuffledDeck(): Card[] {
  const deck: Card[] = suits.flatMap((suit) => ranks.map((rank) => ({ suit, rank })));
  for (let at = deck.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [deck[at], deck[other]] = [deck[other] as Card, deck[at] as Card];
  }
  return deck;
}

/** An ace counts 11 while that is not too much. */
export function worthOf(cards: readonly Card[]): number {
  const sum = cards.reduce((total, { rank }) => total + (rank === 'A' ? 11 : Number(rank) || 10), 0);
  const aces = cards.filter(({ rank }) => rank === 'A').length;
  return Array.from({ length: aces }).reduce<number>((total) => (total > most ? total - 10 : total), sum);
}

export const isOver = (cards: readonly Card[]): boolean => worthOf(cards) > most;
const isNatural = (cards: readonly Card[]): boolean => cards.length === 2 && worthOf(cards) === most;

function settled(game: Game): Game {
  const [mine, bank] = [worthOf(game.mine), worthOf(game.bank)];
  const natural = isNatural(game.mine) && !isNatural(game.bank);
  const outcome: Outcome = natural
    ? 'blackjack'
    : mine > most
      ? 'lost'
      : bank > most || mine > bank
        ? 'won'
        : mine === bank && isNatural(game.mine) === isNatural(game.bank)
          ? 'tie'
          : 'lost';
  return { ...game, outcome };
}

export function deal(bet: number, deck: readonly Card[] = shuffledDeck()): Game {
  const game: Game = {
    deck: deck.slice(4),
    mine: [deck[0] as Card, deck[2] as Card],
    bank: [deck[1] as Card, deck[3] as Card],
    bet,
  };
  return isNatural(game.mine) ? settled(game) : game;
}

export function hit(game: Game): Game {
  const next = { ...game, mine: [...game.mine, game.deck[0] as Card], deck: game.deck.slice(1) };
  return isOver(next.mine) ? settled(next) : worthOf(next.mine) === most ? stand(next) : next;
}

/** The bank draws until it has 17. */
export function stand(game: Game): Game {
  let { bank, deck } = game;
  while (worthOf(bank) < bankStands) {
    bank = [...bank, deck[0] as Card];
    deck = deck.slice(1);
  }
  return settled({ ...game, bank, deck });
}

export function double(game: Game): Game {
  const next = hit({ ...game, bet: game.bet * 2 });
  return next.outcome ? next : stand(next);
}

/** What comes back of the bet: a blackjack pays three to two. */
export const payOf = ({ bet, outcome }: Game): number =>
  outcome === 'blackjack' ? Math.floor(bet * 2.5) : outcome === 'won' ? bet * 2 : outcome === 'tie' ? bet : 0;
