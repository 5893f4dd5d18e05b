export const hands = ['rock', 'paper', 'scissors'] as const;
export type Hand = (typeof hands)[number];
export type Result = 'won' | 'lost' | 'tie';

const beats: Record<Hand, Hand> = { rock: 'scissors', paper: 'rock', scissors: 'paper' };

export const anyHand = (): Hand => hands[Math.floor(Math.random() * hands.length)] ?? 'rock';

/** What comes out for the one who plays `mine`. */
export function resultOf(mine: Hand, theirs: Hand): Result {
  if (mine === theirs) return 'tie';
  return beats[mine] === theirs ? 'won' : 'lost';
}
