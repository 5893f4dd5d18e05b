/** Fields that an app works out from others. A row changed here must say the same as one changed there: test/web/worked-out.test.ts holds both together. */
import type { Column, Fields } from './columns.ts';

type Computed = NonNullable<Column['computed']>;

const rounded = (figure: number): number => Math.round(figure * 100) / 100;
const dayMinutes = 24 * 60;

/** Minutes of the day of `14:30`. */
function minutesOf(value: unknown): number | undefined {
  const [, hours, minutes] = /(\d{1,2}):(\d{2})/.exec(typeof value === 'string' ? value : '') ?? [];
  return minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Hours from a time to another, over midnight too, less a break in minutes. */
function hours([start = '', end = '', pause = '']: readonly string[], row: Fields): number | null {
  const [from, to] = [minutesOf(row[start]), minutesOf(row[end])];
  if (from === undefined || to === undefined) return null;
  return rounded(Math.max(0, (to < from ? to + dayMinutes : to) - from - Number(row[pause] ?? 0)) / 60);
}

function later([day = '', days = '']: readonly string[], row: Fields): string | null {
  const [from, more] = [row[day], row[days]];
  const date = new Date(`${typeof from === 'string' ? from : ''}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || typeof more !== 'number') return null;
  date.setUTCDate(date.getUTCDate() + Math.round(more));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function rated([figure = '', option = '']: readonly string[], row: Fields, gives: readonly (string | number)[]): number | null {
  const [amount, chosen] = [row[figure], row[option]];
  const worth = gives[gives.indexOf(typeof chosen === 'string' ? chosen : '') + 1];
  return typeof amount === 'number' && typeof worth === 'number' ? rounded(amount * worth) : null;
}

function valueOf({ op, of, gives = [] }: Computed, row: Fields): number | string | null {
  if (op === 'hours') return hours(of, row);
  if (op === 'later') return later(of, row);
  if (op === 'rated') return rated(of, row, gives);
  const [first, ...rest] = of.map((name) => (typeof row[name] === 'number' ? row[name] : undefined));
  if (first === undefined) return null;
  // Of a difference, what was not paid yet counts as nothing.
  if (op === 'minus') return rest.reduce<number>((left, figure) => left - (figure ?? 0), first);
  if (op === 'plus') return rest.reduce<number>((sum, figure) => sum + (figure ?? 0), first);
  const [second] = rest;
  if (second === undefined) return null;
  if (op === 'times') return rounded(first * second);
  if (op === 'over') return second === 0 ? null : rounded((first / second) * Number(gives[0] ?? 1));
  return gives[first > second ? 0 : first === second ? 1 : 2] ?? null;
}

/** The change together with all that follows from it in this row. */
export function withWorkedOut(columns: readonly Column[], row: Fields, change: Fields): Fields {
  let all = change;
  for (const { name, computed } of columns) {
    if (!computed) continue;
    const value = valueOf(computed, { ...row, ...all });
    if (value !== (row[name] ?? null)) all = { ...all, [name]: value };
  }
  return all;
}
