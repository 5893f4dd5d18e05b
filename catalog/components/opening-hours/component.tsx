interface OpeningHoursProps {
  title?: string;
  rows: readonly { day: string; hours: string }[];
  note?: string;
}

export default function OpeningHours({ title, rows, note }: OpeningHoursProps) {
  return (
    <section id="hours" data-half className="max-w-xl scroll-mt-6">
      {title && <h2 className="mb-4">{title}</h2>}
      <dl>
        {rows.map((row) => (
          <div key={row.day} className="flex justify-between gap-6 border-b border-line py-2.5">
            <dt>{row.day}</dt>
            <dd className="text-end font-medium tabular-nums">{row.hours}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-3 text-muted">{note}</p>}
    </section>
  );
}
