import { course, days, fraction, round, type Sample } from './numbers.ts';

const companies: Record<string, string> = {
  AAPL: 'Apple Inc.',
  AMZN: 'Amazon.com, Inc.',
  GOOGL: 'Alphabet Inc.',
  META: 'Meta Platforms, Inc.',
  MSFT: 'Microsoft Corporation',
  NFLX: 'Netflix, Inc.',
  NVDA: 'NVIDIA Corporation',
  TSLA: 'Tesla, Inc.',
};
const exchanges: Record<string, string> = {
  DE: 'EUR',
  PA: 'EUR',
  MC: 'EUR',
  AS: 'EUR',
  MI: 'EUR',
  SA: 'BRL',
  SW: 'CHF',
  L: 'GBP',
  T: 'JPY',
};

const stock: Sample = (_, asked) => {
  const symbol = String(asked['symbol'] ?? 'SAMPLE').toUpperCase();
  const range = String(asked['range'] ?? '1d');
  const n = fraction(symbol);
  const price = round(40 + n * 300, 2);
  const spread = { '1d': 0.025, '5d': 0.05, '1mo': 0.09, '6mo': 0.2, '1y': 0.34, '5y': 0.9 }[range] ?? 0.1;
  const previous = round(price / (1 + (fraction(symbol + range) - 0.42) * spread), 2);
  const close = course(symbol + range, 60, price / previous, spread / 5).map((share) => round(share * previous, 2));
  return {
    chart: {
      result: [
        {
          meta: {
            symbol,
            longName: companies[symbol] ?? symbol,
            currency: exchanges[symbol.split('.')[1] ?? ''] ?? 'USD',
            regularMarketPrice: price,
            chartPreviousClose: previous,
            regularMarketDayHigh: round(price * 1.012, 2),
            regularMarketDayLow: round(price * 0.985, 2),
            regularMarketVolume: Math.round(1_000_000 + n * 60_000_000),
            fiftyTwoWeekHigh: round(price * 1.21, 2),
            fiftyTwoWeekLow: round(price * 0.68, 2),
          },
          timestamp: close.map((_, at) => Math.round(Date.now() / 1000) - (close.length - at) * 300),
          indicators: { quote: [{ close }] },
        },
      ],
    },
  };
};

const dollars: Record<string, number> = {
  bitcoin: 64_000,
  ethereum: 3_100,
  solana: 145,
  cardano: 0.45,
  dogecoin: 0.12,
  ripple: 0.52,
  litecoin: 82,
};
/** One euro in other currencies: round numbers, near to none of today. */
const rates: Record<string, number> = {
  ...{ EUR: 1, USD: 1.1, GBP: 0.85, CHF: 0.95, JPY: 160, SEK: 11.3, NOK: 11.6, DKK: 7.46, PLN: 4.3, CZK: 25, HUF: 395, RON: 5 },
  ...{ CAD: 1.5, AUD: 1.65, NZD: 1.8, INR: 92, BRL: 6, MXN: 20, CNY: 7.8, KRW: 1480, SGD: 1.45, HKD: 8.5, TRY: 36, ZAR: 20, THB: 38 },
};
const moreRates = {
  ...{ AED: 4, ARS: 1000, CLP: 1000, COP: 4500, DZD: 146, EGP: 53, GHS: 16, KES: 142, MAD: 10.8, NGN: 1700, PEN: 4.1, PKR: 305 },
  ...{ QAR: 4, RUB: 100, SAR: 4.1, TND: 3.4, TWD: 35, UAH: 45, UYU: 43, VND: 27_500 },
};

const coins: Sample = (_, asked) => {
  const currency = String(asked['vs_currency'] ?? 'usd').toUpperCase();
  return String(asked['ids'] ?? 'bitcoin')
    .split(',')
    .map((id) => {
      const price = ((dollars[id] ?? 1 + fraction(id) * 9) * (rates[currency] ?? 1.1) * (0.96 + fraction(`${id} price`) * 0.08)) / 1.1;
      const week = course(`${id} week`, 84, 0.97 + fraction(id) * 0.09, 0.012);
      const from = price / (week.at(-1) ?? 1);
      return {
        id,
        symbol: id.slice(0, 3),
        name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
        current_price: round(price, price < 10 ? 4 : 2),
        price_change_percentage_24h: round(fraction(`${id} day`) * 6 - 2.6, 2),
        high_24h: round(price * 1.02, price < 10 ? 4 : 2),
        low_24h: round(price * 0.97, price < 10 ? 4 : 2),
        market_cap: Math.round(price * 19_000_000),
        total_volume: Math.round(price * 410_000),
        sparkline_in_7d: { price: week.map((share) => share * from) },
      };
    });
};

const latest = (base: unknown, known: Record<string, number>) => {
  const one = known[String(base ?? 'EUR')] ?? 1;
  return Object.fromEntries(Object.entries(known).map(([currency, rate]) => [currency, round(rate / one, 5)]));
};

const history: Sample = (_, asked) => {
  const [base, symbol] = [String(asked['base'] ?? 'EUR'), String(asked['symbols'] ?? 'USD')];
  const now = (rates[symbol] ?? 1) / (rates[base] ?? 1);
  const values = course(base + symbol, 90, 1.01, 0.008);
  const last = values.at(-1) ?? 1;
  return { base, rates: Object.fromEntries(days(90, -89).map((day, at) => [day, { [symbol]: ((values[at] ?? 1) / last) * now }])) };
};

export const money: Record<string, Sample> = {
  'yahoo_finance /': stock,
  'alpha_vantage /': (n) => ({
    'Global Quote': {
      '01. symbol': 'SAMPLE',
      '05. price': String(round(40 + n * 300, 2)),
      '10. change percent': `${round(n * 4 - 2, 2)}%`,
    },
  }),
  'coingecko /coins/markets': coins,
  'coingecko /coins/': (_, asked) => {
    const [coin] = coins(0, { ids: asked['id'] ?? 'bitcoin' }, 0) as [{ current_price: number; price_change_percentage_24h: number }];
    return {
      market_data: { current_price: { usd: coin.current_price }, price_change_percentage_24h: coin.price_change_percentage_24h },
    };
  },
  'coingecko /': (n) => ({ bitcoin: { usd: Math.round(50_000 + n * 9_000), usd_24h_change: round(n * 6 - 3, 2) } }),
  'frankfurter /latest': (_, asked) => ({
    amount: 1,
    base: asked['base'] ?? 'EUR',
    date: days(1)[0],
    rates: latest(asked['base'], rates),
  }),
  'frankfurter /': history,
  'exchangerate /latest': (_, asked) => ({
    base_code: asked['base'] ?? 'EUR',
    time_last_update_utc: new Date().toUTCString(),
    conversion_rates: latest(asked['base'], { ...rates, ...moreRates }),
  }),
};
