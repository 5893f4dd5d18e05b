import { Button, Freshness, SampleNotice, inputClass, useKeptItems, useVisitor, words, type LiveItem, type Params } from '@faibric/kit';
import { LayoutGrid, Plus, Rows3 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { QuoteTable } from './table.tsx';
import { Tile, type Alert } from './tile.tsx';
import type { QuoteSource } from './use-quote.ts';

interface LiveQuotesProps extends QuoteSource {
  items: readonly LiveItem[];
  /** Spans of time to choose from, the first at the start. */
  ranges?: readonly { label: string; params: Params }[];
  /** How more can be added: the param of their name, and how it is written. */
  adding?: { param: string; label: string; letters: 'upper' | 'lower' };
  refreshSeconds?: number;
  /** An item is marked once its price is beyond. */
  alerts?: readonly Alert[];
}

export default function LiveQuotes(props: LiveQuotesProps) {
  const { items: given, ranges = [], adding, refreshSeconds, alerts = [], ...source } = props;
  const { items, add, remove } = useKeptItems(`${source.service} items`, given);
  const [view, setView] = useVisitor<'tiles' | 'table'>(`${source.service} view`, 'tiles');
  const [range, setRange] = useState(ranges[0]);
  const { live } = words();

  const addNamed = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get('name') ?? '').trim();
    if (typed === '' || !adding) return;
    const name = adding.letters === 'upper' ? typed.toUpperCase() : typed.toLowerCase().replace(/\s+/g, '-');
    const [first = { params: {} }] = given;
    add({ label: adding.letters === 'upper' ? name : typed, params: { ...first.params, [adding.param]: name } });
    form.reset();
  };

  const quotes = items.map(({ label, params }) => ({
    ...source,
    label,
    params: { ...params, ...range?.params },
    alerts,
    onRemove: () => remove(label),
  }));
  return (
    <section className="group @container grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        {ranges.length > 1 && (
          <div role="group" aria-label={live.chart} className="flex flex-wrap gap-1">
            {ranges.map((other) => (
              <Button
                key={other.label}
                kind={other === range ? 'primary' : 'quiet'}
                className="px-3!"
                aria-pressed={other === range}
                onClick={() => setRange(other)}
              >
                {other.label}
              </Button>
            ))}
          </div>
        )}
        <div className="ms-auto flex gap-1">
          {(['tiles', 'table'] as const).map((shape) => {
            const Icon = shape === 'tiles' ? LayoutGrid : Rows3;
            return (
              <Button
                key={shape}
                kind={view === shape ? 'primary' : 'quiet'}
                icon
                aria-label={live[shape]}
                aria-pressed={view === shape}
                onClick={() => setView(shape)}
              >
                <Icon aria-hidden="true" className="size-5" />
              </Button>
            );
          })}
        </div>
      </div>
      <div className="hidden group-has-data-sample:block">
        <SampleNotice sample />
      </div>
      {view === 'table' ? (
        <QuoteTable quotes={quotes} />
      ) : (
        <ul className="grid grid-cols-1 gap-4 @lg:grid-cols-2 @4xl:grid-cols-3">
          {quotes.map((quote) => (
            <Tile key={quote.label} {...quote} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {adding && (
          <form className="flex w-full max-w-sm gap-2" onSubmit={addNamed}>
            <input name="name" aria-label={adding.label} placeholder={adding.label} className={inputClass} />
            <Button type="submit" kind="quiet" className="shrink-0">
              <Plus aria-hidden="true" className="size-5" />
              {live.add}
            </Button>
          </form>
        )}
        <Freshness seconds={refreshSeconds} />
      </div>
    </section>
  );
}
