/** How a cell reads. Pure. */
import { language, t } from '../../../../strings/index.ts';
import type { Column } from './columns.ts';

/** `2026-11-21` is a day wherever it is read, so it is never moved by a time zone. */
function dateText(text: string, withTime: boolean): string {
  const moment = new Date(withTime ? text : `${text}T00:00:00`);
  if (Number.isNaN(moment.getTime())) return text;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(withTime ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {}),
  });
  return format.format(moment).replace(', ', ' ');
}

function figure(value: number, { type, plain }: Column): string {
  if (plain) return String(value);
  return new Intl.NumberFormat(language, type === 'money' ? { minimumFractionDigits: 2 } : { maximumFractionDigits: 12 }).format(value);
}

/** Characters of a cell: a whole text would make every row as heavy as its longest. */
const mostShown = 300;

/** A value as a person reads it in the grid. */
export function shown(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'data.yes' : 'data.no');
  if (typeof value === 'number') return figure(value, column);
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, mostShown);
  if (column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value, false);
  if (column.type === 'datetime' || column.type === 'stamp') return dateText(value, true);
  return value.slice(0, mostShown);
}
