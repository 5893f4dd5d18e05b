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
  /** Over the list, where it is one part of several. */
  title?: string;
}

export default function Checklist(props: ChecklistProps) {
  const { collection, titleField, doneField, groupField, fields, noun, title } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection, {
    sort: { field: 'created_at', direction: 'asc' },
  });
  const asked = fields.filter(({ name }) => name !== doneField);
  const details = asked.filter(({ name }) => name !== titleField && name !== groupField);
  const form = useDraft(asked);
  const [edited, setEdited] = useState<Row | undefined>();
  const options = fields.find(({ name }) => name === groupField)?.options ?? [];
  const groupOf = (row: Row) => (groupField === undefined ? '' : String(row[groupField] ?? ''));
  const placeOf = (row: Row) =>
    options.includes(groupOf(row)) ? options.indexOf(groupOf(row)) : options.length;
  const open = rows
    .filter((row) => row[doneField] !== true)
    .sort((one, other) => placeOf(one) - placeOf(other) || groupOf(one).localeCompare(groupOf(other)));
  const sorted = [...open, ...rows.filter((row) => row[doneField] === true)];
  const headings = new Map(open.toReversed().map((row) => [groupOf(row), row.id]));
  const { add: addWord, delete: deleteWord, edit, emptyHint, overdue } = words();
  const today = new Date().toLocaleDateString('sv');
  const isLate = ({ name, type }: CollectionField, row: Row) =>
    type === 'date' && row[doneField] !== true && String(row[name]) < today;

  return (
    <section aria-label={title ?? noun} className="app-broad grid gap-6">
      {title && <h2>{title}</h2>}
      <form
        noValidate
        className="app-card app-quick"
        onSubmit={form.submit((row) => {
          form.setDraft({});
          void add({ ...row, [doneField]: false });
        })}
      >
        <DraftFields fields={asked} form={form} />
        <Button type="submit">
          <Plus aria-hidden="true" className="size-5" />
          {addWord(noun)}
        </Button>
      </form>

      {loading && <LoadingState lines={4} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && (
        <EmptyState title={addWord(noun)} text={emptyHint} fields={asked} />
      )}
      {rows.length > 0 && (
        <div>
          <p aria-live="polite" className="mb-3 flex items-center gap-4 text-muted tabular-nums">
            {rows.length - open.length} / {rows.length}
            <span aria-hidden="true" className="h-2 flex-1 overflow-hidden rounded-full bg-line">
              <span
                className="block h-full bg-primary transition-[width]"
                style={{ width: `${100 - (100 * open.length) / rows.length}%` }}
              />
            </span>
          </p>
          <ul className="app-card py-0!">
            {sorted.map((row) => (
              <li
                key={row.id}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center border-b border-line last:border-0 @xl:grid-cols-[minmax(0,1fr)_auto_auto]"
              >
                {groupOf(row) !== '' && headings.get(groupOf(row)) === row.id && (
                  <h2 className="col-span-full border-0 p-0 pt-4 text-start text-lg first-letter:uppercase">
                    {groupOf(row)}
                  </h2>
                )}
                <label className="flex min-h-14 cursor-pointer items-center gap-4 py-3 text-lg">
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
                <span className="order-last col-span-full flex flex-wrap items-center gap-x-3 gap-y-1 ps-10 pb-3 text-sm text-muted empty:hidden @xl:order-none @xl:col-span-1 @xl:flex! @xl:justify-end @xl:p-0">
                  {details
                    .filter(({ name }) => row[name] !== null && row[name] !== undefined)
                    .map((field) => (
                      <span
                        key={field.name}
                        className={clsx(isLate(field, row) && 'font-semibold text-(--danger)')}
                      >
                        <Value field={field} value={row[field.name]} />
                        {isLate(field, row) && `, ${overdue}`}
                      </span>
                    ))}
                </span>
                <span className="flex">
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
                </span>
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
