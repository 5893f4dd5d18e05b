export const most = 32;

/** Who won a match: the first or the second of it. */
export type Won = Readonly<Record<string, 0 | 1>>;
export interface Match {
  id: string;
  /** Names; undefined while open, null where nobody plays. */
  sides: readonly [string | null | undefined, string | null | undefined];
  winner: string | null | undefined;
}

export const sizeFor = (names: number): number => 2 ** Math.max(1, Math.ceil(Math.log2(names)));

/** Places of a first round in which the best meet late: 1 and 2 only in the final. Those without a rival come first. */
export function seeded(names: readonly string[]): (string | null)[] {
  let order = [0];
  while (order.length < sizeFor(names.length)) order = order.flatMap((seed) => [seed, order.length * 2 - 1 - seed]);
  return order.map((seed) => names[seed] ?? null);
}

/** All rounds with the winners so far. Who has no rival goes on by itself. */
export function roundsOf(names: readonly string[], won: Won): Match[][] {
  let places: (string | null | undefined)[] = seeded(names);
  const rounds: Match[][] = [];
  while (places.length > 1) {
    const matches = Array.from({ length: places.length / 2 }, (_, at): Match => {
      const id = `${rounds.length}-${at}`;
      const sides = [places[at * 2], places[at * 2 + 1]] as const;
      const free =
        rounds.length === 0 ? (sides[0] === null ? sides[1] : sides[1] === null ? sides[0] : undefined) : undefined;
      const chosen = won[id];
      return { id, sides, winner: free ?? (chosen === undefined ? undefined : sides[chosen]) };
    });
    rounds.push(matches);
    places = matches.map(({ winner }) => winner);
  }
  return rounds;
}

/** The winners after one was chosen: later matches of the loser are open again. */
export function choose(won: Won, id: string, side: 0 | 1): Won {
  const [round = 0, place = 0] = id.split('-').map(Number);
  if (won[id] === side) return won;
  const next: Record<string, 0 | 1> = { ...won, [id]: side };
  let at = place;
  for (let later = round + 1; later < 6; later += 1) {
    at = Math.floor(at / 2);
    delete next[`${later}-${at}`];
  }
  return next;
}

export function mixed(names: readonly string[]): string[] {
  const cards = names.map((name) => ({ name, place: Math.random() }));
  return cards.sort((a, b) => a.place - b.place).map(({ name }) => name);
}
