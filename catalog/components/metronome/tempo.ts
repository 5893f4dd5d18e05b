export const [slowest, fastest] = [30, 240];
export const mostBeats = 12;

/** A longer silence begins a new tempo. */
const longestGapMs = 2_000;
const mostTaps = 8;

export const within = (bpm: number): number => Math.min(fastest, Math.max(slowest, Math.round(bpm)));

/** The taps that belong to one tempo, with a new one. */
export function tapped(taps: readonly number[], now: number): readonly number[] {
  const last = taps.at(-1);
  return last !== undefined && now - last > longestGapMs ? [now] : [...taps, now].slice(-mostTaps);
}

/** @returns undefined until there are two taps */
export function bpmOf(taps: readonly number[]): number | undefined {
  const [first, last] = [taps[0], taps.at(-1)];
  if (first === undefined || last === undefined || taps.length < 2 || last <= first) return undefined;
  return within((60_000 * (taps.length - 1)) / (last - first));
}
