/** What twins ask, by the service that they stand in for: an app that may call the one may call these (activities/deploy/access.ts). */
export const twinCalls: Readonly<Record<string, readonly { readonly service: string; readonly endpoint: string }[]>> = {
  openweather: [
    { service: 'open_meteo_geocoding', endpoint: '/search' },
    { service: 'open_meteo', endpoint: '/forecast' },
  ],
  exchangerate: [{ service: 'frankfurter', endpoint: '/latest' }],
  newsapi: [
    { service: 'hacker_news', endpoint: '/search' },
    { service: 'hacker_news', endpoint: '/search_by_date' },
  ],
  alpha_vantage: [{ service: 'yahoo_finance', endpoint: '/chart/{symbol}' }],
};
