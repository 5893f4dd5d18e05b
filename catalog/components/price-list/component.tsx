import { formatMoney } from '@faibric/kit';

interface PriceItem {
  name: string;
  price?: number | string;
  text?: string;
}

interface PriceListProps {
  title?: string;
  groups: readonly { title: string; items: readonly PriceItem[] }[];
  currency?: string;
  note?: string;
}

export default function PriceList({ title, groups, currency, note }: PriceListProps) {
  const priceOf = (price: number | string) =>
    typeof price === 'number' ? formatMoney(price, currency) : price;
  return (
    <section id="prices" className="scroll-mt-6">
      {title && <h2 className="mb-6">{title}</h2>}
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 @3xl:grid-cols-2">
        {groups.map((group) => (
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
