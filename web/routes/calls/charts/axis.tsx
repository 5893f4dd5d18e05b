import { language } from '../../../strings/index.ts';
import type { Span } from './spans.ts';

const day = 86_400_000;

/** "14:00", or "12 Mar" where the chart is longer than a day. */
export function timeOf(at: number, isLong: boolean): string {
  const format: Intl.DateTimeFormatOptions = isLong
    ? { day: 'numeric', month: 'short' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat(isLong && language === 'en' ? 'en-GB' : language, format).format(new Date(at));
}

export const isLong = (spans: readonly Span[]): boolean => (spans.at(-1)?.at ?? 0) - (spans[0]?.at ?? 0) > 1.5 * day;

/** Where the time under a chart begins, its middle and its end. The chart itself says the same to a screen reader. */
export function Axis({ spans }: { readonly spans: readonly Span[] }) {
  const long = isLong(spans);
  const marks = [spans[0], spans[Math.floor(spans.length / 2)], spans.at(-1)].flatMap((span) => span ?? []);
  return (
    <div className="chart-axis mono faint" aria-hidden="true">
      {marks.map(({ at }, index) => (
        <span key={index}>{timeOf(at, long)}</span>
      ))}
    </div>
  );
}
