export type Mark = 'x' | 'o';
export type Board = readonly (Mark | undefined)[];

const lines = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
];
/** Sometimes the computer plays anywhere, else nobody would ever win. */
const blunderShare = 0.2;

/** The three fields in a row, if there are. */
export const lineOf = (board: Board) =>
  lines.find(([a = 0, b = 0, c = 0]) => board[a] && board[a] === board[b] && board[a] === board[c]);

const free = (board: Board) => board.flatMap((mark, at) => (mark ? [] : [at]));

/** 1 when `mark` wins with best play on both sides, 0 for a draw, -1 when it loses. */
function worth(board: Board, turn: Mark, mark: Mark): number {
  const line = lineOf(board);
  if (line) return board[line[0] ?? 0] === mark ? 1 : -1;
  const open = free(board);
  if (open.length === 0) return 0;
  const values = open.map((at) => worth(board.with(at, turn), turn === 'x' ? 'o' : 'x', mark));
  return turn === mark ? Math.max(...values) : Math.min(...values);
}

/** The computer's move. */
export function answerTo(board: Board, mark: Mark): number {
  const open = free(board);
  const any = open[Math.floor(Math.random() * open.length)] ?? 0;
  if (Math.random() < blunderShare || open.length === 9) return any;
  const other: Mark = mark === 'x' ? 'o' : 'x';
  const values = open.map((at) => worth(board.with(at, mark), other, mark));
  return open[values.indexOf(Math.max(...values))] ?? any;
}
