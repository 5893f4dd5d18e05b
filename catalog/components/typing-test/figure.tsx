/** One figure of a row of results. */
export const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="grid content-between gap-1">
    <dt className="text-sm">{name}</dt>
    <dd className="app-figure text-4xl leading-none font-semibold tabular-nums">{value}</dd>
  </div>
);
