import {
  Button,
  ErrorState,
  Field,
  LoadingState,
  formatAgo,
  useCollection,
  useDraft,
  useVisitor,
  words,
} from '@faibric/kit';

interface CommentsProps {
  /** Among the sections of a page: a heading above. */
  title?: string;
  collection: string;
  noun: string;
  /** The field that says what a comment belongs to, and its value here. */
  postField?: string;
  post?: string;
}

export default function Comments({ title, collection, noun, postField, post }: CommentsProps) {
  const { rows, loading, error, add, refresh } = useCollection(
    collection,
    postField && post ? { where: { field: postField, equals: post } } : {},
  );
  const [name, keepName] = useVisitor('name', '');
  const { add: addWord, empty, your } = words();
  const nameField = { name: 'name', type: 'text', label: your.name } as const;
  const messageField = { name: 'message', type: 'longtext', label: your.message, required: true } as const;
  const form = useDraft([messageField]);

  const send = form.submit(async (row) => {
    const typed = form.draft;
    form.setDraft({});
    const stored = await add({
      ...row,
      name: name.trim() || null,
      ...(postField && post ? { [postField]: post } : {}),
    });
    if (!stored) form.setDraft(typed);
  });

  return (
    <section id={title && 'comments'} aria-label={noun} className="grid scroll-mt-6 gap-6">
      {title && <h2>{title}</h2>}
      <form noValidate className="grid max-w-xl gap-4" onSubmit={send}>
        <Field
          field={messageField}
          value={form.draft['message']}
          mistake={form.mistakes['message']}
          onChange={(value) => form.change('message', value)}
        />
        <Field field={nameField} value={name} onChange={(value) => keepName(String(value))} />
        <Button type="submit" className="justify-self-start">
          {addWord(noun)}
        </Button>
      </form>
      {loading && <LoadingState lines={2} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && <p className="text-muted">{empty(noun)}</p>}
      <ul className="grid gap-5">
        {rows.map((row) => (
          <li key={row.id} className="border-s-2 border-accent ps-4">
            <p className="text-sm text-muted">
              <strong className="text-text">{row['name'] ?? your.anonymous}</strong>,{' '}
              <time dateTime={row.created_at}>{formatAgo(row.created_at)}</time>
            </p>
            <p className="mt-1 max-w-prose text-lg whitespace-pre-line">{row['message']}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
