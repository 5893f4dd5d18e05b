/** What a call is answered with, made up; `n` is 0 to 1, fixed for each question, `turn` how often it was asked again. */
export type Sample = (n: number, asked: Readonly<Record<string, string | number | boolean>>, turn: number) => unknown;

/** The next member at each turn, beginning anew at the end. */
export const inTurn = <T>(members: readonly T[], turn: number): T | undefined => members[turn % Math.max(1, members.length)];

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** 0 to 1 from any text, always the same, and far apart for texts that are near. */
export function fraction(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The coming days, or the past ones where `first` is below zero, as `2026-05-01`. */
export const days = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, day) => new Date(Date.now() + (first + day) * 86_400_000).toISOString().slice(0, 10));

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A course that wanders from 1 to `end`, the same for the same text. */
export function course(text: string, count: number, end: number, unrest = 0.02): number[] {
  const steps = Array.from({ length: count }, (_, at) => fraction(`${text} ${at}`) - 0.5);
  let at = 1;
  const walk = steps.map((step) => (at += step * unrest));
  const [first = 1, last = 1] = [walk[0], walk.at(-1)];
  return walk.map((value, step) => 1 + (value - first) + ((end - 1 - (last - first)) * step) / Math.max(1, count - 1));
}

/** Those whose words have something of what is looked for; all, where none has. */
export function matching<T>(entries: readonly T[], query: unknown): readonly T[] {
  const looked = String(query ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const found = entries.filter((entry) => looked.some((word) => JSON.stringify(entry).toLowerCase().includes(word)));
  return found.length > 0 ? found : entries;
}
