import { Button, formatMoney, inLanguage, inputClass } from '@faibric/kit';
import { Plus, X } from 'lucide-react';
import { amountOf, type Line } from './rules.ts';
import { texts } from './texts.ts';

interface LinesProps {
  lines: readonly Line[];
  currency: string;
  onChange: (lines: readonly Line[]) => void;
}

export function Lines({ lines, currency, onChange }: LinesProps) {
  const t = inLanguage(texts);
  const set = (at: number, change: Partial<Line>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...change } : line)));
  const box = (at: number, name: keyof Line, label: string, className = '') => (
    <input
      aria-label={`${label} ${at + 1}`}
      placeholder={label}
      inputMode={name === 'item' ? 'text' : 'decimal'}
      autoComplete="off"
      className={`${inputClass} ${className}`}
      value={lines[at]?.[name] ?? ''}
      onChange={({ target }) => set(at, { [name]: target.value })}
    />
  );
  return (
    <div className="grid gap-3">
      <ol className="grid gap-3">
        {lines.map((line, at) => (
          <li
            key={at}
            className="grid grid-cols-[4.5rem_1fr_auto] items-center gap-2 border-b border-line pb-3 sm:grid-cols-[1fr_5rem_8rem_7rem_auto] sm:border-0 sm:pb-0"
          >
            <span className="col-span-3 sm:col-span-1">{box(at, 'item', t.item)}</span>
            {box(at, 'quantity', t.quantity, 'text-end tabular-nums')}
            {box(at, 'price', t.price, 'text-end tabular-nums')}
            <span className="col-start-2 row-start-3 text-end tabular-nums sm:col-auto sm:row-auto">
              {formatMoney(amountOf(line), currency)}
            </span>
            <Button
              kind="bare"
              icon
              aria-label={`${t.removeLine} ${at + 1}`}
              disabled={lines.length === 1}
              onClick={() => onChange(lines.filter((_, place) => place !== at))}
            >
              <X aria-hidden="true" className="size-5" />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        className="justify-self-start"
        onClick={() => onChange([...lines, { item: '', quantity: '1', price: '' }])}
      >
        <Plus aria-hidden="true" className="size-5" />
        {t.addLine}
      </Button>
    </div>
  );
}
