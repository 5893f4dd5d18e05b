/** `once`: nobody a second time before all had a turn. `apart`: nobody twice running. */
export type Repeat = 'once' | 'apart';

/** Places in the list that may be drawn now, given those drawn before, the latest last. */
export function openPlaces(count: number, drawn: readonly number[], repeat: Repeat | undefined): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (repeat === 'apart') return count > 1 ? all.filter((at) => at !== drawn.at(-1)) : all;
  if (repeat !== 'once') return all;
  const round = drawn.slice(drawn.length - (drawn.length % Math.max(1, count)));
  return all.filter((at) => !round.includes(at));
}

/** Some of them by chance, each at most once. */
export function draw(places: readonly number[], count: number): number[] {
  const left = [...places];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [one = 0] = left.splice(Math.floor(Math.random() * left.length), 1);
    return one;
  });
}
