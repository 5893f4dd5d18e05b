import {
  Button,
  EditDialog,
  Field,
  formatAgo,
  formatDate,
  useCollection,
  useDraft,
  useVisitor,
  words,
  type CollectionField,
  type Fields,
  type Row,
} from '@faibric/kit';
import { useState } from 'react';

interface PostProps {
  row: Row;
  fields: readonly CollectionField[];
  commentsCollection: string | undefined;
  onSave: (fields: Fields) => void;
  onDelete: () => void;
}

export default function Post({ row, fields, commentsCollection, onSave, onDelete }: PostProps) {
  const [editing, setEditing] = useState(false);
  const title = String(row['title'] ?? '');
  const image = String(row['image'] ?? '');
  return (
    <article className="grid gap-3">
      <p className="text-sm text-muted">
        <time dateTime={row.created_at}>{formatDate(row.created_at)}</time>
        <Button
          kind="bare"
          className="ms-2"
          aria-label={`${words().edit} ${title}`}
          onClick={() => setEditing(true)}
        >
          {words().edit}
        </Button>
      </p>
      <h2 className="text-3xl">{title}</h2>
      {image.startsWith('data:image/') && (
        <img src={image} alt="" className="max-h-96 w-full rounded-app object-cover" />
      )}
      <p className="max-w-prose text-lg whitespace-pre-line">{row['text']}</p>
      {commentsCollection && <Thread collection={commentsCollection} post={row.id} />}
      {editing && (
        <EditDialog
          fields={fields}
          row={row}
          onSave={onSave}
          onDelete={onDelete}
          onClose={() => setEditing(false)}
        />
      )}
    </article>
  );
}

const messageField = { name: 'message', type: 'text', required: true } as const;

/** Short answers under a post, oldest first. */
function Thread({ collection, post }: { collection: string; post: string }) {
  const { rows, add } = useCollection(collection, {
    where: { field: 'post', equals: post },
    sort: { field: 'created_at' },
  });
  const [name, keepName] = useVisitor('name', '');
  const { send, your } = words();
  const form = useDraft([messageField]);
  return (
    <div className="mt-2 grid gap-4 border-s-2 border-line ps-4">
      {rows.map((comment) => (
        <p key={comment.id}>
          <strong>{comment['name'] ?? your.anonymous}</strong>{' '}
          <span className="text-sm text-muted">{formatAgo(comment.created_at)}</span>
          <br />
          {comment['message']}
        </p>
      ))}
      <form
        noValidate
        className="grid gap-3 @xl:grid-cols-[minmax(0,10rem)_minmax(0,1fr)_auto] @xl:items-end"
        onSubmit={form.submit((typed) => {
          form.setDraft({});
          void add({ ...typed, name: name.trim() || null, post });
        })}
      >
        <Field
          field={{ name: 'name', type: 'text', label: your.name }}
          value={name}
          onChange={(value) => keepName(String(value))}
        />
        <Field
          field={{ ...messageField, label: your.message }}
          value={form.draft['message']}
          mistake={form.mistakes['message']}
          onChange={(value) => form.change('message', value)}
        />
        <Button type="submit" kind="quiet">
          {send}
        </Button>
      </form>
    </div>
  );
}
