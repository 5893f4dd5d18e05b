import type { Params } from '../params.ts';
import type { Twin } from './twin.ts';

interface Quotes {
  open: (number | null)[];
  high: (number | null)[];
  low: (number | null)[];
  close: (number | null)[];
  volume: (number | null)[];
}
interface Chart {
  chart: {
    result: {
      meta: {
        symbol: string;
        regularMarketPrice: number;
        regularMarketTime: number;
        chartPreviousClose: number;
        gmtoffset?: number;
        exchangeTimezoneName?: string;
      };
      timestamp?: number[];
      indicators: { quote: Quotes[] };
    }[];
  };
}

/** Name of a series, and the span and step that it has there. */
const series: Readonly<Record<string, readonly [name: string, range: string, interval: string]>> = {
  TIME_SERIES_DAILY: ['Time Series (Daily)', '6mo', '1d'],
  TIME_SERIES_DAILY_ADJUSTED: ['Time Series (Daily)', '6mo', '1d'],
  TIME_SERIES_WEEKLY: ['Weekly Time Series', '5y', '1wk'],
  TIME_SERIES_WEEKLY_ADJUSTED: ['Weekly Adjusted Time Series', '5y', '1wk'],
  TIME_SERIES_MONTHLY: ['Monthly Time Series', '10y', '1mo'],
  TIME_SERIES_MONTHLY_ADJUSTED: ['Monthly Adjusted Time Series', '10y', '1mo'],
};

/** `5min` of a day, or one of the series above. */
function seriesOf(params: Params): readonly [name: string, range: string, interval: string] | undefined {
  const named = String(params['function'] ?? '');
  if (named === 'GLOBAL_QUOTE') return ['', '1d', '5m'];
  if (named !== 'TIME_SERIES_INTRADAY') return series[named];
  const step = String(params['interval'] ?? '5min');
  return [`Time Series (${step})`, '1d', step.replace('60min', '60m').replace('min', 'm')];
}

const text = (value: number | null | undefined, digits = 4): string => (value ?? 0).toFixed(digits);

/** Quotes and series of shares as Yahoo has them. */
export const alphaVantage: Twin = async (_, params, ask) => {
  const symbol = String(params['symbol'] ?? '');
  const asked = seriesOf(params);
  if (!asked || symbol === '') return undefined;
  const [name, range, interval] = asked;
  const answer = (await ask('yahoo_finance', `/chart/${encodeURIComponent(symbol)}`, { range, interval })) as Chart;
  const [result] = answer.chart.result;
  const [quote] = result?.indicators.quote ?? [];
  if (!result || !quote) return undefined;
  const { meta, timestamp = [] } = result;
  const momentOf = (seconds: number): string =>
    new Date((seconds + (meta.gmtoffset ?? 0)) * 1000).toISOString().replace('T', ' ').slice(0, 19);
  if (name === '') {
    const { regularMarketPrice: price, chartPreviousClose: before } = meta;
    const known = (values: (number | null)[]): number[] => values.filter((value) => value !== null);
    return {
      'Global Quote': {
        '01. symbol': meta.symbol,
        '02. open': text(known(quote.open)[0] ?? price),
        '03. high': text(Math.max(price, ...known(quote.high))),
        '04. low': text(Math.min(price, ...known(quote.low))),
        '05. price': text(price),
        '06. volume': text(
          known(quote.volume).reduce((sum, value) => sum + value, 0),
          0,
        ),
        '07. latest trading day': momentOf(meta.regularMarketTime).slice(0, 10),
        '08. previous close': text(before),
        '09. change': text(price - before),
        '10. change percent': `${text((price / before - 1) * 100)}%`,
      },
    };
  }
  const rows = timestamp.flatMap((seconds, at) =>
    quote.close[at] === null || quote.close[at] === undefined
      ? []
      : [
          [
            interval.endsWith('m') ? momentOf(seconds) : momentOf(seconds).slice(0, 10),
            {
              '1. open': text(quote.open[at]),
              '2. high': text(quote.high[at]),
              '3. low': text(quote.low[at]),
              '4. close': text(quote.close[at]),
              '5. volume': text(quote.volume[at], 0),
            },
          ] as const,
        ],
  );
  return {
    'Meta Data': { '2. Symbol': meta.symbol, '3. Last Refreshed': rows.at(-1)?.[0], '5. Time Zone': meta.exchangeTimezoneName },
    [name]: Object.fromEntries(rows.reverse()),
  };
};
