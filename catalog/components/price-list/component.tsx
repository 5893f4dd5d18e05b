import { formatMoney } from '@faibric/kit';
import clsx from 'clsx';
import { useState } from 'react';

interface PriceItem {
  name: string;
  price?: number | string;
  text?: string;
  /** What it is marked with: Vegan, Spicy. */
  marks?: readonly string[];
}

interface PriceListProps {
  title?: string;
  groups: readonly { title: string; items: readonly PriceItem[] }[];
  currency?: string;
  note?: string;
}

export default function PriceList({ title, groups, currency, note }: PriceListProps) {
  const [chosen, setChosen] = useState<string | undefined>();
  const marks = [...new Set(groups.flatMap(({ items }) => items.flatMap((item) => item.marks ?? [])))];
  const isShown = (item: PriceItem) => chosen === undefined || item.marks?.includes(chosen) === true;
  const shown = groups
    .map((group) => ({ ...group, items: group.items.filter(isShown) }))
    .filter(({ items }) => items.length > 0);
  const priceOf = (price: number | string) =>
    typeof price === 'number' ? formatMoney(price, currency) : price;
  return (
    <section id="prices" className="scroll-mt-6">
      {title && <h2 className="mb-6">{title}</h2>}
      {marks.length > 0 && (
        <div className="mb-6 flex flex-wrap gap-2">
          {marks.map((mark) => (
            <button
              key={mark}
              type="button"
              aria-pressed={chosen === mark}
              className={clsx(
                'min-h-11 rounded-app border px-4',
                chosen === mark ? 'border-primary bg-primary text-on-primary' : 'border-(--control)',
              )}
              onClick={() => setChosen(chosen === mark ? undefined : mark)}
            >
              {mark}
            </button>
          ))}
        </div>
      )}
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 @3xl:grid-cols-2">
        {shown.map((group) => (
          <div key={group.title}>
            {group.title && <h3 className="mb-2 border-b border-line pb-2">{group.title}</h3>}
            <ul>
              {group.items.map((item) => (
                <li key={item.name} className="py-2">
                  <p className="flex items-baseline gap-3">
                    <span className="font-medium">{item.name}</span>
                    <span
                      aria-hidden="true"
                      className="min-w-4 flex-1 border-b border-dotted border-(--control)"
                    />
                    {item.price !== undefined && (
                      <span className="app-price whitespace-nowrap tabular-nums">{priceOf(item.price)}</span>
                    )}
                  </p>
                  {item.marks && <p className="text-sm text-muted">{item.marks.join(', ')}</p>}
                  {item.text && <p className="max-w-[44ch] text-muted">{item.text}</p>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {note && <p className="mt-6 text-muted">{note}</p>}
    </section>
  );
}
