import { EmptyState, ErrorState, LoadingState, useCollection, words } from '@faibric/kit';
import { useEffect, useState } from 'react';
import { Clock } from './clock.tsx';
import { targetOf } from './remaining.ts';

interface NamedDate {
  name: string;
  /** `2027-06-12`, `2027-06-12T15:00`, or `12-25` for every year. */
  date: string;
}

interface CountdownProps {
  dates?: readonly NamedDate[];
  /** Rows with `name` and `date`. */
  collection?: string;
  /** Counts Mondays to Fridays too, and calls them so. */
  workdays?: string;
}

function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(tick);
  }, []);
  return now;
}

interface ClocksProps {
  dates: readonly NamedDate[];
  workdays: string | undefined;
}

function Clocks({ dates, workdays }: ClocksProps) {
  const now = useNow();
  const inOrder = [...dates].sort((a, b) => targetOf(a.date, now).getTime() - targetOf(b.date, now).getTime());
  return (
    <div className="app-wide grid gap-4">
      {inOrder.map(({ name, date }) => (
        <Clock key={`${name} ${date}`} name={name} date={date} now={now} workdays={workdays} />
      ))}
    </div>
  );
}

function KeptClocks({ collection, workdays }: { collection: string; workdays: string | undefined }) {
  const { rows, loading, error, refresh } = useCollection(collection);
  const { emptyHint } = words();
  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (rows.length === 0) return <EmptyState title={emptyHint} />;
  const dates = rows.map((row) => ({ name: String(row['name'] ?? ''), date: String(row['date'] ?? '') }));
  return <Clocks dates={dates} workdays={workdays} />;
}

export default function Countdown({ dates = [], collection, workdays }: CountdownProps) {
  return (
    <>
      {dates.length > 0 && <Clocks dates={dates} workdays={workdays} />}
      {collection !== undefined && <KeptClocks collection={collection} workdays={workdays} />}
    </>
  );
}
