import { formatDate, holds, type Condition, type Row } from '@faibric/kit';

export interface Group {
  label: string;
  value: number;
  /** What the value is a part of, where it is one. */
  of?: number;
}

export type Span = 'day' | 'week' | 'month' | 'year';

export interface Grouping {
  groupField: string;
  /** Added up or averaged a group; without it rows are counted. */
  valueField?: string;
  op?: 'sum' | 'average';
  /** Dates are put together by it; days unless told. */
  span?: Span;
  /** How much of this field's sum the value is. */
  ofField?: string;
  /** How many of the rows are so. */
  done?: Condition;
}

const mostGroups = 8;
const dayPattern = /^\d{4}-\d{2}-\d{2}/;

/** The first day of the week, month or year that a day lies in. */
export function startOf(day: string, span: Span): string {
  if (span === 'year') return `${day.slice(0, 4)}-01-01`;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  if (span === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const styles = { day: 'date', week: 'date', month: 'month', year: 'year' } as const;

/** A week, month or year as people call it. */
export const nameOf = (start: string, span: Span): string => formatDate(start, styles[span]);

const sumOf = (rows: readonly Row[], field: string): number => rows.reduce((sum, row) => sum + Number(row[field] ?? 0), 0);

function valueOf(rows: readonly Row[], { valueField, op, done }: Grouping): number {
  if (done) return rows.filter((row) => holds(row, done)).length;
  if (valueField === undefined) return rows.length;
  const filled = rows.filter((row) => typeof row[valueField] === 'number');
  return op === 'average' ? sumOf(filled, valueField) / (filled.length || 1) : sumOf(filled, valueField);
}

/** Rows by the value of a field; days are put together by a stretch of time. */
export function byValue(rows: readonly Row[], field: string, span: Span = 'day'): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const text = String(row[field] ?? '');
    const key = dayPattern.test(text) ? startOf(text.slice(0, 10), span) : text;
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Rows added up by a field: days in their order, everything else by size with the small ones together at the end. */
export function groupsOf(rows: readonly Row[], grouping: Grouping): Group[] {
  const { groupField, span = 'day', op = 'sum', ofField, done } = grouping;
  const groups = [...byValue(rows, groupField, span)].map(([label, own]): Group => {
    const of = ofField === undefined ? (done ? own.length : undefined) : sumOf(own, ofField);
    return { label, value: valueOf(own, grouping), ...(of === undefined ? {} : { of }) };
  });
  if (groups.length > 0 && groups.every(({ label }) => dayPattern.test(label))) {
    const days = groups.sort((a, b) => a.label.localeCompare(b.label)).slice(-31);
    return days.map((group) => ({ ...group, label: nameOf(group.label, span) }));
  }
  // Averages and shares do not add up to a rest.
  if (op === 'average' || ofField !== undefined || done) return groups.sort((a, b) => a.label.localeCompare(b.label));
  groups.sort((a, b) => b.value - a.value);
  const rest = groups.slice(mostGroups - 1);
  if (rest.length < 2) return groups;
  return [
    ...groups.slice(0, mostGroups - 1),
    { label: '…', value: rest.reduce((sum, { value }) => sum + value, 0) },
  ];
}
