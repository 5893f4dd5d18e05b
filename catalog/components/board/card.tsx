import { Value, words, type CollectionField, type Row } from '@faibric/kit';
import { GripVertical } from 'lucide-react';

interface BoardCardProps {
  row: Row;
  title: string;
  details: readonly CollectionField[];
  columns: readonly string[];
  column: string;
  moveLabel: string;
  onMove: (column: string) => void;
  onEdit: () => void;
}

/** A card that is dragged, or moved by its menu. */
export default function BoardCard({
  row,
  title,
  details,
  columns,
  column,
  moveLabel,
  onMove,
  onEdit,
}: BoardCardProps) {
  const filled = details.filter(
    ({ name }) => row[name] !== null && row[name] !== undefined && row[name] !== '',
  );
  return (
    <li
      draggable
      className="rounded-app border border-line border-s-4 border-s-(--tag) bg-surface p-3 shadow-xs"
      onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
    >
      <button
        type="button"
        className="flex min-h-11 w-full items-center gap-1 text-start font-medium"
        onClick={onEdit}
      >
        <GripVertical aria-hidden="true" className="-ms-1 size-5 shrink-0 cursor-grab text-muted" />
        <span className="min-w-0">{title}</span>
        <span className="sr-only">, {words().edit}</span>
      </button>
      {filled.length > 0 && (
        <p className="mb-2 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
          {filled.map((field) => (
            <Value key={field.name} field={field} value={row[field.name]} />
          ))}
        </p>
      )}
      <select
        aria-label={`${moveLabel}: ${title}`}
        className="app-input -mb-1 -ms-1 min-h-11 max-w-full rounded-app bg-surface text-sm text-muted hover:text-text"
        value={column}
        onChange={(event) => onMove(event.target.value)}
      >
        {columns.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </li>
  );
}
