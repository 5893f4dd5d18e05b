import { appConfig } from './config.ts';

/** The tag that dates, numbers and orders follow: the browser's where it speaks the app's language, as `en-GB`. */
export const locale = (): string => {
  const { language } = appConfig();
  return globalThis.navigator?.language?.startsWith(language) ? navigator.language : language;
};

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number(value ?? 0));

/** `1234.5` as the language writes it, with at most two decimals unless told. */
export function formatNumber(value: unknown, options: Intl.NumberFormatOptions = {}): string {
  const number = numberOf(value);
  return Number.isFinite(number) ? new Intl.NumberFormat(locale(), { maximumFractionDigits: 2, ...options }).format(number) : '–';
}

let ownCurrency: string | undefined;

/** What the app's amounts are in, ISO 4217; the page says it once. */
export function setCurrency(currency: string): void {
  ownCurrency = currency;
}

const usualCurrency = (): string => ownCurrency ?? (appConfig().language === 'en' ? 'USD' : 'EUR');

/** An amount in `currency`, ISO 4217; without one in the app's own: dollars in English, euros elsewhere, unless it says another. */
export const formatMoney = (value: unknown, currency = usualCurrency()): string =>
  formatNumber(value, { style: 'currency', currency, minimumFractionDigits: 2 });

/** `$`, `€`. */
export const currencySign = (currency = usualCurrency()): string =>
  new Intl.NumberFormat(locale(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? '';

/** `12` as twelve percent. */
export const formatPercent = (value: unknown): string => formatNumber(numberOf(value) / 100, { style: 'percent' });

const dateStyles = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  datetime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date, an ISO string or `14:30`, in words of the language. What is no date comes back as it is. */
export function formatDate(value: unknown, style: keyof typeof dateStyles = 'date'): string {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : /^\d{2}:\d{2}/.test(text) ? `2000-01-01T${text}` : text;
  const date = new Date(day);
  return text === '' || Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(locale(), dateStyles[style]).format(date);
}

/** "Today", "tomorrow", "yesterday", else the date: `2026-11-30`. */
export function formatDay(value: unknown): string {
  const [day, today] = [new Date(`${String(value)}T00:00:00`), new Date(new Date().setHours(0, 0, 0, 0))];
  const days = Math.round((day.getTime() - today.getTime()) / 86_400_000);
  if (!(Math.abs(days) <= 1)) return formatDate(value);
  const text = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "just now", "3 min ago", later the date. */
export function formatAgo(value: unknown): string {
  const minutes = Math.round((Date.now() - new Date(String(value)).getTime()) / 60_000);
  if (!(minutes < 60 * 24)) return formatDate(value);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  if (minutes < 60) return relative.format(-Math.max(0, minutes), 'minute');
  return relative.format(-Math.round(minutes / 60), 'hour');
}

/** Order of two field values: numbers by size, texts by the language; empty ones last. */
export function compareValues(a: unknown, b: unknown, direction: 'asc' | 'desc' = 'asc'): number {
  const [noA, noB] = [a, b].map((value) => value === undefined || value === null || value === '');
  if (noA || noB) return Number(noA) - Number(noB);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), locale(), { numeric: true, sensitivity: 'base' });
  return direction === 'asc' ? order : -order;
}
