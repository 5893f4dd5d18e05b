import { Button, formatDate, words } from '@faibric/kit';
import { Plus } from 'lucide-react';
import type { Entry } from './entries.ts';

interface EntryListProps {
  entries: readonly Entry[];
  onOpen: (entry: Entry) => void;
}

/** Entries of one day below each other, each a button. */
export function EntryList({ entries, onOpen }: EntryListProps) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.row.id} className="border-b border-line">
          <button
            type="button"
            className="flex min-h-12 w-full items-baseline gap-4 py-2.5 text-start hover:underline"
            onClick={() => onOpen(entry)}
          >
            {entry.time && (
              <span className="shrink-0 text-muted tabular-nums">{formatDate(entry.time, 'time')}</span>
            )}
            <span className="min-w-0 wrap-anywhere">{entry.title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface DayProps extends EntryListProps {
  noun: string;
  onAdd: () => void;
}

/** What a day holds, and a button for more. */
export function Day({ noun, onAdd, ...list }: DayProps) {
  const { add, calendar } = words();
  return (
    <div className="grid gap-4">
      {list.entries.length === 0 ? <p className="text-muted">{calendar.nothing}</p> : <EntryList {...list} />}
      <Button className="justify-self-start" onClick={onAdd}>
        <Plus aria-hidden="true" className="size-5" />
        {add(noun)}
      </Button>
    </div>
  );
}
