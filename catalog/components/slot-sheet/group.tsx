import { Button, type CollectionField, type Row, Value, words } from '@faibric/kit';
import { Pencil, Trash2 } from 'lucide-react';
import type { SlotGroup } from './groups.ts';

interface GroupProps {
  group: SlotGroup;
  by: readonly CollectionField[];
  /** What a line says: the fields that do not say what it is for. */
  fields: readonly CollectionField[];
  most: number | undefined;
  onEdit: (row: Row) => void;
  onDelete: (row: Row) => void;
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

/** One shift, task or day with those who have signed up. */
export default function Group({ group, by, fields, most, onEdit, onDelete }: GroupProps) {
  const { delete: remove, edit, goal, slots } = words();
  const [first, ...rest] = fields;
  const taken = group.rows.length;
  return (
    <li className="app-card grid grid-cols-1 content-start gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="flex flex-wrap gap-x-2">
          {by.map((field, at) => (
            <span key={field.name}>
              {field.type === 'choice' ? group.values[at] || '–' : <Value field={field} value={group.values[at]} />}
            </span>
          ))}
        </h3>
        <p className="text-sm text-muted tabular-nums">
          {most === undefined ? taken : goal.of(String(taken), String(most))}
          {most !== undefined && taken >= most && <strong className="ms-2 text-text">{slots.full}</strong>}
        </p>
      </div>
      {most !== undefined && (
        <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
          <div className="h-full bg-primary" style={{ width: `${Math.min(100, (100 * taken) / most)}%` }} />
        </div>
      )}
      {taken > 0 && (
        <ul className="grid gap-1">
          {group.rows.map((row) => {
            const name = String((first && row[first.name]) ?? '');
            return (
              <li key={row.id} className="flex items-start gap-2">
                <div className="flex min-w-0 flex-1 flex-wrap gap-x-3 py-2">
                  <span className="font-medium wrap-anywhere">{name}</span>
                  {rest
                    .filter((field) => isFilled(row[field.name]))
                    .map((field) => (
                      <span key={field.name} className="text-muted wrap-anywhere">
                        <Value field={field} value={row[field.name]} />
                      </span>
                    ))}
                </div>
                <Button kind="bare" icon aria-label={`${edit} ${name}`} onClick={() => onEdit(row)}>
                  <Pencil aria-hidden="true" className="size-4" />
                </Button>
                <Button kind="bare" icon aria-label={`${remove} ${name}`} onClick={() => onDelete(row)}>
                  <Trash2 aria-hidden="true" className="size-4" />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
