import {
  type CollectionField,
  EditDialog,
  EmptyState,
  ErrorState,
  Filters,
  isMarked,
  nextOf,
  rowOf,
  type Draft,
  LoadingState,
  type Mark,
  type Row,
  useCollection,
  useFilters,
  words,
} from '@faibric/kit';
import { useState } from 'react';
import { MarkFilter } from './marks.tsx';
import { type Order, TableHead, TableRow } from './table.tsx';
import { TableTotals } from './totals.tsx';

interface RecordTableProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  sort?: { field: string; direction: 'asc' | 'desc' };
  filters?: readonly string[];
  /** Values that are chosen at first, by field. */
  start?: { readonly [field: string]: string };
  search?: boolean;
  totals?: readonly string[];
  /** Rows whose day has passed stand out, unless they are done. */
  overdue?: { date: string; done?: string };
  /** A button on each row that puts today into a day: watered today. */
  today?: { field: string; label: string };
  /** Rows that stand out under a name of their own, and can be seen alone. */
  marks?: readonly Mark[];
}

const isLate = (row: Row, overdue: RecordTableProps['overdue']) =>
  overdue !== undefined &&
  String(row[overdue.date] || '9999') < new Date().toLocaleDateString('sv') &&
  !(overdue.done && row[overdue.done] === true);

/** Days that come every year, in the order in which they come next. */
function byNext(rows: readonly Row[], order: Order | undefined) {
  const { field = '', direction } = order ?? {};
  const next = (row: Row) => nextOf(row[field])?.day ?? '9999';
  const turn = direction === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => turn * next(a).localeCompare(next(b)));
}

const draftOf = (fields: readonly CollectionField[], row: Row): Draft =>
  Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? undefined]));

export default function RecordTable({
  collection,
  fields,
  noun,
  plural,
  sort,
  filters = [],
  start,
  search = false,
  totals = [],
  overdue,
  today,
  marks = [],
}: RecordTableProps) {
  const [order, setOrder] = useState(sort);
  const { rows, loading, error, update, remove, refresh } = useCollection(
    collection,
    order ? { sort: { ...order, order: fields.find(({ name }) => name === order.field)?.options } } : {},
  );
  const filter = useFilters(rows, fields, start);
  const [only, setOnly] = useState<string | undefined>();
  const [edited, setEdited] = useState<Row | undefined>();
  const { count, empty, emptyHint, noMatch } = words();

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} fields={fields} />;

  const mark = marks.find(({ label }) => label === only);
  const marked = mark ? filter.shown.filter((row) => isMarked(row, mark)) : filter.shown;
  const shown = fields.some(({ name, yearly }) => yearly && name === order?.field)
    ? byNext(marked, order)
    : marked;
  const done = (row: Row) =>
    today &&
    void update(
      row.id,
      rowOf(fields, { ...draftOf(fields, row), [today.field]: new Date().toLocaleDateString('sv') }),
    );

  return (
    <section aria-label={plural} className="@container">
      <Filters filter={filter} names={filters} search={search} />
      {marks.length > 0 && (
        <MarkFilter rows={filter.shown} marks={marks} chosen={only} onChoose={setOnly} />
      )}
      <p aria-live="polite" className="mb-2 text-sm text-muted">
        {shown.length === 0 ? noMatch : count(shown.length, noun, plural)}
      </p>
      <div className="app-sheet overflow-x-auto">
        <table role="table" className="app-table block w-full text-start @2xl:table">
          <TableHead fields={fields} order={order} onOrder={setOrder} />
          <tbody role="rowgroup" className="block @2xl:table-row-group">
            {shown.map((row) => (
              <TableRow
                key={row.id}
                row={row}
                fields={fields}
                tags={[
                  ...(isLate(row, overdue) ? [words().overdue] : []),
                  ...marks.filter((one) => isMarked(row, one)).map(({ label }) => label),
                ]}
                {...(today ? { today: { label: today.label, onPress: () => done(row) } } : {})}
                onEdit={() => setEdited(row)}
                onDelete={() => remove(row.id)}
              />
            ))}
          </tbody>
          {totals.length > 0 && <TableTotals rows={shown} fields={fields} totals={totals} />}
        </table>
      </div>
      {edited && (
        <EditDialog
          fields={fields}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onDelete={() => remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
