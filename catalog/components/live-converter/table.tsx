import { formatMoney, words } from '@faibric/kit';
import { nameOf, rateOf, type Rates } from './rates.ts';

interface RateTableProps {
  data: Rates;
  amount: number;
  from: string;
  currencies: readonly string[];
  onChoose: (currency: string) => void;
}

/** The amount in every other currency; a press on one puts it above. */
export function RateTable({ data, amount, from, currencies, onChoose }: RateTableProps) {
  return (
    <ul className="app-card grid py-1!">
      {currencies
        .filter((currency) => currency !== from)
        .map((currency) => {
          const rate = rateOf(data, currency) / rateOf(data, from);
          return (
            <li key={currency} className="border-line not-first:border-t">
              <button
                type="button"
                className="flex min-h-12 w-full items-center gap-3 py-1 text-start underline-offset-4 hover:underline"
                onClick={() => onChoose(currency)}
              >
                <strong className="w-12">{currency}</strong>
                <span className="min-w-0 flex-1 truncate text-sm text-muted">{nameOf(currency)}</span>
                <span className="tabular-nums">
                  {Number.isNaN(rate) ? words().live.noRate : formatMoney(amount * rate, currency)}
                </span>
              </button>
            </li>
          );
        })}
    </ul>
  );
}
