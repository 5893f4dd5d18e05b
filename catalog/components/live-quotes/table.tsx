import { Button, Change, Trend, gainClass, lossClass, words } from '@faibric/kit';
import clsx from 'clsx';
import { X } from 'lucide-react';
import { alertOf, type QuoteProps } from './tile.tsx';
import { useQuote } from './use-quote.ts';

export function QuoteTable({ quotes }: { quotes: readonly QuoteProps[] }) {
  const { live, name, remove } = words();
  const figures = quotes[0]?.figures ?? [];
  return (
    <div className="app-card overflow-x-auto p-0!">
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr className="text-start text-sm text-muted">
            <th className="px-(--pad) py-3 text-start font-medium">{name}</th>
            <th className="px-2 py-3 text-end font-medium">{live.price}</th>
            <th className="px-2 py-3 text-end font-medium">{live.change}</th>
            <th className="hidden px-2 py-3 text-start font-medium @2xl:table-cell">{live.chart}</th>
            {figures.map(({ label }) => (
              <th key={label} className="hidden px-2 py-3 text-end font-medium @4xl:table-cell">
                {label}
              </th>
            ))}
            <th aria-label={remove} />
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <QuoteRow key={quote.label} {...quote} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QuoteRow({ label, params, alerts, onRemove, ...source }: QuoteProps) {
  const { price, change, history, previous, name, figures, textOf, loading, error, sample } = useQuote(
    source,
    params,
  );
  const { live, loading: loadingWord, remove } = words();
  const missing = loading ? `${loadingWord} …` : (error ?? live.notFound);
  return (
    <tr
      data-sample={sample || undefined}
      className={clsx('border-t border-line', alertOf(alerts, label, price) && 'bg-accent/15')}
    >
      <th scope="row" className="max-w-48 px-(--pad) py-2 text-start font-semibold">
        {label}
        {name !== '' && name !== label && (
          <span className="block truncate text-sm font-normal text-muted">{name}</span>
        )}
      </th>
      {Number.isNaN(price) ? (
        <td colSpan={2} className="px-2 py-2 text-end text-sm text-muted">
          {missing}
        </td>
      ) : (
        <>
          <td className="px-2 py-2 text-end">{textOf(price)}</td>
          <td className="px-2 py-2 text-end">
            <Change percent={change} />
          </td>
        </>
      )}
      <td className="hidden w-48 px-2 py-2 @2xl:table-cell">
        <Trend
          values={history}
          base={previous}
          label={label}
          textOf={textOf}
          className={`h-9 ${change >= 0 ? gainClass : lossClass}`}
        />
      </td>
      {figures.map((figure) => (
        <td key={figure.label} className="hidden px-2 py-2 text-end @4xl:table-cell">
          {figure.text}
        </td>
      ))}
      <td className="px-1 py-1 text-end">
        <Button kind="bare" icon className="text-muted" aria-label={`${remove} ${label}`} onClick={onRemove}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </td>
    </tr>
  );
}
