import {
  Button,
  EditDialog,
  ErrorState,
  LoadingState,
  colourOf,
  inputClass,
  useCollection,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { Plus } from 'lucide-react';
import { useState, type CSSProperties, type FormEvent } from 'react';
import BoardCard from './card.tsx';

interface BoardProps {
  collection: string;
  titleField: string;
  columnField: string;
  columns: readonly string[];
  fields: readonly CollectionField[];
  noun: string;
}

export default function Board({ collection, titleField, columnField, columns, fields, noun }: BoardProps) {
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection);
  const [edited, setEdited] = useState<Row | undefined>();
  const [over, setOver] = useState<string | undefined>();
  const { add: addWord, moveTo } = words();
  const columnOf = (row: Row) =>
    columns.includes(String(row[columnField])) ? String(row[columnField]) : columns[0];

  const addTo = (column: string) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const title = String(new FormData(form).get('title') ?? '').trim();
    if (title !== '') void add({ [titleField]: title, [columnField]: column });
    form.reset();
  };

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <section
      aria-label={noun}
      className="app-broadest grid grid-cols-1 gap-4 @3xl:auto-cols-[minmax(0,1fr)] @3xl:grid-flow-col @3xl:grid-cols-none"
    >
      {columns.map((column) => (
        <div
          key={column}
          className={clsx(
            'app-column flex flex-col gap-3 rounded-app border-2 p-3 @3xl:min-h-[54dvh]',
            over === column ? 'border-primary' : 'border-transparent bg-line/45',
          )}
          style={{ '--tag': colourOf(column, columns) } as CSSProperties}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(column);
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => {
            setOver(undefined);
            void update(event.dataTransfer.getData('text/plain'), { [columnField]: column });
          }}
        >
          <h2 className="flex items-center gap-2.5 border-0 px-1 py-1.5 text-start text-lg">
            <span aria-hidden="true" className="size-3 rounded-app bg-(--tag)" />
            {column}
            <span className="ms-auto rounded-full bg-surface px-2.5 text-sm leading-6 font-medium text-muted tabular-nums">
              {rows.filter((row) => columnOf(row) === column).length}
            </span>
          </h2>
          <ul className="grid gap-3 empty:min-h-20 empty:rounded-app empty:border-2 empty:border-dashed empty:border-(--control)/50">
            {rows
              .filter((row) => columnOf(row) === column)
              .map((row) => (
                <BoardCard
                  key={row.id}
                  row={row}
                  title={String(row[titleField] ?? '')}
                  details={fields.filter(({ name }) => name !== titleField && name !== columnField)}
                  columns={columns}
                  column={column}
                  moveLabel={moveTo}
                  onMove={(to) => void update(row.id, { [columnField]: to })}
                  onEdit={() => setEdited(row)}
                />
              ))}
          </ul>
          <form className="flex gap-2" onSubmit={addTo(column)}>
            <input
              name="title"
              aria-label={`${addWord(noun)}, ${column}`}
              placeholder={addWord(noun)}
              className={inputClass}
            />
            <Button
              type="submit"
              kind="quiet"
              icon
              className="shrink-0"
              aria-label={`${addWord(noun)}: ${column}`}
            >
              <Plus aria-hidden="true" className="size-5" />
            </Button>
          </form>
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
