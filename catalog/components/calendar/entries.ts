import type { Row } from '@faibric/kit';
import { storedDay, storedTime } from './month.ts';

export interface Entry {
  row: Row;
  title: string;
  /** `14:30`, or empty. */
  time: string;
}

interface EntryFields {
  dateField: string;
  titleField: string;
  timeField?: string | undefined;
}

/** Rows by their day, in the order of the day; rows without a date stand under ''. */
export function entriesByDay(
  rows: readonly Row[],
  { dateField, titleField, timeField = dateField }: EntryFields,
): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const row of rows) {
    const day = storedDay(row[dateField]);
    const entry = { row, title: String(row[titleField] ?? ''), time: storedTime(row[timeField]) };
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  for (const entries of days.values()) entries.sort((a, b) => a.time.localeCompare(b.time));
  return days;
}
