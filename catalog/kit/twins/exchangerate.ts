import type { Twin } from './twin.ts';

interface Rates {
  base: string;
  date: string;
  rates: Record<string, number>;
}

/** `/latest/EUR`, `/pair/EUR/USD` and `/pair/EUR/USD/12.5` by the European Central Bank's rates. */
export const exchangerate: Twin = async (endpoint, params, ask) => {
  const [kind, from = String(params['base'] ?? ''), to, amount] = endpoint.split('/').filter(Boolean);
  if ((kind !== 'latest' && kind !== 'pair') || from === '') return undefined;
  const asked = { base: from.toUpperCase(), ...(to === undefined ? {} : { symbols: to.toUpperCase() }) };
  const { base, date, rates } = (await ask('frankfurter', '/latest', asked)) as Rates;
  const time = new Date(`${date}T00:00:00Z`);
  const head = {
    result: 'success',
    time_last_update_unix: time.getTime() / 1000,
    time_last_update_utc: time.toUTCString(),
    base_code: base,
  };
  if (kind === 'latest') return { ...head, conversion_rates: { [base]: 1, ...rates } };
  const rate = rates[to?.toUpperCase() ?? ''];
  if (rate === undefined) return undefined;
  return {
    ...head,
    target_code: to?.toUpperCase(),
    conversion_rate: rate,
    ...(amount === undefined ? {} : { conversion_result: Number(amount) * rate }),
  };
};
