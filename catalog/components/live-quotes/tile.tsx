import { Button, Change, ErrorState, LoadingState, Trend, gainClass, lossClass, words, type Params } from '@faibric/kit';
import clsx from 'clsx';
import { Bell, X } from 'lucide-react';
import { useQuote, type QuoteSource } from './use-quote.ts';

export interface Alert {
  label: string;
  below?: number;
  above?: number;
}

export interface QuoteProps extends QuoteSource {
  label: string;
  params: Params;
  alerts: readonly Alert[];
  onRemove: () => void;
}

/** Whether a price is where somebody wanted to be told of it. */
export const alertOf = (alerts: readonly Alert[], label: string, price: number) =>
  alerts.find(
    (alert) =>
      alert.label === label && (price < (alert.below ?? -Infinity) || price > (alert.above ?? Infinity)),
  );

export function Tile({ label, params, alerts, onRemove, ...source }: QuoteProps) {
  const quote = useQuote(source, params);
  const { price, change, history, previous, name, figures, textOf, loading, error, sample, refresh } = quote;
  const { live, remove } = words();
  const alert = alertOf(alerts, label, price);
  return (
    <li
      data-sample={sample || undefined}
      className={clsx('app-card grid grid-cols-1 content-start gap-4', alert && 'outline-2 outline-accent')}
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="border-0 p-0 text-start text-xl">{label}</h2>
          {name !== '' && name !== label && <p className="truncate text-sm text-muted">{name}</p>}
        </div>
        <Button kind="bare" icon className="-my-2 -me-2 text-muted" aria-label={`${remove} ${label}`} onClick={onRemove}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {loading && <LoadingState lines={2} />}
      {!loading && Number.isNaN(price) && <ErrorState message={error ?? live.notFound} onRetry={refresh} />}
      {!Number.isNaN(price) && (
        <>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="app-figure text-4xl leading-none font-semibold tabular-nums">{textOf(price)}</span>
            <Change percent={change} className="text-lg" />
          </p>
          {alert && (
            <p role="status" className="flex items-center gap-2 text-sm font-semibold">
              <Bell aria-hidden="true" className="size-4 shrink-0 text-accent" />
              {alert.below !== undefined ? `< ${textOf(alert.below)}` : `> ${textOf(alert.above ?? 0)}`}
            </p>
          )}
          <Trend
            values={history}
            base={previous}
            label={label}
            textOf={textOf}
            className={`h-20 ${change >= 0 ? gainClass : lossClass}`}
          />
          {figures.length > 0 && (
            <dl className="grid gap-1 text-sm">
              {figures.map((figure) => (
                <div key={figure.label} className="flex justify-between gap-4 border-t border-line pt-1">
                  <dt className="text-muted">{figure.label}</dt>
                  <dd className="tabular-nums">{figure.text}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </li>
  );
}
