const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** When a date begins here; `12-25` is the next one, today's included. */
export const targetOf = (date: string, now: Date): Date => {
  const [, month, dayOfMonth] = /^(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (month === undefined) return new Date(date.includes('T') ? date : `${date}T00:00`);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const thisYear = new Date(now.getFullYear(), Number(month) - 1, Number(dayOfMonth));
  return thisYear >= today ? thisYear : new Date(now.getFullYear() + 1, Number(month) - 1, Number(dayOfMonth));
};

export interface Remaining {
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What is left of the time between; nothing once it has come. */
export const remaining = (until: Date, now: Date): Remaining | undefined => {
  const left = until.getTime() - now.getTime();
  if (!(left > 0)) return undefined;
  return {
    day: Math.floor(left / day),
    hour: Math.floor((left % day) / hour),
    minute: Math.floor((left % hour) / minute),
    second: Math.floor((left % minute) / second),
  };
};

/** Mondays to Fridays from today up to the day before it. */
export function workdaysUntil(until: Date, now: Date): number {
  const last = new Date(until.getFullYear(), until.getMonth(), until.getDate());
  let count = 0;
  for (const at = new Date(now.getFullYear(), now.getMonth(), now.getDate()); at < last; at.setDate(at.getDate() + 1))
    if (at.getDay() !== 0 && at.getDay() !== 6) count += 1;
  return count;
}
