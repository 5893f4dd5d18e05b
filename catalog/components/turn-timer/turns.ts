export interface Rules {
  /** Each turn has its time anew, or each player one for the whole game. */
  per: 'turn' | 'player';
  seconds: number;
  /** Given back with each move of a chess clock. */
  added: number;
}

export interface Game {
  /** Milliseconds that each player has left. */
  left: readonly number[];
  /** Milliseconds that each player has thought. */
  used: readonly number[];
  /** Whose turn it is. */
  at: number;
}

export const newGame = (players: number, { seconds }: Rules): Game => ({
  left: Array.from({ length: players }, () => seconds * 1_000),
  used: Array.from({ length: players }, () => 0),
  at: 0,
});

const changed = (list: readonly number[], at: number, value: number) =>
  list.map((one, index) => (index === at ? value : one));

/** Time that went by for whoever's turn it is. */
export const pass = ({ left, used, at }: Game, ms: number): Game => ({
  at,
  left: changed(left, at, Math.max(0, (left[at] ?? 0) - ms)),
  used: changed(used, at, (used[at] ?? 0) + ms),
});

/** The next player's turn. Of a chess clock those without time are passed over. */
export function handOn({ left, used, at }: Game, { per, seconds, added }: Rules): Game {
  const count = left.length;
  const given = per === 'turn' ? seconds * 1_000 : (left[at] ?? 0) > 0 ? (left[at] ?? 0) + added * 1_000 : 0;
  const next = changed(left, at, given);
  const steps = Array.from({ length: count }, (_, step) => (at + step + 1) % count);
  return { left: next, used, at: steps.find((player) => (next[player] ?? 0) > 0) ?? at };
}
