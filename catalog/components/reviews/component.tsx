import {
  Button,
  EmptyState,
  ErrorState,
  Field,
  LoadingState,
  Rating,
  formatAgo,
  formatNumber,
  useCollection,
  useDraft,
  useVisitor,
  words,
} from '@faibric/kit';
import { scoreOf } from './score.ts';

interface ReviewsProps {
  collection: string;
  noun: string;
  question?: string;
}

interface Review {
  name: string | null;
  rating: number;
  text: string | null;
}

export default function Reviews({ collection, noun, question }: ReviewsProps) {
  const { rows, loading, error, add, refresh } = useCollection<Review>(collection);
  const [name, keepName] = useVisitor('name', '');
  const { add: addWord, emptyHint, reviews, your } = words();
  const ratingField = { name: 'rating', type: 'rating', label: reviews.rating, required: true } as const;
  const textField = { name: 'text', type: 'longtext', label: reviews.text } as const;
  const form = useDraft([ratingField, textField]);
  const { average, counts } = scoreOf(rows.map(({ rating }) => rating));

  const send = form.submit(async ({ rating, text }) => {
    const typed = form.draft;
    form.setDraft({});
    const stored = await add({
      rating: Number(rating),
      text: text ? String(text) : null,
      name: name.trim() || null,
    });
    if (!stored) form.setDraft(typed);
  });

  return (
    <section
      id="reviews"
      aria-label={noun}
      className="app-wide grid scroll-mt-6 grid-cols-1 gap-8 @3xl:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] @3xl:gap-12"
    >
      <div className="grid grid-cols-1 content-start gap-8">
        {average !== undefined && (
          <div aria-live="polite" className="grid gap-4">
            <p className="flex items-center gap-4">
              <span className="app-figure text-5xl leading-none font-semibold tabular-nums">
                {formatNumber(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
              </span>
              <span className="text-sm text-muted">
                <Rating value={Math.round(average)} />
                <br />
                {reviews.average} ({formatNumber(rows.length)})
              </span>
            </p>
            <dl className="grid gap-1.5">
              {counts.map(({ stars, count }) => (
                <div key={stars} className="flex items-center gap-3 text-sm tabular-nums">
                  <dt className="w-8 shrink-0 text-muted">{stars} ★</dt>
                  <dd className="flex flex-1 items-center gap-3">
                    <span aria-hidden="true" className="h-2 flex-1 overflow-hidden rounded-app bg-line">
                      <span
                        className="block h-full bg-accent transition-[width]"
                        style={{ width: `${(100 * count) / rows.length}%` }}
                      />
                    </span>
                    <span className="w-6 text-end">{formatNumber(count)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <form noValidate className="app-card grid grid-cols-1 gap-4" onSubmit={send}>
          {question && <h2 className="text-xl">{question}</h2>}
          <Field
            field={ratingField}
            value={form.draft['rating']}
            mistake={form.mistakes['rating']}
            onChange={(value) => form.change('rating', value)}
          />
          <Field
            field={textField}
            value={form.draft['text']}
            onChange={(value) => form.change('text', value)}
          />
          <Field
            field={{ name: 'name', type: 'text', label: your.name }}
            value={name}
            onChange={(value) => keepName(String(value))}
          />
          <Button type="submit" className="justify-self-start">
            {addWord(noun)}
          </Button>
        </form>
      </div>

      <div>
        {loading && <LoadingState lines={3} />}
        {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
        {!loading && !error && rows.length === 0 && <EmptyState title={addWord(noun)} text={emptyHint} />}
        <ul>
          {rows.map((row) => (
            <li key={row.id} className="border-b border-line py-5 first:pt-0">
              <Rating value={row.rating} />
              {row.text && (
                <p className="mt-2 max-w-prose text-lg wrap-anywhere whitespace-pre-line">{row.text}</p>
              )}
              <p className="mt-1 text-sm text-muted">
                {row.name || your.anonymous},{' '}
                <time dateTime={row.created_at}>{formatAgo(row.created_at)}</time>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
