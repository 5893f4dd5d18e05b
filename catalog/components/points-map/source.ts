import { formatAgo, formatNumber, valueAt, type Params } from '@faibric/kit';
import type { Point } from './view.ts';

/** Something that a point says of itself. */
interface PointFact {
  path: string;
  format?: 'number' | 'ago';
  /** Before it: `M 5.1`. */
  sign?: string;
  unit?: string;
}

/** A service whose answer has places in it. */
export interface Source {
  service: string;
  endpoint: string;
  params?: Params;
  /** Where the list stands; without it the answer is the list, or the only place. */
  listPath?: string;
  titlePath: string;
  latitudePath: string;
  longitudePath: string;
  facts?: readonly PointFact[];
  refreshSeconds?: number;
}

const mostPoints = 60;

function factIn(entry: unknown, { path, format, sign, unit }: PointFact): string {
  const value = valueAt(entry, path);
  if (value === undefined || value === null) return '';
  const text =
    format === 'number'
      ? formatNumber(value)
      : format === 'ago'
        ? formatAgo(typeof value === 'number' ? new Date(value).toISOString() : value)
        : String(value);
  return [sign, text, unit].filter(Boolean).join(' ');
}

/** Places out of a service's answer. */
export function pointsIn(data: unknown, source: Source): Point[] {
  const list = valueAt(data, source.listPath ?? '');
  const entries: unknown[] = Array.isArray(list) ? list : list === undefined ? [] : [list];
  return entries.slice(0, mostPoints).map((entry) => ({
    name: String(valueAt(entry, source.titlePath) ?? ''),
    text: (source.facts ?? [])
      .map((fact) => factIn(entry, fact))
      .filter((text) => text !== '')
      .join(', '),
    latitude: Number(valueAt(entry, source.latitudePath) ?? NaN),
    longitude: Number(valueAt(entry, source.longitudePath) ?? NaN),
  }));
}
