import { Button, type CollectionField, type Row, Value, words } from '@faibric/kit';
import { Pencil } from 'lucide-react';

interface DateCellProps {
  row: Row;
  fields: readonly CollectionField[];
  name: string;
  can: number;
  isBest: boolean;
  onEdit: () => void;
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

/** What is to be answered: the date with all that is said of it, and how many can come. */
export default function DateCell({ row, fields, name, can, isBest, onEdit }: DateCellProps) {
  const [first, ...rest] = fields.filter((field) => isFilled(row[field.name]));
  const { availability, edit } = words();
  return (
    <th role="rowheader" scope="row" className="block text-start font-normal @2xl:table-cell @2xl:py-3 @2xl:pe-4">
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 flex-1 gap-0.5">
          <span className="text-lg font-semibold wrap-anywhere">
            {first && <Value field={first} value={row[first.name]} />}
          </span>
          <span className="flex flex-wrap gap-x-3 text-sm text-muted">
            {rest.map((field) => (
              <Value key={field.name} field={field} value={row[field.name]} />
            ))}
          </span>
          <span className="text-sm tabular-nums">
            {availability.can(can)}
            {isBest && <strong className="ms-2 text-primary">{availability.best}</strong>}
          </span>
        </div>
        <Button kind="bare" icon className="-my-2" aria-label={`${edit} ${name}`} onClick={onEdit}>
          <Pencil aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </th>
  );
}
