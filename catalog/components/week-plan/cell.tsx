import { Button, Value, words, type CollectionField, type Row } from '@faibric/kit';
import clsx from 'clsx';
import { Plus } from 'lucide-react';

interface CellProps {
  /** Of the day, for those who do not see it. */
  day: string;
  /** Of the row; without rows nothing. */
  slot?: string;
  rows: readonly Row[];
  noun: string;
  titleField: string;
  details: readonly CollectionField[];
  onAdd: () => void;
  onEdit: (row: Row) => void;
}

/** What is on a day, or in one of its slots. */
export default function Cell({ day, slot, rows, noun, titleField, details, onAdd, onEdit }: CellProps) {
  const { add, edit } = words();
  const press = (
    <Button
      kind={slot === undefined ? 'quiet' : 'bare'}
      icon
      className={clsx(slot === undefined && 'w-full')}
      aria-label={[add(noun), day, slot].filter(Boolean).join(', ')}
      onClick={onAdd}
    >
      <Plus aria-hidden="true" className="size-4" />
    </Button>
  );
  return (
    <div className="flex flex-col gap-2">
      {slot !== undefined && (
        <div className="flex items-center justify-between gap-2 border-t border-line">
          <h3 className="text-sm font-medium text-muted">{slot}</h3>
          {press}
        </div>
      )}
      {rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className="grid min-h-11 gap-0.5 rounded-app border border-line border-s-4 border-s-primary bg-surface px-3 py-2 text-start hover:border-text"
          onClick={() => onEdit(row)}
        >
          <span className="font-medium wrap-anywhere">{String(row[titleField] ?? '')}</span>
          <span className="sr-only">, {edit}</span>
          {details.map((field) =>
            row[field.name] === null || row[field.name] === undefined || row[field.name] === '' ? null : (
              <span key={field.name} className="text-sm text-muted wrap-anywhere">
                <Value field={field} value={row[field.name]} />
              </span>
            ),
          )}
        </button>
      ))}
      {slot === undefined && press}
    </div>
  );
}
