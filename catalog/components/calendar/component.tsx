import {
  AddDialog,
  Button,
  Dialog,
  EditDialog,
  ErrorState,
  LoadingState,
  locale,
  useCollection,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { entriesByDay } from './entries.ts';
import { Day, EntryList } from './entry-list.tsx';
import MonthTable from './month-table.tsx';
import { addMonths, dayOf, inWords, monthOf } from './month.ts';

interface CalendarProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  dateField: string;
  titleField: string;
  timeField?: string;
}

type Open = { kind: 'add' | 'day'; day: string } | { kind: 'edit'; row: Row };

const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;

export default function Calendar(props: CalendarProps) {
  const { collection, fields, noun, plural, dateField, titleField, timeField } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection);
  const today = dayOf(new Date());
  const [month, setMonth] = useState(monthOf(today));
  const [chosen, setChosen] = useState(today);
  const [open, setOpen] = useState<Open | undefined>();
  const { calendar, empty } = words();
  const entries = entriesByDay(rows, { dateField, titleField, timeField });
  const undated = entries.get('') ?? [];

  const show = (day: string) => {
    setChosen(day);
    setMonth(monthOf(day));
  };
  const turn = (to: string) => show(to === monthOf(today) ? today : `${to}-01`);
  const close = () => setOpen(undefined);
  const edit = ({ row }: { row: Row }) => setOpen({ kind: 'edit', row });
  const addOn = (day: string) => setOpen({ kind: 'add', day });
  const isMoment = fields.some(({ name, type }) => name === dateField && type === 'datetime');

  if (loading) return <LoadingState lines={5} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  return (
    <section aria-label={plural} className="app-wide grid grid-cols-1 gap-6">
      <div>
        <div className="app-bar mb-4 flex flex-wrap items-center gap-x-1 gap-y-2">
          <h2 aria-live="polite" className="me-auto first-letter:uppercase">
            {inWords(`${month}-01`, locale(), { month: 'long', year: 'numeric' })}
          </h2>
          <div className="flex items-center">
            <Button kind="quiet" className="px-3!" onClick={() => show(today)}>
              {calendar.today}
            </Button>
            <Button
              kind="bare"
              icon
              aria-label={calendar.previous}
              onClick={() => turn(addMonths(month, -1))}
            >
              <ChevronLeft aria-hidden="true" className="size-5" />
            </Button>
            <Button kind="bare" icon aria-label={calendar.next} onClick={() => turn(addMonths(month, 1))}>
              <ChevronRight aria-hidden="true" className="size-5" />
            </Button>
          </div>
        </div>
        <MonthTable
          month={month}
          noun={noun}
          today={today}
          chosen={chosen}
          entries={entries}
          onChoose={show}
          onAdd={addOn}
          onOpen={edit}
          onOpenDay={(day) => setOpen({ kind: 'day', day })}
        />
        {rows.length === 0 && (
          <p className="mt-3 text-muted">
            {empty(plural)}. <span className="hidden @xl:inline">{calendar.hint}</span>
          </p>
        )}
      </div>

      <div className="@xl:hidden">
        <h3 aria-live="polite" className="mb-2 first-letter:uppercase">
          {inWords(chosen, locale(), long)}
        </h3>
        <Day noun={noun} entries={entries.get(chosen) ?? []} onOpen={edit} onAdd={() => addOn(chosen)} />
      </div>
      {undated.length > 0 && (
        <div>
          <h3 className="mb-2">{calendar.undated}</h3>
          <EntryList entries={undated} onOpen={edit} />
        </div>
      )}

      {open?.kind === 'add' && (
        <AddDialog
          fields={fields}
          noun={noun}
          initial={{ [dateField]: isMoment ? `${open.day}T09:00` : open.day }}
          onSave={(row) => void add(row)}
          onClose={close}
        />
      )}
      {open?.kind === 'day' && (
        <Dialog title={inWords(open.day, locale(), long)} onClose={close}>
          <Day
            noun={noun}
            entries={entries.get(open.day) ?? []}
            onOpen={edit}
            onAdd={() => addOn(open.day)}
          />
        </Dialog>
      )}
      {open?.kind === 'edit' && (
        <EditDialog
          fields={fields}
          row={open.row}
          onSave={(changed) => void update(open.row.id, changed)}
          onDelete={() => remove(open.row.id)}
          onClose={close}
        />
      )}
    </section>
  );
}
