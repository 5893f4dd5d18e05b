import type { Fields } from './collection-store.ts';

/** How a field follows from others of its row. */
export interface Computed {
  readonly op: 'plus' | 'minus' | 'times' | 'over' | 'hours' | 'compare';
  readonly of: readonly string[];
  /** Of a comparison: where the first is more, where they are even, where it is less. */
  readonly gives?: readonly (string | number)[];
}

/** Minutes of the day of `14:30`. */
function minutesOf(value: unknown): number | undefined {
  const [, hours, minutes] = /(\d{1,2}):(\d{2})/.exec(String(value ?? '')) ?? [];
  return minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const rounded = (figure: number): number => Math.round(figure * 100) / 100;
const dayMinutes = 24 * 60;

/** Hours from a time to another, over midnight too, less a break in minutes. */
function hoursOf([start, end, pause = '']: readonly string[], row: Fields): number | null {
  const [from, to] = [minutesOf(row[start ?? '']), minutesOf(row[end ?? ''])];
  if (from === undefined || to === undefined) return null;
  const worked = (to < from ? to + dayMinutes : to) - from - Number(row[pause] ?? 0);
  return rounded(Math.max(0, worked) / 60);
}

/** @returns null while a figure is missing; of a difference, what was not paid yet counts as nothing */
export function valueOf({ op, of, gives = [] }: Computed, row: Fields): number | string | null {
  if (op === 'hours') return hoursOf(of, row);
  const [first, ...rest] = of.map((field) => (typeof row[field] === 'number' ? row[field] : undefined));
  if (first === undefined) return null;
  if (op === 'minus') return rest.reduce<number>((left, figure) => left - (figure ?? 0), first);
  if (op === 'plus') return rest.reduce<number>((sum, figure) => sum + (figure ?? 0), first);
  const [second] = rest;
  if (second === undefined) return null;
  if (op === 'times') return rounded(first * second);
  if (op === 'over') return second === 0 ? null : rounded(first / second);
  return gives[first > second ? 0 : first === second ? 1 : 2] ?? null;
}
