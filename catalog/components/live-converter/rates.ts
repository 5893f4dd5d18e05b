import { locale } from '@faibric/kit';

/** What the services answer; one says `rates`, another `conversion_rates`. */
export interface Rates {
  base?: string;
  base_code?: string;
  date?: string;
  time_last_update_utc?: string;
  rates?: { [currency: string]: number };
  conversion_rates?: { [currency: string]: number };
}

/** Of one unit of the answer's base; NaN where the service has none. */
export const rateOf = (data: Rates, currency: string) =>
  currency === (data.base ?? data.base_code) ? 1 : ((data.rates ?? data.conversion_rates)?.[currency] ?? NaN);

export const dayOf = ({ date, time_last_update_utc: time }: Rates) => date ?? (time ? new Date(time) : '');

/** `USD` as "US dollar". */
export const nameOf = (currency: string) =>
  new Intl.DisplayNames(locale(), { type: 'currency' }).of(currency) ?? currency;
