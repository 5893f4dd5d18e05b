/** Tiles row by row; 0 is the gap. */
export type Board = readonly number[];

export const solved = (size: number): number[] =>
  Array.from({ length: size * size }, (_, at) => (at + 1) % (size * size));
export const isSolved = (board: Board): boolean => board.every((tile, at) => tile === (at + 1) % board.length);

/** The board after a tile in the gap's row or column was pushed, the ones between with it; the same where it cannot move. */
export function pushed(board: Board, at: number): Board {
  const size = Math.sqrt(board.length);
  const gap = board.indexOf(0);
  const [row, column, gapRow, gapColumn] = [Math.floor(at / size), at % size, Math.floor(gap / size), gap % size];
  if (at === gap || (row !== gapRow && column !== gapColumn)) return board;
  const step = row === gapRow ? Math.sign(column - gapColumn) : size * Math.sign(row - gapRow);
  const next = [...board];
  for (let place = gap; place !== at; place += step) next[place] = board[place + step] ?? 0;
  next[at] = 0;
  return next;
}

/** Where the tile lies that a direction pushes into the gap. */
export function besideGap(board: Board, direction: 'up' | 'down' | 'left' | 'right'): number | undefined {
  const size = Math.sqrt(board.length);
  const gap = board.indexOf(0);
  const [row, column] = [Math.floor(gap / size), gap % size];
  if (direction === 'up') return row < size - 1 ? gap + size : undefined;
  if (direction === 'down') return row > 0 ? gap - size : undefined;
  if (direction === 'left') return column < size - 1 ? gap + 1 : undefined;
  return column > 0 ? gap - 1 : undefined;
}

/** Mixed by moves, so that there is always a way back. */
export function mixed(size: number): Board {
  const ways = ['up', 'down', 'left', 'right'] as const;
  let board: Board = solved(size);
  for (let turn = 0; turn < size * size * 30 || isSolved(board); turn += 1) {
    const at = besideGap(board, ways[Math.floor(Math.random() * 4)] ?? 'up');
    if (at !== undefined) board = pushed(board, at);
  }
  return board;
}
