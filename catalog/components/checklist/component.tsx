import {
  Button,
  DraftFields,
  EditDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  Value,
  useCollection,
  useDraft,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

interface ChecklistProps {
  collection: string;
  titleField: string;
  doneField: string;
  /** A choice under whose options the open rows stand. */
  groupField?: string;
  fields: readonly CollectionField[];
  noun: string;
}

export default function Checklist(props: ChecklistProps) {
  const { collection, titleField, doneField, groupField, fields, noun } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection, {
    sort: { field: 'created_at', direction: 'asc' },
  });
  const asked = fields.filter(({ name }) => name !== doneField);
  const details = asked.filter(({ name }) => name !== titleField && name !== groupField);
  const form = useDraft(asked);
  const [edited, setEdited] = useState<Row | undefined>();
  const options = fields.find(({ name }) => name === groupField)?.options ?? [];
  const groupOf = (row: Row) => (groupField === undefined ? '' : String(row[groupField] ?? ''));
  const placeOf = (row: Row) => (options.includes(groupOf(row)) ? options.indexOf(groupOf(row)) : options.length);
  const open = rows
    .filter((row) => row[doneField] !== true)
    .sort((one, other) => placeOf(one) - placeOf(other) || groupOf(one).localeCompare(groupOf(other)));
  const sorted = [...open, ...rows.filter((row) => row[doneField] === true)];
  const headings = new Map(open.toReversed().map((row) => [groupOf(row), row.id]));
  const { add: addWord, delete: deleteWord, edit, emptyHint } = words();

  return (
    <section aria-label={noun} className="grid gap-5">
      <form
        noValidate
        className="@container flex flex-col gap-3 @xl:flex-row @xl:items-end"
        onSubmit={form.submit((row) => {
          form.setDraft({});
          void add({ ...row, [doneField]: false });
        })}
      >
        <div className="flex-1">
          <DraftFields fields={asked} form={form} />
        </div>
        <Button type="submit">
          <Plus aria-hidden="true" className="size-5" />
          {addWord(noun)}
        </Button>
      </form>

      {loading && <LoadingState lines={4} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && <EmptyState title={addWord(noun)} text={emptyHint} />}
      {rows.length > 0 && (
        <div>
          <p aria-live="polite" className="mb-2 flex items-center gap-3 text-sm text-muted tabular-nums">
            {rows.length - open.length} / {rows.length}
            <span aria-hidden="true" className="h-1.5 flex-1 overflow-hidden rounded-app bg-line">
              <span
                className="block h-full bg-primary transition-[width]"
                style={{ width: `${100 - (100 * open.length) / rows.length}%` }}
              />
            </span>
          </p>
          <ul>
            {sorted.map((row) => (
              <li key={row.id} className="flex flex-wrap items-start gap-1 border-b border-line">
                {groupOf(row) !== '' && headings.get(groupOf(row)) === row.id && (
                  <h2 className="w-full border-0 p-0 pt-4 text-start text-lg first-letter:uppercase">{groupOf(row)}</h2>
                )}
                <label className="flex min-h-12 flex-1 cursor-pointer items-start gap-3 py-3">
                  <input
                    type="checkbox"
                    className="size-6 shrink-0 accent-primary"
                    checked={row[doneField] === true}
                    onChange={(event) => void update(row.id, { [doneField]: event.target.checked })}
                  />
                  <span className={clsx('min-w-0', row[doneField] === true && 'text-muted line-through')}>
                    {String(row[titleField] ?? '')}
                  </span>
                </label>
                <span className="flex flex-wrap justify-end gap-x-3 self-center text-sm text-muted">
                  {details
                    .filter(({ name }) => row[name] !== null && row[name] !== undefined)
                    .map((field) => (
                      <Value key={field.name} field={field} value={row[field.name]} />
                    ))}
                </span>
                <Button
                  kind="bare"
                  icon
                  aria-label={`${edit} ${String(row[titleField])}`}
                  onClick={() => setEdited(row)}
                >
                  <Pencil aria-hidden="true" className="size-4" />
                </Button>
                <Button
                  kind="bare"
                  icon
                  aria-label={`${deleteWord} ${String(row[titleField])}`}
                  onClick={() => remove(row.id)}
                >
                  <Trash2 aria-hidden="true" className="size-4" />
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {edited && (
        <EditDialog
          fields={asked}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
