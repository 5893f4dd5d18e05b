import { locale, type CollectionField } from '@faibric/kit';
import { addDays } from './days.ts';

export interface PlanDay {
  /** What rows of that day have in their day field. */
  readonly value: string;
  readonly name: string;
  readonly date?: string;
  readonly isToday: boolean;
}

const inWords = (day: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

/** The seven days from a Monday on; of a plan that is the same each week, the weekdays. */
export function daysOf(field: CollectionField | undefined, monday: string, today: string): PlanDay[] {
  const weekdays = field?.type === 'choice' ? (field.options ?? []) : undefined;
  if (weekdays) {
    const now = (new Date(`${today}T00:00:00Z`).getUTCDay() || 7) - 1;
    return weekdays.map((name, at) => ({ value: name, name, isToday: weekdays.length === 7 && at === now }));
  }
  return Array.from({ length: 7 }, (_, at) => {
    const value = addDays(monday, at);
    return {
      value,
      name: inWords(value, { weekday: 'long' }),
      date: inWords(value, { day: 'numeric', month: 'short' }),
      isToday: value === today,
    };
  });
}

/** "17 – 23 November". */
export const spanOf = (monday: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    Date.parse(`${monday}T00:00:00Z`),
    Date.parse(`${addDays(monday, 6)}T00:00:00Z`),
  );
