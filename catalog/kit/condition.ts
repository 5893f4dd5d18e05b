import type { Row } from './collection-store.ts';

/** What a row may be asked: a value, whether something is there, a figure that is low, a day that has come or is near. */
export interface Condition {
  readonly field: string;
  readonly equals?: string | number | boolean;
  /** Anything but this. */
  readonly not?: string;
  readonly empty?: boolean;
  /** At most this figure, or the figure of this field. */
  readonly low?: number | string;
  /** Days from today that the day of the field lies in; without `from` all that is past as well. */
  readonly days?: { readonly from?: number; readonly to: number };
  /** The field that says how many days later the day comes: watered every 7 days. */
  readonly plus?: string;
}

const dayMs = 86_400_000;
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || value === false;

/** Whole days from today to a day; undefined where there is none. */
export function daysTo(value: unknown, plus = 0): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value ?? '')) ?? [];
  if (day === undefined) return undefined;
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - today) / dayMs) + plus;
}

/** When a day that comes every year comes next, and which one it is: a birthday is the first a year after the birth. */
export function nextOf(value: unknown): { readonly day: string; readonly count: number } | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value ?? '')) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const thisYear = new Date().getFullYear();
  // The 29th of February is kept on the day after it where there is none.
  const dayIn = (at: number): string => new Date(Date.UTC(at, Number(month) - 1, Number(date))).toISOString().slice(0, 10);
  const next = (daysTo(dayIn(thisYear)) ?? 0) < 0 ? thisYear + 1 : thisYear;
  return { day: dayIn(next), count: next - Number(year) };
}

/** Whether a row is as the condition has it. */
export function holds(row: Row, { field, equals, not, empty, low, days, plus }: Condition): boolean {
  const value = row[field];
  if (equals !== undefined) return (value ?? false) === equals;
  if (not !== undefined) return value !== not;
  if (empty !== undefined) return isBlank(value) === empty;
  if (low !== undefined) {
    const least = typeof low === 'number' ? low : row[low];
    return !isBlank(value) && !isBlank(least) && Number(value) <= Number(least);
  }
  if (!days) return true;
  const away = daysTo(value, plus === undefined ? 0 : Number(row[plus] ?? 0));
  // What was never done is due.
  if (away === undefined) return plus !== undefined;
  return away <= days.to && away >= (days.from ?? -Infinity);
}

/** Rows that stand out, and can be seen alone: "still out", "low stock". */
export interface Mark {
  readonly label: string;
  readonly when: readonly Condition[];
}

export const isMarked = (row: Row, { when }: Mark): boolean => when.every((condition) => holds(row, condition));
