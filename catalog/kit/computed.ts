/** A row as far as it is looked at. The dashboard works fields out by the same rules (web/routes/project/data/model/worked-out.ts). */
type Fields = Readonly<Record<string, unknown>>;

/** How a field follows from others of its row. */
export interface Computed {
  readonly op: 'plus' | 'minus' | 'times' | 'over' | 'hours' | 'compare' | 'later' | 'rated';
  readonly of: readonly string[];
  /** Of a comparison: where the first is more, where they are even, where it is less. Of `rated`: an option and what it is worth, in turn. Of `over`: what the quotient is multiplied by. */
  readonly gives?: readonly (string | number)[] | undefined;
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

/** `2026-11-30` and 7 are `2026-12-07`. */
function dayAfter(day: unknown, days: unknown): string | null {
  const from = new Date(`${String(day ?? '')}T00:00:00Z`);
  if (Number.isNaN(from.getTime()) || typeof days !== 'number') return null;
  from.setUTCDate(from.getUTCDate() + Math.round(days));
  return Number.isNaN(from.getTime()) ? null : from.toISOString().slice(0, 10);
}

/** A figure times what the chosen option is worth: a yearly fee by the month. */
function rated(figure: unknown, option: unknown, gives: readonly (string | number)[]): number | null {
  const worth = gives[gives.indexOf(String(option ?? '')) + 1];
  return typeof figure === 'number' && typeof worth === 'number' ? rounded(figure * worth) : null;
}

/** @returns null while a figure is missing; of a difference, what was not paid yet counts as nothing */
export function valueOf({ op, of, gives = [] }: Computed, row: Fields): number | string | null {
  if (op === 'hours') return hoursOf(of, row);
  if (op === 'later') return dayAfter(row[of[0] ?? ''], row[of[1] ?? '']);
  if (op === 'rated') return rated(row[of[0] ?? ''], row[of[1] ?? ''], gives);
  const [first, ...rest] = of.map((field) => (typeof row[field] === 'number' ? row[field] : undefined));
  if (first === undefined) return null;
  if (op === 'minus') return rest.reduce<number>((left, figure) => left - (figure ?? 0), first);
  if (op === 'plus') return rest.reduce<number>((sum, figure) => sum + (figure ?? 0), first);
  const [second] = rest;
  if (second === undefined) return null;
  if (op === 'times') return rounded(first * second);
  if (op === 'over') return second === 0 ? null : rounded((first / second) * Number(gives[0] ?? 1));
  return gives[first > second ? 0 : first === second ? 1 : 2] ?? null;
}
