import { ErrorState, LoadingState, formatMoney, formatNumber, useCollection, words } from '@faibric/kit';
import type { CSSProperties } from 'react';
import { Bars, Donut, Line } from './shapes.tsx';
import { groupsOf, type Span } from './groups.ts';

interface ChartProps {
  collection: string;
  title: string;
  groupField: string;
  /** Added up a group; without it rows are counted. */
  valueField?: string;
  kind: 'bar' | 'line' | 'donut';
  /** Dates are put together by it; days unless told. */
  span?: Span;
  format?: 'number' | 'money';
}

/** The shape of a chart without rows. */
const ghosts = [8, 5, 6, 3].map((value, at) => ({ label: '\u00a0'.repeat(at + 1), value }));

const shapes = { bar: Bars, line: Line, donut: Donut };

export default function Chart({ collection, title, groupField, valueField, kind, span, format }: ChartProps) {
  const { rows, loading, error, refresh } = useCollection(collection);
  const groups = groupsOf(rows, groupField, valueField, span);
  const Shape = shapes[kind];

  return (
    <section className="app-card app-chart @container">
      <h2 className="mb-5 border-0 p-0 text-start text-xl">{title}</h2>
      {loading && <LoadingState lines={3} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && groups.length === 0 && (
        <>
          <div
            aria-hidden="true"
            style={{ '--primary': 'var(--line)', '--accent': 'var(--line)' } as CSSProperties}
          >
            <Shape groups={ghosts} textOf={() => ''} />
          </div>
          <p className="mt-4 text-muted">{words().emptyHint}</p>
        </>
      )}
      {groups.length > 0 && (
        <Shape
          groups={groups}
          textOf={format === 'money' ? (value) => formatMoney(value) : (value) => formatNumber(value)}
        />
      )}
    </section>
  );
}
