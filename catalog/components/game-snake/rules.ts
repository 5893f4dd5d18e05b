import type { Direction } from '@faibric/kit';

type Cell = readonly [x: number, y: number];

export interface Game {
  /** Head first. */
  snake: readonly Cell[];
  food: Cell;
  heading: Direction;
  /** Turns that wait for their step, so that two quick keys both count. */
  turns: readonly Direction[];
  score: number;
  over: boolean;
}

/** Cells along an edge. */
export const size = 17;

const moves: Record<Direction, Cell> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
const opposite: Record<Direction, Direction> = { up: 'down', down: 'up', left: 'right', right: 'left' };
const at = (cells: readonly Cell[], [x, y]: Cell) => cells.some((cell) => cell[0] === x && cell[1] === y);

function freeCell(snake: readonly Cell[]): Cell {
  const free = Array.from({ length: size * size }, (_, index): Cell => [
    index % size,
    Math.floor(index / size),
  ]).filter((cell) => !at(snake, cell));
  return free[Math.floor(Math.random() * free.length)] ?? [0, 0];
}

export function newGame(): Game {
  const middle = Math.floor(size / 2);
  const snake: Cell[] = [2, 1, 0].map((back) => [back + 4, middle]);
  return { snake, food: freeCell(snake), heading: 'right', turns: [], score: 0, over: false };
}

export function turn(game: Game, to: Direction): Game {
  const last = game.turns.at(-1) ?? game.heading;
  return to === last || to === opposite[last] || game.turns.length > 2
    ? game
    : { ...game, turns: [...game.turns, to] };
}

export function step(game: Game): Game {
  const [head] = game.snake;
  if (!head || game.over) return game;
  const [heading = game.heading, ...turns] = game.turns;
  const [dx, dy] = moves[heading];
  const next: Cell = [head[0] + dx, head[1] + dy];
  const ate = at([game.food], next);
  const body = ate ? game.snake : game.snake.slice(0, -1);
  const out = next.some((place) => place < 0 || place >= size);
  if (out || at(body, next)) return { ...game, over: true };
  const snake = [next, ...body];
  return {
    snake,
    heading,
    turns,
    over: false,
    food: ate ? freeCell(snake) : game.food,
    score: game.score + (ate ? 1 : 0),
  };
}
