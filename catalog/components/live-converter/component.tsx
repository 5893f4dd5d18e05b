import {
  Button,
  ErrorState,
  Freshness,
  LoadingState,
  SampleNotice,
  formatDate,
  formatMoney,
  formatNumber,
  inputClass,
  useService,
  words,
} from '@faibric/kit';
import { ArrowUpDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Course } from './course.tsx';
import { dayOf, nameOf, rateOf, type Rates } from './rates.ts';
import { RateTable } from './table.tsx';

interface LiveConverterProps {
  service: string;
  endpoint: string;
  currencies: readonly string[];
  amount?: number;
  /** Past rates by day, where the service has them. */
  history?: { service: string; endpoint: string };
  refreshSeconds?: number;
}

export default function LiveConverter(props: LiveConverterProps) {
  const { service, endpoint, currencies, amount: first = 100, history, refreshSeconds } = props;
  const id = useId();
  const [text, setText] = useState(String(first));
  const [from, setFrom] = useState(currencies[0] ?? 'EUR');
  const [to, setTo] = useState(currencies[1] ?? 'USD');
  const { data, loading, error, sample, missingKey, refresh } = useService<Rates>(service, endpoint, {
    base: currencies[0] ?? 'EUR',
  });
  const { live } = words();
  if (loading && !data) return <LoadingState lines={3} />;
  if (!data) return <ErrorState message={error} onRetry={refresh} />;

  const amount = Number(text.replace(/\s/g, '').replace(',', '.'));
  const rate = rateOf(data, to) / rateOf(data, from);
  const swap = (next: string) => {
    setTo(from);
    setFrom(next);
  };
  const choose = (label: string, value: string, set: (currency: string) => void) => (
    <select
      aria-label={label}
      className={`${inputClass} text-lg!`}
      value={value}
      onChange={(event) => set(event.target.value)}
    >
      {currencies.map((currency) => (
        <option key={currency} value={currency}>
          {currency} · {nameOf(currency)}
        </option>
      ))}
    </select>
  );

  return (
    <section className="@container grid grid-cols-1 gap-4">
      <div className="app-card grid gap-3">
        <label htmlFor={id} className="text-sm text-muted">
          {live.from} {nameOf(from)}
        </label>
        <div className="grid gap-3 @md:grid-cols-2">
          <input
            id={id}
            inputMode="decimal"
            className={`${inputClass} text-2xl! tabular-nums`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {choose(live.from, from, (currency) => (currency === to ? swap(currency) : setFrom(currency)))}
        </div>
        <Button
          kind="quiet"
          icon
          className="justify-self-center"
          aria-label={`${from} ↔ ${to}`}
          onClick={() => swap(to)}
        >
          <ArrowUpDown aria-hidden="true" className="size-5" />
        </Button>
        <div className="grid items-center gap-3 @md:grid-cols-2">
          <output htmlFor={id} className="app-figure text-4xl font-semibold wrap-anywhere tabular-nums">
            {Number.isNaN(rate) ? live.noRate : formatMoney(amount * rate, to)}
          </output>
          {choose(live.to, to, (currency) => (currency === from ? swap(to) : setTo(currency)))}
        </div>
        <p className="text-muted tabular-nums">
          1 {from} = {formatNumber(rate, { maximumSignificantDigits: 5 })} {to}, {formatDate(dayOf(data))}
        </p>
        {Number.isNaN(rate) && missingKey && <p className="text-muted">{live.keyMissing(missingKey)}</p>}
        {history && <Course history={history} from={from} to={to} />}
        <SampleNotice sample={sample} reason={error} onRetry={refresh} />
      </div>
      {currencies.length > 2 && (
        <RateTable data={data} amount={amount} from={from} currencies={currencies} onChoose={setTo} />
      )}
      <Freshness seconds={refreshSeconds} />
    </section>
  );
}
