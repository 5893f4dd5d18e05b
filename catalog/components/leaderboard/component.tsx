import { EmptyState, ErrorState, LoadingState, useCollection, words } from '@faibric/kit';
import Place from './place.tsx';

interface LeaderboardProps {
  collection: string;
  nameField: string;
  valueField: string;
  /** The day that is noted with points added here. */
  dateField?: string;
  noun: string;
  plural: string;
  unit: string;
}

export default function Leaderboard({
  collection,
  nameField,
  valueField,
  dateField,
  noun,
  plural,
  unit,
}: LeaderboardProps) {
  const { rows, loading, error, add, refresh } = useCollection(collection);
  const { count, empty, emptyHint } = words();
  const sums = new Map<string, { name: string; sum: number }>();
  for (const row of rows) {
    const name = String(row[nameField] ?? '').trim();
    const key = name.toLowerCase();
    if (name !== '') sums.set(key, { name, sum: (sums.get(key)?.sum ?? 0) + Number(row[valueField] ?? 0) });
  }
  const ranked = [...sums.values()].sort((a, b) => b.sum - a.sum || a.name.localeCompare(b.name));
  const most = Math.max(1, ...ranked.map(({ sum }) => sum));
  const more = (name: string, points: number) =>
    void add({
      [nameField]: name,
      [valueField]: points,
      ...(dateField ? { [dateField]: new Date().toLocaleDateString('sv') } : {}),
    });

  if (loading) return <LoadingState lines={4} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (ranked.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} />;
  return (
    <section aria-label={plural} className="@container">
      <p aria-live="polite" className="mb-3 text-sm text-muted">
        {count(rows.length, noun, plural)}
      </p>
      <ol className="grid grid-cols-1 gap-2">
        {ranked.map(({ name, sum }) => (
          <Place
            key={name}
            // Who has as many points shares the place.
            place={ranked.findIndex((other) => other.sum === sum) + 1}
            name={name}
            points={sum}
            share={Math.max(0, sum) / most}
            unit={unit}
            onAdd={(points) => more(name, points)}
          />
        ))}
      </ol>
    </section>
  );
}
