import {
  Button,
  type CollectionField,
  isNumeric,
  labelOf,
  type Row,
  Value,
  words,
} from '@faibric/kit';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';

export interface Order {
  field: string;
  direction: 'asc' | 'desc';
}

export const cellClass = (field: CollectionField) =>
  clsx(
    'min-w-24 align-middle wrap-anywhere @2xl:table-cell @2xl:px-3 @2xl:py-(--row)',
    isNumeric(field) && '@2xl:text-end',
  );

export function TableHead({
  fields,
  order,
  onOrder,
}: {
  fields: readonly CollectionField[];
  order: Order | undefined;
  onOrder: (order: Order) => void;
}) {
  return (
    <thead role="rowgroup" className="hidden @2xl:table-header-group">
      <tr role="row">
        {fields.map((field) => {
          const active = order?.field === field.name;
          const direction = active && order.direction === 'asc' ? 'desc' : 'asc';
          const Arrow = active && order.direction === 'desc' ? ArrowDown : ArrowUp;
          return (
            <th
              key={field.name}
              role="columnheader"
              aria-sort={active ? (order.direction === 'asc' ? 'ascending' : 'descending') : 'none'}
              className={clsx('px-3 text-sm font-medium text-muted', isNumeric(field) ? 'text-end' : 'text-start')}
            >
              <button
                type="button"
                className={clsx(
                  'inline-flex min-h-11 items-center gap-1',
                  isNumeric(field) && 'flex-row-reverse',
                )}
                onClick={() => onOrder({ field: field.name, direction })}
              >
                {labelOf(field)}
                <Arrow aria-hidden="true" className={clsx('size-4', !active && 'invisible')} />
              </button>
            </th>
          );
        })}
        <th role="columnheader" className="sr-only">
          {words().edit}
        </th>
      </tr>
    </thead>
  );
}

interface TableRowProps {
  row: Row;
  fields: readonly CollectionField[];
  /** Why it stands out. */
  tags: readonly string[];
  /** Says that it was done today. */
  today?: { label: string; onPress: () => void };
  onEdit: () => void;
  onDelete: () => void;
}

/** A row of the table; where the page is narrow, a card that names each value. */
export function TableRow({ row, fields, tags, today, onEdit, onDelete }: TableRowProps) {
  const [first, ...rest] = fields;
  if (!first) return null;
  const name = String(row[first.name] ?? '');
  return (
    <tr
      role="row"
      className={clsx(
        'app-row relative mb-3 block rounded-app border border-line bg-surface p-4 @2xl:table-row @2xl:rounded-none @2xl:border-0 @2xl:border-b @2xl:bg-transparent @2xl:hover:bg-primary/6',
        tags.length > 0 && 'text-(--danger)',
      )}
    >
      <td
        role="cell"
        className={clsx('mb-1 block pe-24 text-lg font-semibold @2xl:pe-3 @2xl:text-base', cellClass(first))}
      >
        <Value field={first} value={row[first.name]} />
        {tags.map((tag) => (
          <span key={tag} className="ms-2 text-sm font-semibold">
            {tag}
          </span>
        ))}
        {today && (
          <Button kind="quiet" className="my-1 block text-sm" aria-label={`${today.label}: ${name}`} onClick={today.onPress}>
            {today.label}
          </Button>
        )}
      </td>
      {rest.map((field) => (
        <td
          key={field.name}
          role="cell"
          className={clsx('flex items-baseline gap-3 py-0.5', cellClass(field))}
        >
          <span className="w-28 shrink-0 text-sm text-muted @2xl:hidden">{labelOf(field)}</span>
          <Value field={field} value={row[field.name]} />
        </td>
      ))}
      <td
        role="cell"
        className="absolute end-2 top-2 flex justify-end @2xl:static @2xl:table-cell @2xl:w-24 @2xl:text-end @2xl:whitespace-nowrap"
      >
        <Button kind="bare" icon aria-label={`${words().edit} ${name}`} onClick={onEdit}>
          <Pencil aria-hidden="true" className="size-4" />
        </Button>
        <Button kind="bare" icon aria-label={`${words().delete} ${name}`} onClick={onDelete}>
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      </td>
    </tr>
  );
}
