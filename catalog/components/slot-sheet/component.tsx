import {
  type CollectionField,
  EditDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  type Row,
  useCollection,
  words,
} from '@faibric/kit';
import { useState } from 'react';
import Group from './group.tsx';
import { groupsOf } from './groups.ts';

interface SlotSheetProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  /** The fields that say what somebody signs up for. */
  by: readonly string[];
  most?: number;
}

export default function SlotSheet({ collection, fields, noun, plural, by, most }: SlotSheetProps) {
  const { rows, loading, error, update, remove, refresh } = useCollection(collection);
  const [edited, setEdited] = useState<Row | undefined>();
  const { count, empty, emptyHint } = words();
  const named = by.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const groups = groupsOf(rows, named);

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (groups.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} fields={fields} />;
  return (
    <section aria-label={plural} className="@container">
      <p aria-live="polite" className="mb-2 text-sm text-muted">
        {count(rows.length, noun, plural)}
      </p>
      <ul className="grid grid-cols-1 gap-4 @2xl:grid-cols-2">
        {groups.map((group) => (
          <Group
            key={group.values.join()}
            group={group}
            by={named}
            fields={fields.filter(({ name }) => !by.includes(name))}
            most={most}
            onEdit={setEdited}
            onDelete={(row) => remove(row.id)}
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
