import type { Row } from '@faibric/kit';
import { byValue, groupsOf, nameOf, type Group, type Span } from './groups.ts';

export interface NamedLine {
  field: string;
  label: string;
}

const width = 600;
const height = 220;
/** How lines are told apart without their colours. */
const dashes = ['none', '10 6', '2 6', '14 4 2 4'];
const inks = ['stroke-primary', 'stroke-accent', 'stroke-text', 'stroke-muted'];

interface LinesProps {
  rows: readonly Row[];
  groupField: string;
  lines: readonly NamedLine[];
  span: Span;
  textOf: (value: number) => string;
}

/** Measurements over days, one line each, on a scale from the lowest to the highest of all. */
export function Lines({ rows, groupField, lines, span, textOf }: LinesProps) {
  const days = [...byValue(rows, groupField, span).keys()].sort().slice(-31);
  const at = new Map(days.map((day, index) => [nameOf(day, span), index]));
  const drawn = lines.map((line) => ({
    ...line,
    points: groupsOf(
      rows.filter((row) => typeof row[line.field] === 'number'),
      { groupField, valueField: line.field, op: 'average', span },
    ),
  }));
  const values = drawn.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = ({ label }: Group) => (days.length < 2 ? width / 2 : ((at.get(label) ?? 0) / (days.length - 1)) * width);
  const y = ({ value }: Group) => height - 8 - ((value - low) / (high - low || 1)) * (height - 16);
  return (
    <figure>
      <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
        {drawn.map(({ field, label, points }, index) => (
          <li key={field} className="flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 32 4" className="w-8">
              <path
                d="M0 2H32"
                strokeWidth="3"
                strokeDasharray={dashes[index % dashes.length]}
                className={inks[index % inks.length]}
              />
            </svg>
            {label}
            {points.length > 0 && (
              <strong className="tabular-nums">{textOf(points.at(-1)?.value ?? 0)}</strong>
            )}
          </li>
        ))}
      </ul>
      <p className="mb-1 text-end text-sm text-muted tabular-nums">{textOf(high)}</p>
      <svg
        role="img"
        aria-label={drawn
          .map(({ label, points }) => `${label}: ${points.map((one) => `${one.label} ${textOf(one.value)}`).join(', ')}`)
          .join('. ')}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-56 w-full overflow-visible"
      >
        <path
          d={`M0 8H${width}M0 ${height - 8}H${width}`}
          className="stroke-line"
          strokeDasharray="4 4"
          vectorEffect="non-scaling-stroke"
        />
        {drawn.map(({ field, points }, index) => (
          <g key={field} className={inks[index % inks.length]} strokeWidth="3" strokeLinecap="round">
            <polyline
              points={points.map((point) => `${x(point)},${y(point)}`).join(' ')}
              fill="none"
              strokeLinejoin="round"
              strokeDasharray={dashes[index % dashes.length]}
              vectorEffect="non-scaling-stroke"
            />
            {points.map((point) => (
              <path
                key={point.label}
                d={`M${x(point)} ${y(point)}h0.01`}
                strokeWidth="8"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </g>
        ))}
      </svg>
      <p className="mt-1 text-end text-sm text-muted tabular-nums">{textOf(low)}</p>
      <figcaption className="mt-2 flex justify-between gap-4 text-sm text-muted">
        <span>{nameOf(days[0] ?? '', span)}</span>
        {days.length > 1 && <span>{nameOf(days.at(-1) ?? '', span)}</span>}
      </figcaption>
    </figure>
  );
}
