import {
  AddDialog,
  Button,
  EditDialog,
  ErrorState,
  LoadingState,
  useCollection,
  words,
  type CollectionField,
  type Draft,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import Cell from './cell.tsx';
import { addDays, mondayOf } from './days.ts';
import { daysOf, spanOf } from './names.ts';

interface WeekPlanProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  dayField: string;
  titleField: string;
  timeField?: string;
  slotField?: string;
}

const noSlot: readonly (string | undefined)[] = [undefined];

export default function WeekPlan(props: WeekPlanProps) {
  const { collection, fields, noun, plural, dayField, titleField, timeField, slotField } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection, {
    sort: { field: timeField ?? 'created_at', direction: 'asc' },
  });
  const today = new Date().toLocaleDateString('sv');
  const [monday, setMonday] = useState(mondayOf(today));
  const [adding, setAdding] = useState<Draft | undefined>();
  const [edited, setEdited] = useState<Row | undefined>();
  const { next, previous, thisWeek } = words();
  const day = fields.find(({ name }) => name === dayField);
  const days = daysOf(day, monday, today);
  const slots = fields.find(({ name }) => name === slotField)?.options ?? noSlot;
  const details = fields.filter(({ name }) => ![dayField, titleField, slotField].includes(name));
  const inCell = (value: string, slot: string | undefined) =>
    rows.filter(
      (row) =>
        String(row[dayField] ?? '').slice(0, day?.type === 'choice' ? undefined : 10) === value &&
        // What has no slot, or an old one, stands in the last.
        (slot === undefined ||
          row[slotField ?? ''] === slot ||
          (slot === slots.at(-1) && !slots.includes(String(row[slotField ?? ''] ?? '')))),
    );

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <section aria-label={plural} className="app-broadest @container grid grid-cols-1 gap-4">
      {day?.type !== 'choice' && (
        <div className="flex flex-wrap items-center gap-2">
          <Button kind="quiet" icon aria-label={previous} onClick={() => setMonday(addDays(monday, -7))}>
            <ChevronLeft aria-hidden="true" className="size-5" />
          </Button>
          <Button kind="quiet" icon aria-label={next} onClick={() => setMonday(addDays(monday, 7))}>
            <ChevronRight aria-hidden="true" className="size-5" />
          </Button>
          <h2 aria-live="polite" className="text-lg">
            {spanOf(monday)}
          </h2>
          {monday !== mondayOf(today) && (
            <Button kind="quiet" className="ms-auto" onClick={() => setMonday(mondayOf(today))}>
              {thisWeek}
            </Button>
          )}
        </div>
      )}
      <div
        className="grid grid-cols-1 gap-3 @4xl:auto-cols-[minmax(0,1fr)] @4xl:grid-flow-col @4xl:grid-rows-[repeat(var(--rows),auto)] @4xl:gap-2"
        style={{ '--rows': slots.length + 1 } as CSSProperties}
      >
        {days.map(({ value, name, date, isToday }) => (
          <div
            key={value}
            className={clsx(
              'app-column row-[span_var(--rows)] grid content-start gap-3 rounded-app border-2 p-3 @4xl:grid-rows-subgrid @4xl:p-2',
              isToday ? 'border-primary' : 'border-transparent bg-line/45',
            )}
          >
            <h2 className="border-0 text-base font-semibold first-letter:uppercase">
              {name}
              {date !== undefined && <span className="block text-sm font-normal text-muted">{date}</span>}
            </h2>
            {slots.map((slot) => (
              <Cell
                key={slot ?? ''}
                day={name}
                {...(slot === undefined ? {} : { slot })}
                rows={inCell(value, slot)}
                noun={noun}
                titleField={titleField}
                details={details}
                onAdd={() => setAdding({ [dayField]: value, ...(slotField && slot ? { [slotField]: slot } : {}) })}
                onEdit={setEdited}
              />
            ))}
          </div>
        ))}
      </div>
      {adding && (
        <AddDialog
          fields={fields}
          noun={noun}
          initial={adding}
          onSave={(row) => void add(row)}
          onClose={() => setAdding(undefined)}
        />
      )}
      {edited && (
        <EditDialog
          fields={fields}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onDelete={() => remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
