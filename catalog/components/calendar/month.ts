const dayMs = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const twoDigits = (number: number) => String(number).padStart(2, '0');

type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** The day that weeks begin with where the language is spoken: 1 is Monday, 7 Sunday. */
export function weekStartOf(tag: string): number {
  const known: LocaleWithWeek = new Intl.Locale(tag).maximize();
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/** `2026-05-04`, by the clock on the wall. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

export const addDays = (day: string, days: number) => isoOf(timeOf(day) + days * dayMs);

export const monthOf = (day: string) => day.slice(0, 7);

/** `2026-12` and 1 are `2027-01`. */
export function addMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The weeks that a month touches, seven days each, with days of its neighbours at both ends. */
export function weeksOf(month: string, weekStart: number): string[][] {
  const first = timeOf(`${month}-01`);
  const before = (new Date(first).getUTCDay() - weekStart + 7) % 7;
  const weeks: string[][] = [];
  for (
    let start = first - before * dayMs;
    weeks.length === 0 || monthOf(isoOf(start)) === month;
    start += 7 * dayMs
  )
    weeks.push(Array.from({ length: 7 }, (_, index) => isoOf(start + index * dayMs)));
  return weeks;
}

/** A day or month in words of the language. */
export const inWords = (day: string, tag: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(timeOf(day));

/** The day of a stored date; moments with a time zone count by the clock on the wall. */
export function storedDay(value: unknown): string {
  const text = String(value ?? '');
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? dayOf(new Date(text)) : text.slice(0, 10);
}

/** `14:30` of a stored time or moment, else nothing. */
export const storedTime = (value: unknown) => /(?:^|T)(\d\d:\d\d)/.exec(String(value ?? ''))?.[1] ?? '';
