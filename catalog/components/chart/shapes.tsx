import { formatPercent, words } from '@faibric/kit';
import type { Group } from './groups.ts';

interface ShapeProps {
  groups: readonly Group[];
  textOf: (value: number) => string;
}

/** From the look's two strongest colours, lighter step by step. */
const inkOf = (index: number) => {
  const base = index % 2 === 0 ? 'var(--primary)' : 'var(--accent)';
  return `color-mix(in oklab, ${base} ${100 - Math.floor(index / 2) * 24}%, var(--surface))`;
};

/** Lying bars with their names and values, readable at any width. */
export function Bars({ groups, textOf }: ShapeProps) {
  const most = Math.max(...groups.map(({ value }) => value), 0) || 1;
  const share = ({ value, of }: Group) => (of === undefined ? value / most : of > 0 ? Math.min(1, value / of) : 0);
  return (
    <dl className="grid gap-3">
      {groups.map((group) => (
        <div key={group.label} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
          <dt className="truncate">{group.label}</dt>
          <dd className="font-medium tabular-nums">
            {group.of === undefined ? textOf(group.value) : words().goal.of(textOf(group.value), textOf(group.of))}
            {group.of !== undefined && (
              <span className="ms-3 text-muted">{formatPercent(Math.floor(share(group) * 100))}</span>
            )}
          </dd>
          <div aria-hidden="true" className="col-span-2 h-3 rounded-app bg-line/60">
            <div
              className="h-full rounded-app bg-primary transition-[width]"
              style={{ width: `${Math.max(group.of === undefined ? 1 : 0, 100 * share(group))}%` }}
            />
          </div>
        </div>
      ))}
    </dl>
  );
}

const width = 600;
const height = 220;

/** A line over days, with its first, last and highest value in words. */
export function Line({ groups, textOf }: ShapeProps) {
  const values = groups.map(({ value }) => value);
  const most = Math.max(...values, 0) || 1;
  const x = (index: number) => (groups.length === 1 ? width / 2 : (index / (groups.length - 1)) * width);
  const y = (value: number) => height - 8 - (value / most) * (height - 16);
  const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
  const summary = groups.map(({ label, value }) => `${label}: ${textOf(value)}`).join(', ');
  return (
    <figure>
      <p className="mb-1 text-end text-sm text-muted tabular-nums">{textOf(most)}</p>
      <svg
        role="img"
        aria-label={summary}
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
        {groups.length > 1 && (
          <polygon
            points={`0,${height - 8} ${points} ${width},${height - 8}`}
            className="fill-primary opacity-15"
          />
        )}
        <polyline
          points={groups.length > 1 ? points : `${points} ${points}`}
          className="fill-none stroke-primary"
          strokeWidth={groups.length > 1 ? 3 : 10}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="mt-2 flex justify-between gap-4 text-sm text-muted">
        <span>{groups[0]?.label}</span>
        {groups.length > 1 && <span>{groups.at(-1)?.label}</span>}
      </figcaption>
    </figure>
  );
}

const radius = 42;
const around = 2 * Math.PI * radius;

/** Shares of a ring, each named beside it. */
export function Donut({ groups, textOf }: ShapeProps) {
  const sum = groups.reduce((total, { value }) => total + value, 0) || 1;
  const startOf = (index: number) =>
    groups.slice(0, index).reduce((total, { value }) => total + value, 0) / sum;
  return (
    <div className="grid items-center gap-6 @md:grid-cols-[12rem_minmax(0,1fr)]">
      <svg aria-hidden="true" viewBox="0 0 120 120" className="mx-auto w-48 -rotate-90">
        {groups.map(({ label, value }, index) => (
          <circle
            key={label}
            cx="60"
            cy="60"
            r={radius}
            fill="none"
            strokeWidth="24"
            stroke={inkOf(index)}
            strokeDasharray={`${Math.max(0, (value / sum) * around - 1.5)} ${around}`}
            strokeDashoffset={-startOf(index) * around}
          />
        ))}
      </svg>
      <ul className="grid gap-2">
        {groups.map(({ label, value }, index) => (
          <li key={label} className="flex items-center gap-3">
            <span
              aria-hidden="true"
              className="size-3.5 shrink-0 rounded-full"
              style={{ background: inkOf(index) }}
            />
            <span className="min-w-0 flex-1 truncate">{label}</span>
            <span className="font-medium tabular-nums">{textOf(value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
