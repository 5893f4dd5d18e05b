import {
  ErrorState,
  LoadingState,
  SampleNotice,
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
  format?: 'number' | 'money' | 'percent' | 'date' | 'text';
  unit?: string;
}

interface LiveTilesProps {
  service: string;
  endpoint: string;
  items: readonly { label: string; params: Params }[];
  fields: readonly LiveField[];
}

const textOf = (value: unknown, { format = 'number', unit = '' }: LiveField) => {
  if (value === undefined || value === null) return '–';
  const number = Number(value);
  if (format === 'money') return formatMoney(number, unit || undefined);
  if (format === 'date') return formatDate(value);
  if (format === 'percent') return `${formatNumber(number)} %`;
  return format === 'text' || Number.isNaN(number)
    ? String(value)
    : `${formatNumber(number)}${unit ? ` ${unit}` : ''}`;
};

export default function LiveTiles({ items, ...source }: LiveTilesProps) {
  return (
    <ul className="grid grid-cols-1 gap-4 @lg:grid-cols-2 @4xl:grid-cols-3">
      {items.map((item) => (
        <li key={item.label} className="app-card @container grid grid-cols-1 content-start gap-3">
          <h2 className="border-0 p-0 text-start text-xl">{item.label}</h2>
          <Tile {...source} params={item.params} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ service, endpoint, params, fields }: Omit<LiveTilesProps, 'items'> & { params: Params }) {
  const { data, loading, error, sample, refresh } = useService(service, endpoint, params);
  const [main, ...rest] = fields;
  if (loading) return <LoadingState lines={2} />;
  if (data === undefined || !main) return <ErrorState message={error} onRetry={refresh} />;
  return (
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
      <SampleNotice sample={sample} reason={error} />
    </>
  );
}
