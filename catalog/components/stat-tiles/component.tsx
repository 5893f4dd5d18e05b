import { ErrorState, formatMoney, formatNumber, holds, useCollection, type Condition, type Row } from '@faibric/kit';
import type { CSSProperties } from 'react';

interface Tile {
  label: string;
  op: 'count' | 'sum' | 'average';
  field?: string;
  where?: Condition;
  /** Rows whose sum is taken away from the others'. */
  minus?: Condition;
  format?: 'number' | 'money';
}

interface StatTilesProps {
  collection: string;
  tiles: readonly Tile[];
}

const chosenOf = (rows: readonly Row[], condition: Condition) => rows.filter((row) => holds(row, condition));

const numbersOf = (rows: readonly Row[], field: string) =>
  rows.map((row) => row[field]).filter((value) => typeof value === 'number');

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function figureOf({ op, field = '', where, minus }: Tile, rows: readonly Row[]): number | undefined {
  const chosen = where ? chosenOf(rows, where) : rows;
  if (op === 'count') return chosen.length;
  const values = numbersOf(chosen, field);
  if (op === 'sum') return sumOf(values) - (minus ? sumOf(numbersOf(chosenOf(rows, minus), field)) : 0);
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

export default function StatTiles({ collection, tiles }: StatTilesProps) {
  const { rows, loading, error, refresh } = useCollection(collection);
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <dl className="grid grid-cols-2 gap-(--tile-gap,1rem) @3xl:auto-cols-[minmax(0,1fr)] @3xl:grid-flow-col @3xl:grid-cols-none">
      {tiles.map((tile) => {
        const figure = figureOf(tile, rows);
        const text =
          figure === undefined ? '–' : tile.format === 'money' ? formatMoney(figure) : formatNumber(figure);
        return (
          <div key={tile.label} className="app-card app-tile @container min-w-0">
            <dt className="mb-3 text-sm text-muted">{tile.label}</dt>
            <dd
              style={{ '--letters': text.length } as CSSProperties}
              className="app-figure text-[clamp(1rem,150cqi/var(--letters),2.5rem)] leading-none font-semibold wrap-anywhere tabular-nums"
            >
              {loading ? '…' : text}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
