export interface Hours {
  /** 1 is Monday. */
  readonly days: readonly number[];
  readonly from: string;
  /** Without it there is one time on such a day. */
  readonly to?: string | undefined;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** `2026-05-04`, by the clock on the wall. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** The times at which something of that length can begin on a weekday and end while it is open. */
export function timesOn(weekday: number, hours: readonly Hours[], minutes: number): string[] {
  const times = hours
    .filter(({ days }) => days.includes(weekday))
    .flatMap(({ from, to }) => {
      const start = minutesOf(from);
      const span = to === undefined ? minutes : (minutesOf(to) - start + 24 * 60) % (24 * 60);
      return Array.from({ length: Math.floor(span / minutes) }, (_, at) =>
        timeOf((start + at * minutes) % (24 * 60)),
      );
    });
  return [...new Set(times)].sort();
}

const daysAhead = 84;

/** The days from today on which something can be booked, for twelve weeks. */
export function openDays(now: Date, hours: readonly Hours[]): { day: string; weekday: number }[] {
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead);
    return { day: dayOf(date), weekday: date.getDay() || 7 };
  }).filter(({ weekday }) => hours.some(({ days }) => days.includes(weekday)));
}
