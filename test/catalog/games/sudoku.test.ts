import { describe, expect, test } from 'vitest';
import { clashesIn, newPuzzle, peers, solutionsOf, type Level } from '../../../catalog/components/game-sudoku/rules.ts';

const isFullAndRight = (grid: readonly number[]): boolean =>
  grid.length === 81 && grid.every((figure) => figure >= 1 && figure <= 9) && clashesIn(grid).size === 0;

describe('sudoku', () => {
  test('every place, when asked, then shares its row, column and box with twenty others', () => {
    expect(peers.every((list) => list.length === 20)).toBe(true);
  });

  test.each<[Level, number]>([
    ['easy', 100],
    ['medium', 60],
    ['hard', 40],
  ])('%s, when %i are made, then each has one solution, and that is its own', { timeout: 60_000 }, (level, count) => {
    const started = performance.now();
    const givens: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const { given, solution } = newPuzzle(level);

      expect(isFullAndRight(solution)).toBe(true);
      expect(given.every((figure, at) => figure === 0 || figure === solution[at])).toBe(true);
      expect(solutionsOf(given, 2)).toEqual([solution]);
      givens.push(given.filter((figure) => figure > 0).length);
    }

    expect(Math.max(...givens)).toBeLessThan(level === 'hard' ? 33 : 41);
    expect((performance.now() - started) / count).toBeLessThan(250);
  });

  test('levels, when compared, then give fewer figures', () => {
    const [easy, hard] = (['easy', 'hard'] as const).map((level) => newPuzzle(level).given.filter((figure) => figure > 0).length);

    expect(easy).toBe(40);
    expect(hard).toBeLessThan(34);
  });

  test('a figure twice in a row, a column or a box, when set, then both places clash', () => {
    const grid = Array<number>(81).fill(0);

    expect([...clashesIn(grid.with(0, 5).with(8, 5))]).toEqual([0, 8]);
    expect([...clashesIn(grid.with(0, 5).with(72, 5))]).toEqual([0, 72]);
    expect([...clashesIn(grid.with(0, 5).with(20, 5))]).toEqual([0, 20]);
    expect([...clashesIn(grid.with(0, 5).with(40, 5))]).toEqual([]);
  });

  test('an empty grid, when solved twice, then has more than one solution', () => {
    expect(solutionsOf(Array<number>(81).fill(0), 2)).toHaveLength(2);
  });
});
