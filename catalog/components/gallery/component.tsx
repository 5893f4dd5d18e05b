import {
  AddDialog,
  Button,
  EditDialog,
  EmptyState,
  ErrorState,
  Filters,
  LoadingState,
  useCollection,
  useFilters,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import { Plus } from 'lucide-react';
import { useMemo, useState, type CSSProperties } from 'react';
import Lightbox from './lightbox.tsx';
import { useRatios } from './use-ratios.ts';

interface GalleryProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  imageField: string;
  titleField?: string;
  title?: string;
  /** Among the sections of a page: a button adds pictures, and none is changed here. */
  onPage?: boolean;
}

/** Empty frames in the look's paper where pictures will hang. */
function Frames({ title }: { title: string }) {
  return (
    <div>
      <div aria-hidden="true" className="grid h-44 grid-cols-[3fr_2fr] gap-3 @2xl:h-64 @2xl:grid-cols-[4fr_3fr_5fr] @2xl:gap-4">
        <span className="app-motif aspect-auto! w-auto! opacity-40" />
        <span className="app-motif aspect-auto! w-auto! opacity-30" />
        <span className="app-motif hidden aspect-auto! w-auto! opacity-20 @2xl:block" />
      </div>
      <p className="mt-4 text-lg text-muted">{title}</p>
    </div>
  );
}

export default function Gallery(props: GalleryProps) {
  const { collection, fields, noun, plural, imageField, titleField, title, onPage } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection);
  const filter = useFilters(rows, fields);
  const [openId, setOpenId] = useState<string | undefined>();
  const [edited, setEdited] = useState<Row | undefined>();
  const [adding, setAdding] = useState(false);
  const { add: addWord, count, empty, emptyHint, noMatch } = words();

  const urlOf = (row: Row) => String(row[imageField] ?? '');
  const all = useMemo(
    () => rows.map((row) => String(row[imageField] ?? '')).filter((url) => url.startsWith('data:image/')),
    [rows, imageField],
  );
  const ratios = useRatios(all);
  const pictures = filter.shown.filter((row) => ratios.has(urlOf(row)));
  const at = pictures.findIndex(({ id }) => id === openId);
  const titleOf = (row: Row, index: number) =>
    String((titleField && row[titleField]) || `${noun} ${index + 1}`);

  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0 && !onPage) return <EmptyState title={empty(plural)} text={emptyHint} />;
  return (
    <section id="gallery" aria-label={plural} className="app-wide scroll-mt-6">
      {title && <h2 className="mb-6">{title}</h2>}
      {rows.length === 0 && <Frames title={empty(plural)} />}
      {rows.length > 0 && <Filters filter={filter} search={titleField !== undefined && !onPage} />}
      {rows.length > 0 && !onPage && (
        <p aria-live="polite" className="mb-2 text-sm text-muted">
          {filter.shown.length === 0 ? noMatch : count(filter.shown.length, noun, plural)}
        </p>
      )}
      <ul className="flex flex-wrap gap-3 [--tall:7rem] after:grow-[999] after:content-[''] @2xl:gap-4 @2xl:[--tall:14rem]">
        {pictures.map((row, index) => (
          <li
            key={row.id}
            className="min-w-0 grow-(--ratio) basis-[calc(var(--ratio)*var(--tall))]"
            style={{ '--ratio': ratios.get(urlOf(row)) } as CSSProperties}
          >
            <button
              type="button"
              className="group grid w-full gap-1.5 text-start"
              onClick={() => setOpenId(row.id)}
            >
              <img
                src={urlOf(row)}
                alt={titleField ? '' : titleOf(row, index)}
                className="aspect-(--ratio) w-full rounded-app border border-line bg-surface object-cover group-hover:brightness-95"
              />
              {titleField && (
                <span className="line-clamp-2 text-sm wrap-anywhere">{titleOf(row, index)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {onPage && (
        <Button kind="quiet" className="mt-5" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" className="size-5" />
          {addWord(noun)}
        </Button>
      )}
      {adding && (
        <AddDialog
          fields={fields}
          noun={noun}
          onSave={(row) => void add(row)}
          onClose={() => setAdding(false)}
        />
      )}
      {pictures[at] && (
        <Lightbox
          pictures={pictures}
          at={at}
          imageField={imageField}
          title={titleOf(pictures[at], at)}
          details={fields.filter(({ name }) => name !== imageField && name !== titleField)}
          onMove={(to) => setOpenId(pictures[to]?.id)}
          {...(onPage
            ? {}
            : {
                onEdit: setEdited,
                onDelete: (row: Row) => {
                  setOpenId(pictures[at + 1]?.id ?? pictures[at - 1]?.id);
                  remove(row.id);
                },
              })}
          onClose={() => setOpenId(undefined)}
        />
      )}
      {edited && (
        <EditDialog
          fields={fields}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
