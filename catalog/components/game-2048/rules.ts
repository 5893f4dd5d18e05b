import type { Direction } from '@faibric/kit';

export interface Game {
  rows: readonly (readonly number[])[];
  score: number;
}

const size = 4;
const newTileIsFour = 0.1;

/** Rows and columns swapped. */
const flip = (rows: Game['rows']) => rows.map((row, y) => row.map((_, x) => rows[x]?.[y] ?? 0));
const mirror = (rows: Game['rows']) => rows.map((row) => [...row].reverse());

/** Every direction is a slide to the left on a turned board; each turn undoes itself. */
const turned = (rows: Game['rows'], to: Direction, back: boolean) => {
  if (to === 'left') return rows;
  if (to === 'right') return mirror(rows);
  if (to === 'up') return flip(rows);
  return back ? flip(mirror(rows)) : mirror(flip(rows));
};

function slideRow(row: readonly number[]): { row: number[]; gained: number } {
  const tiles = row.filter((tile) => tile !== 0);
  const merged: number[] = [];
  let gained = 0;
  for (let at = 0; at < tiles.length; at += 1) {
    const tile = tiles[at] ?? 0;
    const same = tile === tiles[at + 1];
    merged.push(same ? tile * 2 : tile);
    gained += same ? tile * 2 : 0;
    at += same ? 1 : 0;
  }
  return { row: [...merged, ...Array<number>(size - merged.length).fill(0)], gained };
}

function withNewTile({ rows, score }: Game): Game {
  const free = rows.flatMap((row, y) => row.flatMap((tile, x) => (tile === 0 ? [[x, y] as const] : [])));
  const spot = free[Math.floor(Math.random() * free.length)];
  const tile = Math.random() < newTileIsFour ? 4 : 2;
  return {
    score,
    rows: rows.map((row, y) => row.map((old, x) => (x === spot?.[0] && y === spot[1] ? tile : old))),
  };
}

const empty: Game = { rows: Array.from({ length: size }, () => Array<number>(size).fill(0)), score: 0 };

export const newGame = (): Game => withNewTile(withNewTile(empty));

/** The board after a move, with a new tile; the same game where nothing can move that way. */
export function slide(game: Game, to: Direction): Game {
  const slid = turned(game.rows, to, false).map(slideRow);
  const rows = turned(
    slid.map(({ row }) => row),
    to,
    true,
  );
  if (rows.join() === game.rows.join()) return game;
  return withNewTile({ rows, score: game.score + slid.reduce((sum, { gained }) => sum + gained, 0) });
}

export const isOver = (game: Game): boolean =>
  (['up', 'down', 'left', 'right'] as const).every((to) => slide(game, to) === game);
