import { Chess, type Move } from 'chess.js';

export const pieces = { p: '♟', n: '♞', b: '♝', r: '♜', q: '♛', k: '♚' } as const;
const worth: Record<string, number> = { p: 100, n: 320, b: 330, r: 500, q: 900, k: 0 };
const mate = 100_000;

/** What the one to move has more than the other; pieces in the middle count a little more. */
function worthOf(game: Chess): number {
  const own = game.turn();
  return game
    .board()
    .flat()
    .reduce((sum, square) => {
      if (!square) return sum;
      const middle =
        3.5 - Math.max(Math.abs(square.square.charCodeAt(0) - 100.5), Math.abs(Number(square.square[1]) - 4.5));
      return sum + (square.color === own ? 1 : -1) * ((worth[square.type] ?? 0) + middle * 6);
    }, 0);
}

/** Moves that take or promote are tried first: most others need no look then. */
const tried = (game: Chess): Move[] =>
  game
    .moves({ verbose: true })
    .sort(
      (a, b) =>
        (worth[b.captured ?? ''] ?? 0) +
        (b.promotion ? 800 : 0) -
        (worth[a.captured ?? ''] ?? 0) -
        (a.promotion ? 800 : 0),
    );

function search(game: Chess, depth: number, least: number, most: number): number {
  if (game.isCheckmate()) return -mate - depth;
  if (game.isDraw()) return 0;
  if (depth === 0) return worthOf(game);
  let best = least;
  for (const move of tried(game)) {
    game.move(move);
    const score = -search(game, depth - 1, -most, -best);
    game.undo();
    if (score > best) best = score;
    if (best >= most) break;
  }
  return best;
}

/** The computer's move: looks two moves ahead, and is not the same every time. */
export function answerTo(fen: string, depth = 2): Move | undefined {
  const game = new Chess(fen);
  let best: { move: Move; score: number } | undefined;
  for (const move of tried(game)) {
    game.move(move);
    const score = -search(game, depth - 1, -Infinity, best ? -(best.score - 15) : Infinity) + Math.random() * 12;
    game.undo();
    if (!best || score > best.score) best = { move, score };
  }
  return best?.move;
}

/** A game after moves in their short writing. */
export function gameOf(moves: readonly string[]): Chess {
  const game = new Chess();
  moves.forEach((move) => game.move(move));
  return game;
}
