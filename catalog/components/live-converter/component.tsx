import {
  Button,
  ErrorState,
  LoadingState,
  SampleNotice,
  formatDate,
  formatMoney,
  formatNumber,
  inputClass,
  useService,
} from '@faibric/kit';
import { ArrowUpDown } from 'lucide-react';
import { useId, useState } from 'react';

interface LiveConverterProps {
  service: string;
  endpoint: string;
  currencies: readonly string[];
}

interface Rates {
  base?: string;
  base_code?: string;
  date?: string;
  rates?: { [currency: string]: number };
  conversion_rates?: { [currency: string]: number };
}

export default function LiveConverter({ service, endpoint, currencies }: LiveConverterProps) {
  const id = useId();
  const [text, setText] = useState('100');
  const [from, setFrom] = useState(currencies[0] ?? 'EUR');
  const [to, setTo] = useState(currencies[1] ?? 'USD');
  const { data, loading, error, sample, refresh } = useService<Rates>(service, endpoint, {});
  if (loading) return <LoadingState lines={3} />;
  if (!data) return <ErrorState message={error} onRetry={refresh} />;

  const rateOf = (currency: string) =>
    currency === (data.base ?? data.base_code)
      ? 1
      : ((data.rates ?? data.conversion_rates)?.[currency] ?? NaN);
  const rate = rateOf(to) / rateOf(from);
  const choose = (label: string, value: string, set: (currency: string) => void) => (
    <select
      aria-label={label}
      className={`${inputClass} text-xl!`}
      value={value}
      onChange={(event) => set(event.target.value)}
    >
      {currencies.map((currency) => (
        <option key={currency}>{currency}</option>
      ))}
    </select>
  );

  return (
    <section className="app-card @container grid gap-4">
      <div className="grid gap-3 @md:grid-cols-[minmax(0,1fr)_8rem]">
        <label htmlFor={id} className="sr-only">
          {from}
        </label>
        <input
          id={id}
          inputMode="decimal"
          className={`${inputClass} text-2xl! tabular-nums`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {choose(from, from, setFrom)}
      </div>
      <Button
        kind="quiet"
        icon
        className="justify-self-center"
        aria-label={`${from} ↔ ${to}`}
        onClick={() => {
          setFrom(to);
          setTo(from);
        }}
      >
        <ArrowUpDown aria-hidden="true" className="size-5" />
      </Button>
      <div className="grid items-center gap-3 @md:grid-cols-[minmax(0,1fr)_8rem]">
        <output htmlFor={id} className="app-figure text-4xl font-semibold tabular-nums">
          {formatMoney(Number(text.replace(',', '.')) * rate, to)}
        </output>
        {choose(to, to, setTo)}
      </div>
      <p className="text-muted tabular-nums">
        1 {from} = {formatNumber(rate, { maximumSignificantDigits: 5 })} {to}
        {data.date && `, ${formatDate(data.date)}`}
      </p>
      <SampleNotice sample={sample} reason={error} onRetry={refresh} />
    </section>
  );
}
