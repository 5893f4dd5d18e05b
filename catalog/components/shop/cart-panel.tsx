import { Button, formatMoney, words } from '@faibric/kit';
import { Minus, Plus } from 'lucide-react';
import { nameOf, totalOf, type CartLine } from './cart.ts';

interface CartLinesProps {
  lines: readonly CartLine[];
  currency: string | undefined;
  /** Without it the lines are only read. */
  onChange?: (line: CartLine, by: number) => void;
}

/** What is in the cart, what each line costs and what they come to. */
export function CartLines({ lines, currency, onChange }: CartLinesProps) {
  const { shop, total } = words();
  const priceOf = (amount: number | undefined) =>
    amount === undefined ? shop.onRequest : formatMoney(amount, currency);
  return (
    <div>
      <ul>
        {lines.map((line) => (
          <li
            key={nameOf(line)}
            className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-2 tabular-nums"
          >
            <span className="min-w-0 flex-1 wrap-anywhere">
              {!onChange && `${line.quantity} × `}
              {nameOf(line)}
            </span>
            <span className="text-end">{priceOf(line.sum)}</span>
            {onChange && (
              <span className="-ms-3 flex basis-full items-center">
                <Button
                  kind="bare"
                  icon
                  aria-label={`${shop.fewer}: ${nameOf(line)}`}
                  onClick={() => onChange(line, -1)}
                >
                  <Minus aria-hidden="true" className="size-4" />
                </Button>
                <span className="min-w-6 text-center font-medium">{line.quantity}</span>
                <Button
                  kind="bare"
                  icon
                  aria-label={`${shop.more}: ${nameOf(line)}`}
                  onClick={() => onChange(line, 1)}
                >
                  <Plus aria-hidden="true" className="size-4" />
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p
        aria-live="polite"
        className="flex flex-wrap items-baseline justify-between gap-x-4 pt-3 text-lg font-semibold tabular-nums"
      >
        <span>{total}</span>
        <span>{priceOf(totalOf(lines))}</span>
      </p>
    </div>
  );
}

interface CartPanelProps extends Required<CartLinesProps> {
  onOrder: () => void;
}

/** The cart with its button, or the sentence that it is empty. */
export function CartPanel({ onOrder, ...cart }: CartPanelProps) {
  const { shop } = words();
  if (cart.lines.length === 0) return <p className="text-muted">{shop.empty}</p>;
  return (
    <div className="grid grid-cols-1 gap-5">
      <CartLines {...cart} />
      <Button onClick={onOrder}>{shop.order}</Button>
    </div>
  );
}
