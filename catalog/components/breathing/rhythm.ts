export const sorts = ['in', 'held', 'out', 'empty'] as const;
export type Sort = (typeof sorts)[number];
/** Seconds of breathing in, holding, breathing out, holding. */
export type Rhythm = readonly [number, number, number, number];

export const rhythms: readonly Rhythm[] = [
  [4, 4, 4, 4],
  [4, 7, 8, 0],
  [5, 0, 5, 0],
  [4, 0, 6, 0],
];

export const nameOf = (rhythm: Rhythm): string => rhythm.filter((seconds, at) => seconds > 0 || at === 0).join('–');

/** Where the breath is after so many seconds: the phase, seconds left in it, and how full the lungs are, 0 to 1. */
export function breathAt(rhythm: Rhythm, elapsed: number): { sort: Sort; left: number; full: number } {
  const whole = rhythm.reduce((sum, seconds) => sum + seconds, 0);
  let rest = whole > 0 ? elapsed % whole : 0;
  for (const [at, seconds] of rhythm.entries()) {
    if (rest < seconds) {
      const share = rest / seconds;
      const sort = sorts[at] ?? 'in';
      return {
        sort,
        left: Math.ceil(seconds - rest),
        full: sort === 'in' ? share : sort === 'held' ? 1 : sort === 'out' ? 1 - share : 0,
      };
    }
    rest -= seconds;
  }
  return { sort: 'in', left: Math.ceil(rhythm[0]), full: 0 };
}
