import {
  EditDialog,
  EmptyState,
  ErrorState,
  Filters,
  LoadingState,
  formatMoney,
  formatNumber,
  labelOf,
  useCollection,
  useFilters,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import { useState } from 'react';
import RecordCard from './card.tsx';

interface RecordCardsProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  sort?: { field: string; direction: 'asc' | 'desc' };
  filters?: readonly string[];
  search?: boolean;
  totals?: readonly string[];
  /** Where comments on a card go. */
  commentsCollection?: string;
}

export default function RecordCards(props: RecordCardsProps) {
  const { collection, fields, noun, plural, sort, filters = [], search = false, totals = [], commentsCollection } = props;
  const { rows, loading, error, update, remove, refresh } = useCollection(
    collection,
    sort ? { sort: { ...sort, order: fields.find(({ name }) => name === sort.field)?.options } } : {},
  );
  const filter = useFilters(rows, fields);
  const [edited, setEdited] = useState<Row | undefined>();
  const { count, empty, emptyHint, noMatch, total } = words();
  const summed = fields.filter(({ name }) => totals.includes(name));
  const sum = (name: string) => filter.shown.reduce((all, row) => all + Number(row[name] ?? 0), 0);

  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} fields={fields} />;

  return (
    <section aria-label={plural} className="app-wide">
      <Filters filter={filter} names={filters} search={search} />
      <p aria-live="polite" className="mb-3 flex flex-wrap gap-x-6 text-sm text-muted">
        {filter.shown.length === 0 ? noMatch : count(filter.shown.length, noun, plural)}
        {summed.map((field) => (
          <span key={field.name} className="tabular-nums">
            {total}, {labelOf(field)}:{' '}
            {field.type === 'money' ? formatMoney(sum(field.name)) : formatNumber(sum(field.name))}
          </span>
        ))}
      </p>
      <ul className="grid grid-cols-1 gap-4 @xl:grid-cols-2 @4xl:grid-cols-3">
        {filter.shown.map((row) => (
          <RecordCard
            key={row.id}
            row={row}
            fields={fields}
            commentsCollection={commentsCollection}
            onEdit={() => setEdited(row)}
            onDelete={() => remove(row.id)}
          />
        ))}
      </ul>
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
