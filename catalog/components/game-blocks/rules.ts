import { enter, fullBag, placesOf, turned, type Kind, type Piece } from './pieces.ts';

export const columns = 10;
export const rows = 20;

export interface Game {
  /** Row by row, undefined where nothing lies. */
  board: readonly (Kind | undefined)[];
  piece: Piece;
  next: Kind;
  /** Kinds that come before any comes twice. */
  bag: readonly Kind[];
  lines: number;
  score: number;
  over: boolean;
}

const pointsFor = [0, 100, 300, 500, 800];
const linesPerLevel = 10;

export const levelOf = ({ lines }: Pick<Game, 'lines'>): number => 1 + Math.floor(lines / linesPerLevel);
/** Milliseconds between two steps down. */
export const stepMs = (level: number): number => Math.max(70, 800 * 0.83 ** (level - 1));

export function newGame(): Game {
  const [first = 0, next = 1, ...bag] = fullBag();
  const board = Array<Kind | undefined>(columns * rows).fill(undefined);
  return { board, piece: enter(first, columns), next, bag, lines: 0, score: 0, over: false };
}

const fits = ({ board }: Game, piece: Piece): boolean =>
  placesOf(piece).every(
    ([x, y]) => x >= 0 && x < columns && y >= 0 && y < rows && board[y * columns + x] === undefined,
  );

const tried = (game: Game, ...pieces: readonly Piece[]): Game => {
  const piece = game.over ? undefined : pieces.find((one) => fits(game, one));
  return piece ? { ...game, piece } : game;
};

export const shift = (game: Game, by: -1 | 1): Game => tried(game, { ...game.piece, x: game.piece.x + by });

/** Columns and rows that a piece gives way beside a wall or another piece. */
const ways = [
  { dx: 0, dy: 0 },
  { dx: -1, dy: 0 },
  { dx: 1, dy: 0 },
  { dx: -2, dy: 0 },
  { dx: 2, dy: 0 },
  { dx: 0, dy: -1 },
];

/** A quarter clockwise. */
export function turn(game: Game): Game {
  const piece = turned(game.piece);
  return tried(game, ...ways.map(({ dx, dy }) => ({ ...piece, x: piece.x + dx, y: piece.y + dy })));
}

/** The piece as low as it can fall. */
export function landed(game: Game): Piece {
  let { piece } = game;
  for (let lower = piece; fits(game, lower); lower = { ...lower, y: lower.y + 1 }) piece = lower;
  return piece;
}

function settle(game: Game): Game {
  const filled = placesOf(game.piece).reduce(
    (board, [x, y]) => board.with(y * columns + x, game.piece.kind),
    game.board,
  );
  const kept = Array.from({ length: rows }, (_, y) => filled.slice(y * columns, (y + 1) * columns)).filter(
    (row) => row.includes(undefined),
  );
  const cleared = rows - kept.length;
  const [next = 0, ...bag] = game.bag.length > 0 ? game.bag : fullBag();
  const after = {
    ...game,
    board: [...Array<undefined>(cleared * columns).fill(undefined), ...kept.flat()],
    piece: enter(game.next, columns),
    next,
    bag,
    lines: game.lines + cleared,
    score: game.score + (pointsFor[cleared] ?? 0) * levelOf(game),
  };
  return { ...after, over: !fits(after, after.piece) };
}

/** One row down; where that is not free the piece stays and the next one comes. */
export function fall(game: Game): Game {
  if (game.over) return game;
  const moved = tried(game, { ...game.piece, y: game.piece.y + 1 });
  return moved === game ? settle(game) : moved;
}

/** Down at once, two points a row. */
export function drop(game: Game): Game {
  if (game.over) return game;
  const piece = landed(game);
  return settle({ ...game, piece, score: game.score + 2 * (piece.y - game.piece.y) });
}
