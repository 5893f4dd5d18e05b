import { formatMoney, formatNumber, useService, valueAt, type Params } from '@faibric/kit';

export interface QuoteSource {
  service: string;
  endpoint: string;
  /** Where they stand in an answer; `change` in percent, else worked out from `previous`. */
  paths: {
    price: string;
    history: string;
    previous?: string;
    change?: string;
    name?: string;
    currency?: string;
  };
  /** ISO 4217, where the answer does not say. */
  currency?: string;
  figures?: readonly { label: string; path: string; format?: 'money' | 'number' | 'compact' }[];
}

const numberAt = (data: unknown, path = '') => {
  const value = path === '' ? undefined : valueAt(data, path);
  return value === undefined || value === null || value === '' ? NaN : Number(value);
};

/** One price with its change and course. `price` is NaN while there is none. */
export function useQuote({ service, endpoint, paths, currency, figures = [] }: QuoteSource, params: Params) {
  const { data, loading, error, sample, refresh } = useService(service, endpoint, params);
  const price = numberAt(data, paths.price);
  const previous = numberAt(data, paths.previous);
  const list = valueAt(data, paths.history);
  const own = paths.currency ? valueAt(data, paths.currency) : undefined;
  const textOf = (value: number) =>
    formatMoney(value, typeof own === 'string' && own.length === 3 ? own.toUpperCase() : currency);
  return {
    price,
    previous: Number.isNaN(previous) ? undefined : previous,
    change: paths.change ? numberAt(data, paths.change) : (price / previous - 1) * 100,
    // Services leave holes where nothing was traded.
    history: Array.isArray(list) ? list.filter((value) => typeof value === 'number') : [],
    name: paths.name ? String(valueAt(data, paths.name) ?? '') : '',
    figures: figures.map(({ label, path, format }) => {
      const value = numberAt(data, path);
      return { label, text: format === 'money' ? textOf(value) : formatNumber(value, { notation: format === 'compact' ? 'compact' : 'standard' }) };
    }),
    textOf,
    loading,
    error,
    sample,
    refresh,
  };
}

export type Quote = ReturnType<typeof useQuote>;
