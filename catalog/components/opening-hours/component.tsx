interface OpeningHoursProps {
  /** Where links lead to it. */
  id?: string;
  title?: string;
  rows: readonly { day: string; hours: string }[];
  note?: string;
}

export default function OpeningHours({ id = 'hours', title, rows, note }: OpeningHoursProps) {
  return (
    <section id={id} data-half className="app-half scroll-mt-6">
      {title && <h2 className="mb-5">{title}</h2>}
      <dl className="border-t-2 border-accent text-lg">
        {rows.map((row) => (
          <div key={row.day} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-3.5">
            <dt className="min-w-0 wrap-anywhere">{row.day}</dt>
            <dd className="ms-auto text-end font-medium tabular-nums">{row.hours}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="app-note mt-5">{note}</p>}
    </section>
  );
}
