import type { Row } from './collection-store.ts';

/** At most so many rows of a collection agree in a field and in those of `with`; with a span, at the same time. */
export interface AtMost {
  readonly rows: number;
  readonly collection: string;
  readonly with?: readonly string[];
  /** All rows count, whatever the field says. */
  readonly all?: boolean;
  readonly span?: { readonly start: string; readonly end: string };
}

type Values = { readonly [field: string]: unknown };

const textOf = (values: Values, field: string): string =>
  String(values[field] ?? '')
    .trim()
    .toLowerCase();

/** Two stretches of time share a moment; one that ends when the other begins does not. Without an end it is its start alone. */
function overlap(a: Values, b: Values, { start, end }: { readonly start: string; readonly end: string }): boolean {
  const [fromA, fromB] = [textOf(a, start), textOf(b, start)];
  const [toA, toB] = [textOf(a, end) || fromA, textOf(b, end) || fromB];
  return fromA === fromB || (fromA < toB && fromB < toA);
}

/** Whether as many of the other rows as there may be have the draft's values already. */
export function isTaken(
  field: string,
  { rows: most, with: others = [], all = false, span }: AtMost,
  draft: Values,
  rows: readonly Row[],
): boolean {
  const agreeing = all ? others : [field, ...others];
  const same = rows.filter(
    (row) => agreeing.every((name) => textOf(row, name) === textOf(draft, name)) && (!span || overlap(row, draft, span)),
  );
  return same.length >= most;
}
