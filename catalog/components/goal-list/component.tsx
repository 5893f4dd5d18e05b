import {
  EditDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  type CollectionField,
  type Row,
  useCollection,
  words,
} from '@faibric/kit';
import { useState } from 'react';
import Goal from './goal.tsx';

interface GoalListProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  titleField: string;
  valueField: string;
  targetField: string;
  /** Rows stand under its values. */
  groupField?: string;
  /** The target is a most: a budget. */
  most?: boolean;
}

const oldestFirst = { sort: { field: 'created_at', direction: 'asc' } } as const;

export default function GoalList(props: GoalListProps) {
  const { collection, fields, noun, plural, titleField, valueField, targetField, groupField, most = false } = props;
  const { rows, loading, error, update, remove, refresh } = useCollection(collection, oldestFirst);
  const [edited, setEdited] = useState<Row | undefined>();
  const { count, empty, emptyHint } = words();
  const value = fields.find(({ name }) => name === valueField);
  const own = [titleField, valueField, targetField, groupField];
  const details = fields.filter(({ name }) => !own.includes(name));
  const groups = groupField ? [...new Set(rows.map((row) => String(row[groupField] ?? '')))] : [''];

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} fields={fields} />;
  return (
    <section aria-label={plural} className="@container grid grid-cols-1 gap-6">
      <p aria-live="polite" className="text-sm text-muted">
        {count(rows.length, noun, plural)}
      </p>
      {groups.map((group) => (
        <div key={group} className="grid grid-cols-1 gap-4">
          {group !== '' && <h2 className="text-xl wrap-anywhere">{group}</h2>}
          <ul className="grid grid-cols-1 gap-4 @2xl:grid-cols-2">
            {rows
              .filter((row) => !groupField || String(row[groupField] ?? '') === group)
              .map((row) => (
                <Goal
                  key={row.id}
                  row={row}
                  title={String(row[titleField] ?? '')}
                  done={Number(row[valueField] ?? 0)}
                  target={Number(row[targetField] ?? 0)}
                  isMoney={value?.type === 'money'}
                  most={most}
                  details={details}
                  onAdd={(amount) => void update(row.id, { [valueField]: Number(row[valueField] ?? 0) + amount })}
                  onEdit={() => setEdited(row)}
                />
              ))}
          </ul>
        </div>
      ))}
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
