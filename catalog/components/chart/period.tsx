import { inputClass, words, type Row } from '@faibric/kit';
import { byValue, nameOf, startOf, type Span } from './groups.ts';

export interface PeriodField {
  field: string;
  span: Span;
}

/** The periods that rows lie in, the newest first. */
export const periodsOf = (rows: readonly Row[], { field, span }: PeriodField) =>
  [...byValue(rows, field, span).keys()].sort().reverse();

export const isWithin = (row: Row, { field, span }: PeriodField, start: string) =>
  typeof row[field] === 'string' && startOf(row[field].slice(0, 10), span) === start;

interface PeriodSelectProps {
  title: string;
  span: Span;
  periods: readonly string[];
  /** Empty: all of them. */
  chosen: string;
  onChoose: (start: string) => void;
}

/** Which month, or all of them. */
export function PeriodSelect({ title, span, periods, chosen, onChoose }: PeriodSelectProps) {
  return (
    <select
      aria-label={title}
      className={`${inputClass} w-auto!`}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {periods.map((start) => (
        <option key={start} value={start}>
          {nameOf(start, span)}
        </option>
      ))}
      <option value="">{words().all}</option>
    </select>
  );
}
