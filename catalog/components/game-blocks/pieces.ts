export type Square = readonly [x: number, y: number];
export type Kind = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Piece {
  kind: Kind;
  squares: readonly Square[];
  /** Upper left corner of the box that it turns in. */
  x: number;
  y: number;
}

const drawings = ['....|####', '##|##', '.#.|###', '.##|##.', '##.|.##', '#..|###', '..#|###'];

const shapes = drawings.map((drawing) => {
  const lines = drawing.split('|');
  const squares = lines.flatMap((line, y) =>
    [...line].flatMap((mark, x): Square[] => (mark === '#' ? [[x, y]] : [])),
  );
  return { box: lines[0]?.length ?? 0, squares };
});

export const squaresOf = (kind: Kind): readonly Square[] => shapes[kind]?.squares ?? [];

/** A piece at the top, in the middle of so many columns. */
export const enter = (kind: Kind, columns: number): Piece => ({
  kind,
  squares: squaresOf(kind),
  x: Math.floor((columns - (shapes[kind]?.box ?? 0)) / 2),
  y: 0,
});

/** A quarter clockwise, within its box. */
export function turned(piece: Piece): Piece {
  const last = (shapes[piece.kind]?.box ?? 1) - 1;
  return { ...piece, squares: piece.squares.map(([x, y]) => [last - y, x] as const) };
}

/** Where a piece lies on the board. */
export const placesOf = ({ squares, x, y }: Piece): Square[] =>
  squares.map(([dx, dy]) => [x + dx, y + dy] as const);

/** Each kind once, in any order. */
export function fullBag(): Kind[] {
  const bag: Kind[] = [0, 1, 2, 3, 4, 5, 6];
  for (let last = bag.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [bag[last], bag[other]] = [bag[other] as Kind, bag[last] as Kind];
  }
  return bag;
}
