import type { CollectionField, Row } from '@faibric/kit';

export interface SlotGroup {
  /** Values of the fields that say what it is, in their order. */
  readonly values: readonly string[];
  readonly rows: readonly Row[];
}

/** Rows that are for the same, in the order of options and days; options nobody has chosen yet stand there empty. */
export function groupsOf(rows: readonly Row[], by: readonly CollectionField[]): SlotGroup[] {
  const valuesOf = (row: Row) => by.map(({ name }) => String(row[name] ?? ''));
  const [only] = by.length === 1 ? by : [];
  const found = new Map<string, Row[]>((only?.options ?? []).map((option) => [option, []]));
  for (const row of [...rows].reverse()) {
    const key = valuesOf(row).join('\n');
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  const place = (value: string, options: readonly string[] = []) =>
    options.includes(value) ? String(options.indexOf(value)).padStart(3, '0') : value;
  const order = ({ values }: SlotGroup) => values.map((value, at) => place(value, by[at]?.options)).join('\n');
  return [...found]
    .map(([key, own]) => ({ values: key.split('\n'), rows: own }))
    .sort((a, b) => order(a).localeCompare(order(b)));
}
