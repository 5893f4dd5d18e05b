/**
 * The next card and the pile that is left: a new pile only when all were drawn, and not at once the same again.
 * @param pile places in the deck that were not drawn yet
 */
export function draw(pile: readonly number[], count: number, last?: number): { card: number; pile: number[] } {
  const all = Array.from({ length: count }, (_, at) => at);
  const full = pile.length > 0 ? [...pile] : all.length > 1 ? all.filter((at) => at !== last) : all;
  const place = Math.floor(Math.random() * full.length);
  const [card = 0] = full.splice(place, 1);
  return { card, pile: full };
}
