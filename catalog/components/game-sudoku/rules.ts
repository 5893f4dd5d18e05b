/** 81 figures row by row, 0 where none stands. */
export type Grid = readonly number[];
export type Level = 'easy' | 'medium' | 'hard';

/** Figures that are given; a hard grid keeps more when none can go without a second solution. */
const givens: Record<Level, number> = { easy: 40, medium: 33, hard: 27 };
const figures = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const places = Array.from({ length: 81 }, (_, at) => at);

const rowOf = (at: number) => Math.floor(at / 9);
const boxOf = (at: number) => Math.floor(rowOf(at) / 3) * 3 + Math.floor((at % 9) / 3);

/** Places that share a row, a column or a box. */
export const peers: readonly (readonly number[])[] = places.map((at) =>
  places.filter(
    (other) =>
      other !== at && (rowOf(other) === rowOf(at) || other % 9 === at % 9 || boxOf(other) === boxOf(at)),
  ),
);

/** Places whose figure stands twice in a row, a column or a box. */
export const clashesIn = (grid: Grid): ReadonlySet<number> =>
  new Set(places.filter((at) => grid[at] && peers[at]?.some((other) => grid[other] === grid[at])));

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

const candidates = (grid: Grid, at: number): number[] => {
  const taken = new Set(peers[at]?.map((other) => grid[other]));
  return figures.filter((figure) => !taken.has(figure));
};

/** Up to `most` solutions, found at the emptiest place first. */
export function solutionsOf(grid: Grid, most: number): number[][] {
  const work = [...grid];
  const found: number[][] = [];
  const search = (): void => {
    let at = -1;
    let open: number[] = [];
    for (const place of places) {
      if (work[place] !== 0) continue;
      const fit = candidates(work, place);
      if (at < 0 || fit.length < open.length) [at, open] = [place, fit];
      if (open.length < 2) break;
    }
    if (at < 0) return void found.push([...work]);
    for (const figure of shuffled(open)) {
      work[at] = figure;
      search();
      if (found.length >= most) break;
    }
    work[at] = 0;
  };
  search();
  return found;
}

export interface Puzzle {
  given: Grid;
  solution: Grid;
}

/** A full grid of which figures are taken out for as long as it has one solution. */
export function newPuzzle(level: Level): Puzzle {
  const [solution = []] = solutionsOf(Array<number>(81).fill(0), 1);
  const given = [...solution];
  let left = given.length;
  for (const at of shuffled(places)) {
    if (left <= givens[level]) break;
    const figure = given[at] ?? 0;
    given[at] = 0;
    if (solutionsOf(given, 2).length > 1) given[at] = figure;
    else left -= 1;
  }
  return { given, solution };
}
