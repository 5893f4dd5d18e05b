import { ErrorState, LoadingState, formatMoney, formatNumber, useCollection, words } from '@faibric/kit';
import { useState, type CSSProperties } from 'react';
import { groupsOf, type Grouping } from './groups.ts';
import { Lines, type NamedLine } from './lines.tsx';
import { isWithin, PeriodSelect, periodsOf, type PeriodField } from './period.tsx';
import { Bars, Donut, Line } from './shapes.tsx';

interface ChartProps extends Grouping {
  collection: string;
  title: string;
  kind: 'bar' | 'line' | 'donut';
  format?: 'number' | 'money';
  /** Measurements of one row, a line each. */
  lines?: readonly NamedLine[];
  /** Only the rows of one month at a time, or of another stretch. */
  period?: PeriodField;
}

/** The shape of a chart without rows. */
const ghosts = [8, 5, 6, 3].map((value, at) => ({ label: '\u00a0'.repeat(at + 1), value }));

const shapes = { bar: Bars, line: Line, donut: Donut };

export default function Chart(props: ChartProps) {
  const { collection, title, kind, format, lines = [], period, ...grouping } = props;
  const { rows: all, loading, error, refresh } = useCollection(collection);
  const [chosen, choose] = useState<string | undefined>();
  const periods = period ? periodsOf(all, period) : [];
  const start = chosen ?? periods[0] ?? '';
  const rows = period && start !== '' ? all.filter((row) => isWithin(row, period, start)) : all;
  const groups = groupsOf(rows, grouping);
  const Shape = shapes[kind];
  const textOf = (value: number) => (format === 'money' ? formatMoney(value) : formatNumber(value));
  const measured = lines.filter(({ field }) => rows.some((row) => typeof row[field] === 'number'));
  const isEmpty = lines.length > 0 ? measured.length === 0 : groups.length === 0;

  return (
    <section className="app-card app-chart @container">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 className="border-0 p-0 text-start text-xl">{title}</h2>
        {period && periods.length > 0 && (
          <PeriodSelect title={title} span={period.span} periods={periods} chosen={start} onChoose={choose} />
        )}
      </div>
      {loading && <LoadingState lines={3} />}
      {error && all.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && isEmpty && (
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
      {!isEmpty && lines.length > 0 && (
        <Lines
          rows={rows}
          groupField={grouping.groupField}
          lines={measured}
          span={grouping.span ?? 'day'}
          textOf={textOf}
        />
      )}
      {!isEmpty && lines.length === 0 && <Shape groups={groups} textOf={textOf} />}
    </section>
  );
}
