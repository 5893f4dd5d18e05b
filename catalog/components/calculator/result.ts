import { formatDate, formatMoney, formatNumber, formatPercent } from '@faibric/kit';
import { clock, dayMs, type OutputFormat } from './values.ts';

export function resultText(value: number, format: OutputFormat, currency: string | undefined): string {
  if (format === 'money') return formatMoney(value, currency);
  if (format === 'percent') return formatPercent(value);
  if (format === 'date') return Number.isFinite(value) ? formatDate(new Date(value * dayMs)) : '–';
  return format === 'number' ? formatNumber(value) : clock(value, format === 'duration');
}
