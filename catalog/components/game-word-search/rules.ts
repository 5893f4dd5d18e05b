export interface Hidden {
  word: string;
  cells: readonly number[];
}
export interface Field {
  size: number;
  letters: readonly string[];
  hidden: readonly Hidden[];
}

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

const ways = [-1, 0, 1]
  .flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const))
  .filter(([down, right]) => down !== 0 || right !== 0);

/** Cells of a straight line between two, in their order; none where they do not lie on one. */
export function lineOf(from: number, to: number, size: number): number[] {
  const [down, right] = [Math.floor(to / size) - Math.floor(from / size), (to % size) - (from % size)];
  const length = Math.max(Math.abs(down), Math.abs(right));
  if (length === 0 || (down !== 0 && right !== 0 && Math.abs(down) !== Math.abs(right))) return [];
  const step = Math.sign(down) * size + Math.sign(right);
  return Array.from({ length: length + 1 }, (_, at) => from + at * step);
}

const placesFor = (length: number, size: number): number[][] =>
  Array.from({ length: size * size }, (_, from) => from).flatMap((from) =>
    ways.flatMap(([down, right]) => {
      const [row, column] = [Math.floor(from / size) + down * (length - 1), (from % size) + right * (length - 1)];
      return row >= 0 && row < size && column >= 0 && column < size
        ? [Array.from({ length }, (_, at) => from + at * (down * size + right))]
        : [];
    }),
  );

/** The longest words first; what finds no place is not asked for. */
export function fieldOf(words: readonly string[], size: number): Field {
  const letters: (string | undefined)[] = Array.from({ length: size * size }, () => undefined);
  const hidden: Hidden[] = [];
  const wanted = [...new Set(words.map(plain))]
    .filter((word) => word.length >= 3 && word.length <= size)
    .sort((a, b) => b.length - a.length);
  for (const word of wanted) {
    const places = placesFor(word.length, size).filter((cells) =>
      cells.every((cell, at) => letters[cell] === undefined || letters[cell] === word[at]),
    );
    const cells = places[Math.floor(Math.random() * places.length)];
    if (!cells) continue;
    cells.forEach((cell, at) => (letters[cell] = word[at]));
    hidden.push({ word, cells });
  }
  const used = wanted.join('') || 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return {
    size,
    hidden,
    letters: letters.map((letter) => letter ?? used.charAt(Math.floor(Math.random() * used.length))),
  };
}

/** The word that a line of cells spells, from either end. */
export const wordAt = ({ hidden }: Field, cells: readonly number[]): Hidden | undefined =>
  hidden.find(
    (one) =>
      one.cells.length === cells.length &&
      (one.cells.join() === cells.join() || one.cells.join() === [...cells].reverse().join()),
  );
