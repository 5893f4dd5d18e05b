const free = '★';

/** Squares of a side: 5 where there is enough to put on it. */
export const sizeOf = (count: number) => (count >= 24 ? 5 : count >= 16 ? 4 : 3);

export function shuffled<T>(list: readonly T[], random = Math.random): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** A card of different items; the middle of an odd one is free. */
export function cardOf(items: readonly string[], random = Math.random): string[] {
  const size = sizeOf(items.length);
  const taken = shuffled(items, random);
  const middle = size % 2 === 1 && items.length >= size * size - 1 ? (size * size - 1) / 2 : -1;
  return Array.from({ length: size * size }, (_, at) => (at === middle ? free : (taken[at > middle && middle >= 0 ? at - 1 : at] ?? free)));
}

export const isFree = (item: string | undefined) => item === free;

/** Squares of the first full row, column or diagonal. */
export function lineOf(marked: readonly boolean[]): number[] | undefined {
  const size = Math.sqrt(marked.length);
  const along = Array.from({ length: size }, (_, at) => at);
  const lines = [
    ...along.map((row) => along.map((column) => row * size + column)),
    ...along.map((column) => along.map((row) => row * size + column)),
    along.map((at) => at * size + at),
    along.map((at) => at * size + size - 1 - at),
  ];
  return lines.find((line) => line.every((at) => marked[at]));
}
