/** `2026-05-04`, by the clock on the wall. */
export const dayOf = (date: Date) => date.toLocaleDateString('sv');

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What each day comes to. */
export function sumsOf(rows: readonly object[], dateField: string, valueField: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows as readonly { readonly [field: string]: unknown }[]) {
    const day = String(row[dateField] ?? '').slice(0, 10);
    if (day !== '') sums.set(day, (sums.get(day) ?? 0) + Number(row[valueField] ?? 0));
  }
  return sums;
}

/** Days in a row up to today that are as they should be; a today that is still open does not end it. */
export function streakOf(sums: ReadonlyMap<string, number>, today: string, isReached: (sum: number) => boolean): number {
  const has = (day: string) => sums.has(day) && isReached(sums.get(day) ?? 0);
  let day = has(today) ? today : addDays(today, -1);
  let streak = 0;
  for (; has(day); day = addDays(day, -1)) streak += 1;
  return streak;
}
