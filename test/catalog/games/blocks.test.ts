import { describe, expect, test } from 'vitest';
import { enter, fullBag, placesOf, squaresOf, turned, type Kind } from '../../../catalog/components/game-blocks/pieces.ts';
import {
  columns,
  drop,
  fall,
  landed,
  levelOf,
  newGame,
  rows,
  shift,
  stepMs,
  turn,
  type Game,
} from '../../../catalog/components/game-blocks/rules.ts';

const kinds: readonly Kind[] = [0, 1, 2, 3, 4, 5, 6];
const [bar, square] = [0, 1] as const;
const gameWith = (kind: Kind, filled: (x: number, y: number) => boolean = () => false): Game => ({
  ...newGame(),
  piece: enter(kind, columns),
  board: Array.from({ length: columns * rows }, (_, at) => (filled(at % columns, Math.floor(at / columns)) ? 2 : undefined)),
});
const sorted = (places: readonly (readonly [number, number])[]): string[] => places.map(([x, y]) => `${x} ${y}`).sort();

describe('falling blocks', () => {
  test.each(kinds)('piece %i, when it enters, then has four squares in the middle of the top', (kind) => {
    const places = placesOf(enter(kind, columns));

    expect(places).toHaveLength(4);
    expect(Math.min(...places.map(([, y]) => y))).toBe(kind === bar ? 1 : 0);
    for (const [x] of places) expect(x).toSatisfy((column: number) => column >= 3 && column <= 6);
  });

  test.each(kinds)('piece %i, when turned four times, then lies as before', (kind) => {
    const piece = enter(kind, columns);

    expect(sorted(turned(turned(turned(turned(piece)))).squares)).toEqual(sorted(squaresOf(kind)));
    if (kind !== square) expect(sorted(turned(piece).squares)).not.toEqual(sorted(piece.squares));
  });

  test('a bar at the wall, when turned, then gives way instead of sticking out', () => {
    let upright = turn(gameWith(bar));
    for (let i = 0; i < columns; i += 1) upright = shift(upright, -1);
    const flat = turn(upright);

    expect(flat).not.toBe(upright);
    for (const [x] of placesOf(flat.piece)) expect(x).toBeGreaterThanOrEqual(0);
  });

  test('a piece at the wall, when shifted on, then stays', () => {
    let game = gameWith(square);
    for (let i = 0; i < columns; i += 1) game = shift(game, 1);

    expect(shift(game, 1)).toBe(game);
    expect(Math.max(...placesOf(game.piece).map(([x]) => x))).toBe(columns - 1);
  });

  test('a full row, when the last gap is filled, then goes, what lay over it sinks, and it counts', () => {
    // The lowest row lacks the two columns of the square, one block lies above it.
    const game = drop(gameWith(square, (x, y) => (y === rows - 1 && x !== 4 && x !== 5) || (y === rows - 2 && x === 0)));
    const filled = game.board.flatMap((kind, at) => (kind === undefined ? [] : [at]));

    expect(game.lines).toBe(1);
    expect(filled).toEqual([0, 4, 5].map((x) => (rows - 1) * columns + x));
    expect(game.score).toBe(100 + 2 * (rows - 2));
  });

  test('four rows at once, when cleared, then count eight times one row', () => {
    let game = turn(gameWith(bar, (x, y) => y >= rows - 4 && x !== 0));
    while (shift(game, -1) !== game) game = shift(game, -1);
    const dropped = drop(game);

    expect(dropped.lines).toBe(4);
    expect(dropped.board.every((kind) => kind === undefined)).toBe(true);
    expect(dropped.score).toBeGreaterThanOrEqual(800);
  });

  test('a piece, when it falls step by step, then comes to lie where its shadow was', () => {
    let game = gameWith(bar);
    const shadow = sorted(placesOf(landed(game)));
    const next = game.next;
    while (game.board.every((kind) => kind === undefined)) game = fall(game);

    expect(
      sorted(game.board.flatMap((kind, at) => (kind === undefined ? [] : [[at % columns, Math.floor(at / columns)] as const]))),
    ).toEqual(shadow);
    expect(game.piece.kind).toBe(next);
  });

  test('a full board, when the next piece has no room, then the game is over and stands still', () => {
    let game = newGame();
    for (let i = 0; i < 200 && !game.over; i += 1) game = drop(game);

    expect(game.over).toBe(true);
    expect(fall(game)).toBe(game);
    expect(turn(game)).toBe(game);
  });

  test('seven pieces in a row, when drawn, then are seven kinds', () => {
    expect(new Set(fullBag()).size).toBe(7);
  });

  test('a level, when ten lines are done, then is higher and faster', () => {
    expect(levelOf({ lines: 9 })).toBe(1);
    expect(levelOf({ lines: 10 })).toBe(2);
    expect(stepMs(2)).toBeLessThan(stepMs(1));
    expect(stepMs(40)).toBeGreaterThan(50);
  });
});
