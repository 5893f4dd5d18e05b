import {
  Button,
  EditDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  inputClass,
  locale,
  useCollection,
  useVisitor,
  words,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import HabitRow from './habit-row.tsx';
import { dayOf, daysUpTo } from './streak.ts';

interface HabitGridProps {
  collection: string;
  noun: string;
  plural: string;
  /** Habits to begin with. */
  first?: readonly string[];
}

const mostDays = 14;
const noHabits: readonly string[] = [];
const oldestFirst = { sort: { field: 'created_at', direction: 'asc' } } as const;

const shortDay = (day: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), style).format(new Date(`${day}T00:00:00`));

export default function HabitGrid({ collection, noun, plural, first = noHabits }: HabitGridProps) {
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection, oldestFirst);
  const [edited, setEdited] = useState<Row | undefined>();
  const [begun, keepBegun] = useVisitor(`begun-${collection}`, first.length === 0);
  const beginning = useRef(false);
  const days = daysUpTo(dayOf(new Date()), mostDays);
  const { add: addWord, empty, emptyHint, name: nameWord } = words();

  useEffect(() => {
    if (begun || beginning.current || loading || error) return;
    beginning.current = true;
    const begin = async () => {
      if (rows.length === 0) for (const name of first) await add({ name, days: '' });
      keepBegun(true);
    };
    void begin();
  }, [add, begun, error, first, keepBegun, loading, rows.length]);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name !== '') void add({ name, days: '' });
    form.reset();
  };

  return (
    <section aria-label={plural} className="app-wide grid grid-cols-1 gap-6">
      <form className="flex max-w-xl gap-3" onSubmit={save}>
        <input
          name="name"
          required
          aria-label={addWord(noun)}
          placeholder={addWord(noun)}
          className={inputClass}
        />
        <Button type="submit" icon className="shrink-0" aria-label={addWord(noun)}>
          <Plus aria-hidden="true" className="size-5" />
        </Button>
      </form>
      {loading && <LoadingState lines={3} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && <EmptyState title={empty(plural)} text={emptyHint} />}
      {rows.length > 0 && (
        <div>
          <div
            aria-hidden="true"
            className="grid grid-cols-7 gap-1 text-center text-sm text-muted @3xl:ms-auto @3xl:w-max @3xl:grid-cols-[repeat(14,2.75rem)]"
          >
            {days.map((day, index) => (
              <span
                key={day}
                className={clsx(
                  'leading-tight tabular-nums',
                  index < mostDays - 7 && 'hidden @3xl:block',
                  index === mostDays - 1 && 'font-semibold text-text',
                )}
              >
                {shortDay(day, { weekday: 'short' })}
                <br />
                {shortDay(day, { day: 'numeric' })}
              </span>
            ))}
          </div>
          <ul>
            {rows.map((row) => (
              <HabitRow
                key={row.id}
                row={row}
                days={days}
                onDays={(checked) => void update(row.id, { days: checked })}
                onEdit={() => setEdited(row)}
              />
            ))}
          </ul>
        </div>
      )}
      {edited && (
        <EditDialog
          fields={[{ name: 'name', type: 'text', label: nameWord, required: true }]}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onDelete={() => remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
