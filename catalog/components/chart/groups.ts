import { formatDate, type Row } from '@faibric/kit';

export interface Group {
  label: string;
  value: number;
}

const mostGroups = 8;
const dayPattern = /^\d{4}-\d{2}-\d{2}/;

/** Rows added up by a field: days in their order, everything else by size with the small ones together at the end. */
export function groupsOf(rows: readonly Row[], groupField: string, valueField?: string): Group[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = String(row[groupField] ?? '').slice(
      0,
      dayPattern.test(String(row[groupField])) ? 10 : undefined,
    );
    if (key === '') continue;
    sums.set(key, (sums.get(key) ?? 0) + (valueField ? Number(row[valueField] ?? 0) : 1));
  }
  const groups = [...sums].map(([label, value]) => ({ label, value }));
  if (groups.length > 0 && groups.every(({ label }) => dayPattern.test(label))) {
    const days = groups.sort((a, b) => a.label.localeCompare(b.label)).slice(-31);
    return days.map(({ label, value }) => ({ label: formatDate(label), value }));
  }
  groups.sort((a, b) => b.value - a.value);
  const rest = groups.slice(mostGroups - 1);
  if (rest.length < 2) return groups;
  return [
    ...groups.slice(0, mostGroups - 1),
    { label: '…', value: rest.reduce((sum, { value }) => sum + value, 0) },
  ];
}
