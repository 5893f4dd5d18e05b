const dayMs = 86_400_000;
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** `2026-05-04`, by the clock on the wall. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** So many days up to and with this one, oldest first. */
export const daysUpTo = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(day, index + 1 - count));

/** The days of a row, which keeps them as one text. */
export const daysIn = (text: unknown) => new Set(String(text ?? '').match(/\d{4}-\d{2}-\d{2}/g) ?? []);

/** The row's text with a day added, or taken out when it was there. */
export function toggled(text: unknown, day: string): string {
  const days = daysIn(text);
  if (!days.delete(day)) days.add(day);
  return [...days].sort().join(' ');
}

/** Days in a row up to today; a today that is still open does not end it. */
export function streakOf(text: unknown, today: string): number {
  const days = daysIn(text);
  let day = days.has(today) ? today : addDays(today, -1);
  let streak = 0;
  for (; days.has(day); day = addDays(day, -1)) streak += 1;
  return streak;
}
