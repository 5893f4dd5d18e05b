import { EmptyState, ErrorState, LoadingState, formatDate, useCollection, words } from '@faibric/kit';

interface Moment {
  when: string;
  title: string;
  text?: string;
}

interface TimelineProps {
  title?: string;
  items?: readonly Moment[];
  /** Its rows stand in the order of their dates. */
  collection?: string;
  dateField?: string;
  titleField?: string;
  textField?: string;
}

export default function Timeline({ title, items, collection, ...fields }: TimelineProps) {
  return (
    <section id="timeline" className="app-block scroll-mt-6">
      {title && <h2 className="mb-8">{title}</h2>}
      {items && <Moments items={items} />}
      {collection && <StoredMoments collection={collection} {...fields} />}
    </section>
  );
}

function StoredMoments({
  collection,
  dateField = 'date',
  titleField = 'title',
  textField = 'text',
}: Omit<TimelineProps, 'title' | 'items'> & { collection: string }) {
  const { rows, loading, error, refresh } = useCollection(collection, {
    sort: { field: dateField, direction: 'asc' },
  });
  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0) return <EmptyState title={words().emptyHint} />;
  return (
    <Moments
      items={rows.map((row) => ({
        when: formatDate(row[dateField]),
        title: String(row[titleField] ?? ''),
        text: String(row[textField] ?? ''),
      }))}
    />
  );
}

function Moments({ items }: { items: readonly Moment[] }) {
  return (
    <ol className="max-w-3xl">
      {items.map((item, index) => (
        <li
          key={index}
          className="relative ms-1.5 border-s-2 border-line ps-7 pb-8 last:border-transparent last:pb-0 @2xl:ms-40"
        >
          <span
            aria-hidden="true"
            className="absolute -start-[0.5625rem] top-1 size-4 rounded-full border-[3px] border-accent bg-bg"
          />
          <p className="text-sm font-medium wrap-anywhere text-muted tabular-nums @2xl:absolute @2xl:-start-40 @2xl:top-0.5 @2xl:w-32 @2xl:text-end @2xl:text-base">
            {item.when}
          </p>
          <h3 className="wrap-anywhere">{item.title}</h3>
          {item.text && (
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line text-muted">{item.text}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
