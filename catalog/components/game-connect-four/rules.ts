export type Player = 'first' | 'second';
/** Row by row from the top, undefined where no disc lies. */
export type Board = readonly (Player | undefined)[];
export type Level = 'easy' | 'medium' | 'hard';

export const columns = 7;
export const rows = 6;
/** Moves that the computer looks ahead. */
const depths: Record<Level, number> = { easy: 1, medium: 4, hard: 6 };
const won = 10_000;

export const emptyBoard: Board = Array<Player | undefined>(columns * rows).fill(undefined);
export const other = (player: Player): Player => (player === 'first' ? 'second' : 'first');

/** Every four places in a row: across, down and both ways aslant. */
const lines = emptyBoard.flatMap((_, at) => {
  const [x, y] = [at % columns, Math.floor(at / columns)];
  return [
    [1, 0],
    [0, 1],
    [1, 1],
    [-1, 1],
  ].flatMap(([dx = 0, dy = 0]) => {
    const [endX, endY] = [x + dx * 3, y + dy * 3];
    if (endX < 0 || endX >= columns || endY >= rows) return [];
    return [[0, 1, 2, 3].map((step) => at + step * (dy * columns + dx))];
  });
});

/** The four places that won, if there are. */
export const lineOf = (board: Board): readonly number[] | undefined =>
  lines.find(([first = 0, ...rest]) => board[first] && rest.every((at) => board[at] === board[first]));

export const isFull = (board: Board): boolean => board.every(Boolean);

/** Where a disc comes to lie in a column, or undefined when that is full. */
export function landingIn(board: Board, column: number): number | undefined {
  for (let row = rows - 1; row >= 0; row -= 1)
    if (!board[row * columns + column]) return row * columns + column;
  return undefined;
}

export function drop(board: Board, column: number, player: Player): Board {
  const at = landingIn(board, column);
  return at === undefined ? board : board.with(at, player);
}

/** Columns that take a disc, the middle first because it is part of most lines. */
const open = (board: Board): number[] => [3, 2, 4, 1, 5, 0, 6].filter((column) => !board[column]);

/** How good a board is for `player`: lines that are still open, more for fuller ones. */
function worth(board: Board, player: Player): number {
  let sum = 0;
  for (const line of lines) {
    let [mine, theirs] = [0, 0];
    for (const at of line) {
      if (board[at] === player) mine += 1;
      else if (board[at]) theirs += 1;
    }
    if (mine === 4) return won;
    if (theirs === 4) return -won;
    if (theirs === 0) sum += mine * mine;
    if (mine === 0) sum -= theirs * theirs;
  }
  return sum;
}

/** Minimax with cut-offs: what a board is worth for `player`, who moves next, when both play on for `depth` moves. */
function outlook(board: Board, player: Player, depth: number, least: number, most: number): number {
  const now = worth(board, player);
  if (Math.abs(now) === won) return now > 0 ? now + depth : now - depth;
  if (depth === 0 || isFull(board)) return now;
  let best = least;
  for (const column of open(board)) {
    best = Math.max(best, -outlook(drop(board, column, player), other(player), depth - 1, -most, -best));
    if (best >= most) break;
  }
  return best;
}

/** The column that the computer chooses; among equals any. */
export function answerTo(board: Board, player: Player, level: Level): number {
  const rated = open(board).map((column) => {
    const next = drop(board, column, player);
    return { column, value: -outlook(next, other(player), depths[level], -Infinity, Infinity) };
  });
  const best = Math.max(...rated.map(({ value }) => value));
  const equals = rated.filter(({ value }) => value === best);
  return equals[Math.floor(Math.random() * equals.length)]?.column ?? 0;
}
