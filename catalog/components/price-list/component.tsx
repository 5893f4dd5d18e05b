import { formatMoney } from '@faibric/kit';
import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import EditablePrice from './editable-price.tsx';

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
  /** Where prices go that are changed on the page; a row has item and price. */
  collection?: string;
  /** What a price is called. */
  noun?: string;
}

export default function PriceList(props: PriceListProps) {
  const { title, groups, currency, note, collection, noun = '' } = props;
  const [chosen, setChosen] = useState<string | undefined>();
  const marks = [...new Set(groups.flatMap(({ items }) => items.flatMap((item) => item.marks ?? [])))];
  const isShown = (item: PriceItem) => chosen === undefined || item.marks?.includes(chosen) === true;
  const shown = groups
    .map((group) => ({ ...group, items: group.items.filter(isShown) }))
    .filter(({ items }) => items.length > 0);
  const isOneList = groups.length === 1;
  const isLong = isOneList && (groups[0]?.items.length ?? 0) > 7;

  return (
    <section
      id="prices"
      className={clsx(
        'app-block scroll-mt-6',
        isOneList &&
          !isLong &&
          'grid grid-cols-1 gap-x-14 gap-y-5 @3xl:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]',
      )}
    >
      {title && <h2 className={isOneList && !isLong ? '' : 'mb-8'}>{title}</h2>}
      <div className="min-w-0 @3xl:col-start-2">
        {marks.length > 0 && (
          <div className="mb-8 flex flex-wrap gap-2">
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
        <div className={clsx('grid grid-cols-1 gap-x-16 gap-y-12', !isOneList && '@3xl:grid-cols-2')}>
          {shown.map((group) => (
            <div key={group.title}>
              {group.title && <h3 className="mb-3 text-xl">{group.title}</h3>}
              <ul className={clsx('border-t-2 border-accent', isLong && '@3xl:columns-2 @3xl:gap-16')}>
                {group.items.map((item) => (
                  <Line key={item.name} item={item}>
                    {collection === undefined ? (
                      <Price price={item.price} currency={currency} />
                    ) : (
                      <EditablePrice
                        collection={collection}
                        item={item.name}
                        price={item.price}
                        currency={currency}
                        noun={noun}
                      />
                    )}
                  </Line>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {note && <p className="app-note mt-6">{note}</p>}
      </div>
    </section>
  );
}

function Price({ price, currency }: { price: PriceItem['price']; currency: string | undefined }) {
  if (price === undefined) return null;
  return (
    <span className="app-price text-xl whitespace-nowrap tabular-nums">
      {typeof price === 'number' ? formatMoney(price, currency) : price}
    </span>
  );
}

function Line({ item, children }: { item: PriceItem; children: ReactNode }) {
  const { name, text, marks } = item;
  return (
    <li className="break-inside-avoid border-b border-line py-4">
      <div className="flex items-baseline justify-between gap-6">
        <span className="min-w-0 font-heading text-xl leading-tight font-semibold wrap-anywhere">{name}</span>
        {children}
      </div>
      {text && <p className="mt-1 max-w-[48ch] text-muted">{text}</p>}
      {marks && <p className="mt-1 text-sm text-muted">{marks.join(', ')}</p>}
    </li>
  );
}
