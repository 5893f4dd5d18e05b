import {
  ErrorState,
  Freshness,
  LoadingState,
  SampleNotice,
  formatAgo,
  formatDate,
  formatMoney,
  formatNumber,
  useService,
  valueAt,
  type Params,
} from '@faibric/kit';

interface LiveField {
  label: string;
  /** Where it stands in the answer: `current.temperature_2m`. */
  path: string;
  format?: 'number' | 'money' | 'percent' | 'date' | 'time' | 'ago' | 'text';
  unit?: string;
}

interface LiveTilesProps {
  service: string;
  endpoint: string;
  items: readonly { label: string; params: Params }[];
  fields: readonly LiveField[];
  refreshSeconds?: number;
}

const textOf = (value: unknown, { format = 'number', unit = '' }: LiveField) => {
  if (value === undefined || value === null) return '–';
  const number = Number(value);
  if (format === 'money') return formatMoney(number, unit || undefined);
  if (format === 'date' || format === 'time') return formatDate(value, format);
  if (format === 'ago') return formatAgo(value);
  if (format === 'percent') return `${formatNumber(number)} %`;
  if (format === 'text' || Number.isNaN(number)) return String(value);
  return `${formatNumber(number)}${unit === '°' ? '°' : unit && ` ${unit}`}`;
};

export default function LiveTiles({ items, refreshSeconds, ...source }: LiveTilesProps) {
  return (
    <section className="group @container grid grid-cols-1 gap-4">
      <div className="hidden group-has-data-sample:block">
        <SampleNotice sample />
      </div>
      <ul className="grid grid-cols-1 gap-4 @lg:grid-cols-2 @4xl:grid-cols-3">
        {items.map((item) => (
          <Tile key={item.label} {...source} {...item} />
        ))}
      </ul>
      <Freshness seconds={refreshSeconds} />
    </section>
  );
}

interface TileProps extends Omit<LiveTilesProps, 'items'> {
  label: string;
  params: Params;
}

function Tile({ label, service, endpoint, params, fields }: TileProps) {
  const { data, loading, error, sample, refresh } = useService(service, endpoint, params);
  const [main, ...rest] = fields;
  return (
    <li data-sample={sample || undefined} className="app-card grid grid-cols-1 content-start gap-3">
      <h2 className="border-0 p-0 text-start text-xl wrap-anywhere">{label}</h2>
      {loading && <LoadingState lines={2} />}
      {!loading && data === undefined && <ErrorState message={error} onRetry={refresh} />}
      {data !== undefined && main && (
        <>
          <p>
            <span className="app-figure block text-5xl leading-none font-semibold tabular-nums">
              {textOf(valueAt(data, main.path), main)}
            </span>
            <span className="text-sm text-muted">{main.label}</span>
          </p>
          <dl className="grid gap-1">
            {rest.map((field) => (
              <div key={field.path} className="flex justify-between gap-4 border-t border-line pt-1">
                <dt className="text-muted">{field.label}</dt>
                <dd className="tabular-nums">{textOf(valueAt(data, field.path), field)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </li>
  );
}
