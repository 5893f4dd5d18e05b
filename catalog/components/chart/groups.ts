import { formatDate, type Row } from '@faibric/kit';

export interface Group {
  label: string;
  value: number;
}

const mostGroups = 8;
const dayPattern = /^\d{4}-\d{2}-\d{2}/;

export type Span = 'day' | 'week' | 'month' | 'year';

/** The first day of the week, month or year that a day lies in. */
function startOf(day: string, span: Span): string {
  if (span === 'year') return `${day.slice(0, 4)}-01-01`;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  if (span === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const styles = { day: 'date', week: 'date', month: 'month', year: 'year' } as const;

/** Rows added up by a field: days in their order, everything else by size with the small ones together at the end. */
export function groupsOf(
  rows: readonly Row[],
  groupField: string,
  valueField?: string,
  span: Span = 'day',
): Group[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const text = String(row[groupField] ?? '');
    const key = dayPattern.test(text) ? startOf(text.slice(0, 10), span) : text;
    if (key === '') continue;
    sums.set(key, (sums.get(key) ?? 0) + (valueField ? Number(row[valueField] ?? 0) : 1));
  }
  const groups = [...sums].map(([label, value]) => ({ label, value }));
  if (groups.length > 0 && groups.every(({ label }) => dayPattern.test(label))) {
    const days = groups.sort((a, b) => a.label.localeCompare(b.label)).slice(-31);
    return days.map(({ label, value }) => ({ label: formatDate(label, styles[span]), value }));
  }
  groups.sort((a, b) => b.value - a.value);
  const rest = groups.slice(mostGroups - 1);
  if (rest.length < 2) return groups;
  return [
    ...groups.slice(0, mostGroups - 1),
    { label: '…', value: rest.reduce((sum, { value }) => sum + value, 0) },
  ];
}
