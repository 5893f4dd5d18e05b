import clsx from 'clsx';
import { formatNumber } from './format.ts';

interface TrendProps {
  readonly values: readonly number[];
  /** What it is the course of, for those who hear it. */
  readonly label: string;
  /** A dashed line to compare with: the last close. */
  readonly base?: number | undefined;
  readonly textOf?: (value: number) => string;
  /** Sets height and, by `text-…`, colour. */
  readonly className?: string;
}

const width = 300;
const height = 100;

/** The course of a figure as a line over its own range, without axes; first, last, highest and lowest are said. */
export function Trend({ values, label, base, textOf = formatNumber, className }: TrendProps) {
  if (values.length < 2) return null;
  const all = base === undefined ? values : [...values, base];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): number => 6 + (1 - (value - low) / (high - low || 1)) * (height - 12);
  const points = values.map((value, at) => `${((at / (values.length - 1)) * width).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const spoken = [values[0] ?? 0, values.at(-1) ?? 0].map(textOf).join(' → ');
  return (
    <svg
      role="img"
      aria-label={`${label}: ${spoken} (${textOf(Math.min(...values))} – ${textOf(Math.max(...values))})`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={clsx('block w-full', className)}
    >
      <polygon points={`0,${height} ${points} ${width},${height}`} className="fill-current opacity-12" />
      {base !== undefined && (
        <path d={`M0 ${y(base)}H${width}`} className="stroke-(--control)" strokeDasharray="3 4" vectorEffect="non-scaling-stroke" />
      )}
      <polyline
        points={points}
        className="fill-none stroke-current"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
