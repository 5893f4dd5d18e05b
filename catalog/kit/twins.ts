/** Services without a key that give the like of services with one: real data before sample data. */
import { exchangerate } from './twins/exchangerate.ts';
import { newsapi } from './twins/newsapi.ts';
import { openweather } from './twins/openweather.ts';
import { alphaVantage } from './twins/alpha-vantage.ts';
import type { Twin } from './twins/twin.ts';

/** By the service that was asked. */
export const twins: Readonly<Record<string, Twin>> = {
  openweather,
  exchangerate,
  newsapi,
  alpha_vantage: alphaVantage,
};
