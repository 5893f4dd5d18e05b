import {
  Button,
  Dialog,
  DraftFields,
  EmptyState,
  ErrorState,
  LoadingState,
  useCollection,
  useDraft,
  words,
} from '@faibric/kit';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import Post from './post.tsx';

interface PostsProps {
  collection: string;
  /** With it visitors may comment on a post. */
  commentsCollection?: string;
  noun: string;
}

const fields = [
  { name: 'title', type: 'text', required: true },
  { name: 'text', type: 'longtext', required: true },
  { name: 'image', type: 'image' },
] as const;

export default function Posts({ collection, commentsCollection, noun }: PostsProps) {
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection);
  const [writing, setWriting] = useState(false);
  const { add: addWord, emptyHint } = words();

  return (
    <section aria-label={noun} className="grid gap-12">
      <Button className="justify-self-start" onClick={() => setWriting(true)}>
        <PenLine aria-hidden="true" className="size-5" />
        {addWord(noun)}
      </Button>
      {loading && <LoadingState lines={3} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && (
        <div className="grid gap-10">
          <EmptyState title={addWord(noun)} text={emptyHint} />
          <div
            aria-hidden="true"
            className="grid gap-4 border-t-2 border-line pt-6 opacity-60 *:rounded-full *:bg-line"
          >
            <span className="h-3 w-24" />
            <span className="h-8 w-2/3" />
            <span className="app-motif aspect-4/1! w-full! rounded-app!" />
            <span className="h-3 w-11/12" />
            <span className="h-3 w-full" />
            <span className="h-3 w-3/5" />
          </div>
        </div>
      )}
      {rows.map((row) => (
        <Post
          key={row.id}
          row={row}
          fields={fields}
          commentsCollection={commentsCollection}
          onSave={(changed) => void update(row.id, changed)}
          onDelete={() => remove(row.id)}
        />
      ))}
      {writing && (
        <Dialog title={addWord(noun)} onClose={() => setWriting(false)}>
          <NewPost
            onSend={(row) => {
              void add(row);
              setWriting(false);
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

function NewPost({
  onSend,
}: {
  onSend: (row: { [field: string]: string | number | boolean | null | undefined }) => void;
}) {
  const form = useDraft(fields);
  return (
    <form noValidate className="grid gap-5" onSubmit={form.submit(onSend)}>
      <DraftFields fields={fields} form={form} />
      <Button type="submit" className="justify-self-start">
        {words().save}
      </Button>
    </form>
  );
}
