export interface Line {
  item: string;
  quantity: string;
  price: string;
}
export interface Paper {
  number: string;
  date: string;
  due: string;
  from: string;
  to: string;
  lines: readonly Line[];
  discount: string;
  tax: string;
  notes: string;
}

/** "1.234,50", "1,234.5" and "12" as numbers; what is none counts 0. */
export function figure(text: string): number {
  const clean = text.replace(/[^\d.,-]/g, '');
  const last = Math.max(clean.lastIndexOf(','), clean.lastIndexOf('.'));
  const behind = clean.length - last - 1;
  // Three digits behind a mark are thousands: 1.234 and 1,234 are more than a thousand.
  const isPoint = last >= 0 && behind !== 3;
  const number = isPoint
    ? Number(`${clean.slice(0, last).replace(/[.,]/g, '')}.${clean.slice(last + 1)}`)
    : Number(clean.replace(/[.,]/g, ''));
  return Number.isFinite(number) ? number : 0;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

export const amountOf = ({ quantity, price }: Line): number => cents(figure(quantity) * figure(price));

export function totalsOf({ lines, discount, tax }: Pick<Paper, 'lines' | 'discount' | 'tax'>) {
  const subtotal = cents(lines.reduce((sum, line) => sum + amountOf(line), 0));
  const off = cents((subtotal * figure(discount)) / 100);
  const taxed = cents(((subtotal - off) * figure(tax)) / 100);
  return { subtotal, off, taxed, total: cents(subtotal - off + taxed) };
}

/** The number after a number: 2026-009 is followed by 2026-010. */
export const numberAfter = (number: string): string =>
  number.replace(/(\d+)(?!.*\d)/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

const dayOf = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const usualTermDays = 14;

export function newPaper(number: string, tax: number, before?: Paper): Paper {
  const now = new Date();
  return {
    number,
    date: dayOf(now),
    due: dayOf(new Date(now.getTime() + usualTermDays * 86_400_000)),
    from: before?.from ?? '',
    to: '',
    lines: [{ item: '', quantity: '1', price: '' }],
    discount: '0',
    tax: before?.tax ?? String(tax),
    notes: before?.notes ?? '',
  };
}
