import { Button, formatMoney, inputClass, words } from '@faibric/kit';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Product } from './cart.ts';
import ProductArt from './product-art.tsx';

interface ProductCardProps {
  product: Product;
  currency: string | undefined;
  onAdd: (option: string | undefined) => void;
}

export default function ProductCard({ product, currency, onAdd }: ProductCardProps) {
  const { name, price, text, choices = [] } = product;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const option = choices.map(({ label, options }) => chosen[label] ?? options[0]).join(', ');
  const { shop } = words();
  return (
    <li className="app-card flex flex-col gap-3">
      <ProductArt name={name} />
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 text-xl wrap-break-word">{name}</h2>
        {price === undefined ? (
          <p className="text-muted">{shop.onRequest}</p>
        ) : (
          <p className="app-price font-medium whitespace-nowrap tabular-nums">
            {formatMoney(price, currency)}
          </p>
        )}
      </div>
      {text && <p className="text-muted">{text}</p>}
      <div className="mt-auto grid gap-3 pt-1">
        {choices.map(({ label, options }) => (
          <label key={label} className="grid gap-1">
            <span className="text-sm text-muted">{label}</span>
            <select
              aria-label={`${label}: ${name}`}
              className={inputClass}
              value={chosen[label] ?? options[0]}
              onChange={(event) => setChosen({ ...chosen, [label]: event.target.value })}
            >
              {options.map((text) => (
                <option key={text}>{text}</option>
              ))}
            </select>
          </label>
        ))}
        <Button kind="quiet" aria-label={`${shop.add}: ${name}`} onClick={() => onAdd(option || undefined)}>
          <Plus aria-hidden="true" className="size-5 shrink-0" />
          {shop.add}
        </Button>
      </div>
    </li>
  );
}
