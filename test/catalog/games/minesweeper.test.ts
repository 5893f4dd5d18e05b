import { describe, expect, test } from 'vitest';
import {
  around,
  flagsLeft,
  minesNear,
  newGame,
  press,
  sizes,
  toggleFlag,
  type Game,
  type Level,
} from '../../../catalog/components/game-minesweeper/rules.ts';

const levels = Object.keys(sizes) as Level[];

/** A small field with its mines where the test wants them. */
const withMines = (mines: readonly number[]): Game => {
  const game = newGame('easy');
  return { ...game, state: 'playing', cells: game.cells.map((cell, at) => ({ ...cell, mine: mines.includes(at) })) };
};
const openIn = ({ cells }: Game): number[] => cells.flatMap(({ open }, at) => (open ? [at] : []));

describe('minesweeper', () => {
  test.each(levels)('%s, when the first press is anywhere, then it is never a mine and opens more than itself', (level) => {
    const { columns, rows, mines } = sizes[level];
    for (let at = 0; at < columns * rows; at += 1) {
      const game = press(newGame(level), at);

      expect(game.state).not.toBe('lost');
      expect(game.cells[at]).toMatchObject({ mine: false, open: true });
      expect(minesNear(game, at)).toBe(0);
      expect(game.cells.filter(({ mine }) => mine)).toHaveLength(mines);
      expect(openIn(game).length).toBeGreaterThan(3);
    }
  });

  test('a cell without mines around, when pressed, then opens up to the cells that have some', () => {
    // A wall of mines over the third row keeps the rest closed.
    const game = press(withMines([16, 17, 18, 19, 20, 21, 22, 23]), 0);

    expect(openIn(game)).toEqual(Array.from({ length: 16 }, (_, at) => at));
    expect(minesNear(game, 8)).toBe(2);
    expect(minesNear(game, 9)).toBe(3);
    expect(game.state).toBe('playing');
  });

  test('a cell at the edge, when its neighbours are asked for, then none is on the other side', () => {
    expect(around('easy', 7).sort((a, b) => a - b)).toEqual([6, 14, 15]);
  });

  test('a flag, when set, then is counted, keeps its cell from opening, and can be taken back', () => {
    const flagged = toggleFlag(withMines([5]), 5);

    expect(flagsLeft(flagged)).toBe(9);
    expect(press(flagged, 5)).toBe(flagged);
    expect(flagsLeft(toggleFlag(flagged, 5))).toBe(10);
  });

  test('a mine, when pressed, then the game is lost and all mines show', () => {
    const game = press(withMines([5, 60]), 5);

    expect(game.state).toBe('lost');
    expect(openIn(game)).toEqual([5, 60]);
    expect(press(game, 0)).toBe(game);
  });

  test('every free cell, when opened, then the game is won and the mines are flagged', () => {
    const game = press(press(withMines([1]), 63), 0);

    expect(game.state).toBe('won');
    expect(game.cells.flatMap(({ flag }, at) => (flag ? [at] : []))).toEqual([1]);
  });
});
