import { Button, Thread, Value, labelOf, words, type CollectionField, type Row } from '@faibric/kit';
import { Pencil, Trash2 } from 'lucide-react';

interface RecordCardProps {
  row: Row;
  fields: readonly CollectionField[];
  commentsCollection?: string | undefined;
  onEdit: () => void;
  onDelete: () => void;
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The first text is the card's title, the first picture its head; empty fields are left out. */
export default function RecordCard({ row, fields, commentsCollection, onEdit, onDelete }: RecordCardProps) {
  const image = fields.find(({ type, name }) => type === 'image' && isFilled(row[name]));
  const title = fields.find(({ type }) => type !== 'image') ?? fields[0];
  const rest = fields.filter((field) => field !== title && field !== image && isFilled(row[field.name]));
  const marks = rest.filter(({ type }) => type === 'choice' || type === 'rating');
  const name = title ? String(row[title.name] ?? '') : '';

  return (
    <li className="app-card flex flex-col gap-3">
      {image && (
        <img src={String(row[image.name])} alt="" className="aspect-4/3 w-full rounded-app object-cover" />
      )}
      <h2 className="text-xl">{title && <Value field={title} value={row[title.name]} />}</h2>
      {marks.length > 0 && (
        <dl className="flex flex-wrap items-center gap-2">
          {marks.map((field) => (
            <div key={field.name}>
              <dt className="sr-only">{labelOf(field)}</dt>
              <dd>
                <Value field={field} value={row[field.name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <dl className="grid grid-cols-1 gap-1.5">
        {rest
          .filter((field) => !marks.includes(field))
          .map((field) => (
            <div
              key={field.name}
              className={
                field.type === 'longtext' ? '' : 'flex items-baseline justify-between gap-4 text-end'
              }
            >
              <dt className="text-start text-sm text-muted">{labelOf(field)}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <Value field={field} value={row[field.name]} />
              </dd>
            </div>
          ))}
      </dl>
      {commentsCollection && <Thread collection={commentsCollection} about={row.id} />}
      <div className="mt-auto -mb-2 -me-2 flex justify-end">
        <Button kind="bare" icon aria-label={`${words().edit} ${name}`} onClick={onEdit}>
          <Pencil aria-hidden="true" className="size-4" />
        </Button>
        <Button kind="bare" icon aria-label={`${words().delete} ${name}`} onClick={onDelete}>
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </li>
  );
}
