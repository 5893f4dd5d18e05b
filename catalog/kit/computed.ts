import type { Fields } from './collection-store.ts';

/** How a field follows from others of its row. */
export interface Computed {
  readonly op: 'plus' | 'minus' | 'times' | 'compare';
  readonly of: readonly string[];
  /** Of a comparison: where the first is more, where they are even, where it is less. */
  readonly gives?: readonly (string | number)[];
}

/** @returns null while a figure is missing; of a difference, what was not paid yet counts as nothing */
export function valueOf({ op, of, gives = [] }: Computed, row: Fields): number | string | null {
  const [first, ...rest] = of.map((field) => (typeof row[field] === 'number' ? row[field] : undefined));
  if (first === undefined) return null;
  if (op === 'minus') return rest.reduce<number>((left, figure) => left - (figure ?? 0), first);
  if (op === 'plus') return rest.reduce<number>((sum, figure) => sum + (figure ?? 0), first);
  const [second] = rest;
  if (second === undefined) return null;
  if (op === 'times') return first * second;
  return gives[first > second ? 0 : first === second ? 1 : 2] ?? null;
}
