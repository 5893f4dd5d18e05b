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
  const { name, price, text, options = [] } = product;
  const [option, setOption] = useState(options[0]);
  const { shop } = words();
  return (
    <li className="app-card flex flex-col gap-3">
      <ProductArt name={name} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-xl wrap-anywhere">{name}</h2>
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
        {options.length > 0 && (
          <select
            aria-label={`${shop.choice}: ${name}`}
            className={inputClass}
            value={option}
            onChange={(event) => setOption(event.target.value)}
          >
            {options.map((text) => (
              <option key={text}>{text}</option>
            ))}
          </select>
        )}
        <Button kind="quiet" aria-label={`${shop.add}: ${name}`} onClick={() => onAdd(option)}>
          <Plus aria-hidden="true" className="size-5 shrink-0" />
          {shop.add}
        </Button>
      </div>
    </li>
  );
}
