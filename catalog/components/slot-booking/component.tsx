import {
  Button,
  type CollectionField,
  DraftFields,
  ErrorState,
  formatDate,
  isTaken,
  LoadingState,
  noteTaken,
  useCollection,
  useDraft,
  words,
} from '@faibric/kit';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import Days from './days.tsx';
import { dayOf, openDays, timesOn, type Hours } from './slots.ts';
import Times from './times.tsx';

interface SlotBookingProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  dateField: string;
  timeField: string;
  hours: readonly Hours[];
  minutes: number;
  thanks: string;
}

const shownDays = 6;

export default function SlotBooking(props: SlotBookingProps) {
  const { collection, fields, noun, dateField, timeField, hours, minutes, thanks } = props;
  const limit = fields.find(({ name }) => name === timeField)?.atMost ?? {
    rows: 1,
    collection,
    with: [dateField],
  };
  const { add } = useCollection(collection, { load: false });
  const { rows, loading, error, refresh } = useCollection(limit.collection);
  const form = useDraft(fields);
  const [page, setPage] = useState(0);
  const [booked, setBooked] = useState<{ day: string; time: string } | undefined>();
  const { slots } = words();

  const now = new Date();
  const clock = now.toTimeString().slice(0, 5);
  const freeAt = (day: string, time: string) =>
    isTaken(timeField, limit, { [dateField]: day, [timeField]: time }, rows)
      ? 0
      : limit.rows - rows.filter((row) => row[dateField] === day && row[timeField] === time).length;
  const open = openDays(now, hours)
    .map(({ day, weekday }) => ({
      day,
      times: timesOn(weekday, hours, minutes)
        .filter((time) => day > dayOf(now) || time > clock)
        .map((time) => ({ time, free: freeAt(day, time) })),
    }))
    .filter(({ times }) => times.length > 0)
    .map((entry) => ({ ...entry, free: entry.times.reduce((sum, { free }) => sum + free, 0) }));
  const shown = open.slice(page * shownDays, (page + 1) * shownDays);
  const chosen = open.find(({ day }) => day === form.draft[dateField]) ?? shown[0];
  const time = form.draft[timeField] as string | undefined;

  const choose = (day: string, at: string) => {
    form.change(dateField, day);
    form.change(timeField, at);
  };
  const save = form.submit(async (row) => {
    const stored = await add(row);
    if (!stored) return;
    await noteTaken(fields, row, collection);
    setBooked({ day: String(row[dateField]), time: String(row[timeField]) });
    form.setDraft({});
  });

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (booked) {
    return (
      <div role="status" className="app-card grid justify-items-start gap-3">
        <CircleCheck aria-hidden="true" className="size-8 text-primary" />
        <p className="font-heading text-2xl">{thanks}</p>
        <p className="text-lg first-letter:uppercase">
          {formatDate(booked.day, 'weekday')}, {formatDate(booked.time, 'time')}
        </p>
        <Button kind="quiet" onClick={() => setBooked(undefined)}>
          {slots.another}
        </Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      aria-label={noun}
      className="app-card app-wide @container grid grid-cols-1 gap-5"
      onSubmit={save}
    >
      <h2>{slots.choose}</h2>
      <Days
        days={shown}
        chosen={chosen?.day}
        first={page === 0}
        last={(page + 1) * shownDays >= open.length}
        onChoose={(day) => choose(day, '')}
        onTurn={(by) => {
          setPage(page + by);
          choose(open[(page + by) * shownDays]?.day ?? '', '');
        }}
      />
      {chosen && (
        <Times
          label={formatDate(chosen.day, 'weekday')}
          times={chosen.times}
          most={limit.rows}
          chosen={time}
          onChoose={(at) => choose(chosen.day, at)}
        />
      )}
      {form.mistakes[timeField] && (
        <p role="alert" className="text-sm text-(--danger)">
          {form.mistakes[timeField]}
        </p>
      )}
      <DraftFields
        fields={fields.filter(({ name }) => name !== dateField && name !== timeField)}
        form={form}
      />
      <Button type="submit" className="justify-self-start">
        {slots.book}
        {chosen && time ? `: ${formatDate(chosen.day, 'weekday')}, ${formatDate(time, 'time')}` : ''}
      </Button>
    </form>
  );
}
