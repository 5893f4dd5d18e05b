import {
  Button,
  EditDialog,
  formatDate,
  Thread,
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
    <article className="grid gap-4 border-t-2 border-text pt-5">
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
      <h2 className="border-0 p-0 text-start text-4xl">{title}</h2>
      {image.startsWith('data:image/') && (
        <img src={image} alt="" className="max-h-96 w-full rounded-app object-cover" />
      )}
      <p className="max-w-prose text-lg whitespace-pre-line">{row['text']}</p>
      {commentsCollection && <Thread collection={commentsCollection} about={row.id} field="post" />}
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
