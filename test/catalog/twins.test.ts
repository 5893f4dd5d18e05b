import { expect, test } from 'vitest';
import { fitsPattern } from '../../api/gateway/allowed.ts';
import { twinCalls } from '../../catalog/kit/twins/twin-calls.ts';
import { twins } from '../../catalog/kit/twins.ts';
import { loadServices } from '../../catalog/services.ts';

const services = loadServices();
const documented = (service: string): unknown => services.get(service)?.example.answer;

const hour = 3600;
const start = 1_768_435_200;
/** What Open-Meteo answers with times in seconds. */
const forecast = {
  latitude: 38.7,
  longitude: -9.1,
  utc_offset_seconds: 0,
  current: {
    ...{ time: start + 12 * hour, temperature_2m: 15, apparent_temperature: 14, relative_humidity_2m: 70, is_day: 1, weather_code: 61 },
    ...{ pressure_msl: 1020.4, cloud_cover: 40, wind_speed_10m: 3, wind_direction_10m: 300 },
  },
  daily: { time: [start], temperature_2m_max: [16], temperature_2m_min: [10], sunrise: [start + 8 * hour], sunset: [start + 18 * hour] },
  hourly: Object.fromEntries(
    [
      ['time', (at: number) => start + at * hour],
      ['temperature_2m', (at: number) => 10 + (at % 24) / 4],
      ['apparent_temperature', () => 9],
      ['relative_humidity_2m', () => 60],
      ['is_day', (at: number) => Number(at % 24 > 7 && at % 24 < 19)],
      ['weather_code', () => 95],
      ['pressure_msl', () => 1015],
      ['cloud_cover', () => 90],
      ['wind_speed_10m', () => 5],
      ['wind_direction_10m', () => 180],
      ['precipitation_probability', () => 80],
    ].map(([name, of]) => [name as string, Array.from({ length: 144 }, (_, at) => (of as (at: number) => number)(at))]),
  ),
};
const answers: Readonly<Record<string, unknown>> = {
  open_meteo: forecast,
  open_meteo_geocoding: documented('open_meteo_geocoding'),
  frankfurter: documented('frankfurter'),
  hacker_news: documented('hacker_news'),
  yahoo_finance: documented('yahoo_finance'),
};

interface Asked {
  service: string;
  endpoint: string;
  params: Record<string, string | number | boolean>;
}

async function ask(service: string, endpoint: string, params: Record<string, string | number | boolean> = {}) {
  const asked: Asked[] = [];
  const answer = await twins[service]?.(endpoint, params, (twin, of, given) => {
    asked.push({ service: twin, endpoint: of, params: given });
    return Promise.resolve(answers[twin]);
  });
  for (const one of asked) {
    const known = (twinCalls[service] ?? []).some((call) => call.service === one.service && fitsPattern(call.endpoint, one.endpoint));
    expect(known, `${one.service} ${one.endpoint} is not among twinCalls`).toBe(true);
  }
  return { answer, asked };
}

/** Paths at which a value has another type than where it is documented, or where nothing is documented. */
function otherThan(value: unknown, known: unknown, path = ''): string[] {
  if (value === null || known === null) return [];
  if (Array.isArray(value))
    return Array.isArray(known) ? value.slice(0, 1).flatMap((one) => otherThan(one, known[0], `${path}.0`)) : [path];
  if (typeof value !== 'object') return typeof value === typeof known ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => {
    const there = (known as Record<string, unknown>)[key];
    return there === undefined ? [`${path}.${key}`] : otherThan(inner, there, `${path}.${key}`);
  });
}

test('every twin that the registry names is one that the kit can ask, and needs no key', () => {
  for (const [name, { twin }] of services) {
    if (twin !== undefined) expect(twinCalls[name]?.map(({ service }) => service)).toContain(twin);
  }
  for (const calls of Object.values(twinCalls)) for (const { service } of calls) expect(services.get(service)?.auth_type).toBe('none');
});

test('the weather of a town, when OpenWeather has no key, is Open-Meteo’s in OpenWeather’s shape', async () => {
  const { answer, asked } = await ask('openweather', '/weather', { q: 'Lisbon,PT', units: 'metric' });
  expect(asked[0]).toMatchObject({ service: 'open_meteo_geocoding', params: { name: 'Lisbon' } });
  expect(asked[1]).toMatchObject({ service: 'open_meteo', params: { latitude: 38.71667, longitude: -9.13333 } });
  expect(answer).toMatchObject({
    name: 'Lisbon',
    main: { temp: 15, feels_like: 14, temp_min: 10, temp_max: 16, humidity: 70, pressure: 1020 },
    weather: [{ id: 500, main: 'Rain', icon: '10d' }],
    wind: { speed: 3 },
    sys: { country: 'PT' },
    cod: 200,
  });
  expect(otherThan(answer, documented('openweather'))).toEqual([]);
});

test.each([
  ['kelvin, where nothing is said', {}, 288.15, 3],
  ['Fahrenheit and miles, where they are asked for', { units: 'imperial' }, 59, 6.71],
])('the weather, when asked for, comes in %s', async (_what, units, temp, speed) => {
  const { answer, asked } = await ask('openweather', '/weather', { lat: 38.7, lon: -9.1, ...units });
  expect(asked).toHaveLength(1);
  expect(answer).toMatchObject({ main: { temp }, wind: { speed } });
});

test('the forecast, when OpenWeather has no key, has a line for every three hours to come', async () => {
  const { answer } = await ask('openweather', '/forecast', { q: 'Lisbon', units: 'metric' });
  const { list, city, cnt } = answer as { list: { dt: number; dt_txt: string; pop: number }[]; city: object; cnt: number };
  expect(list).toHaveLength(40);
  expect(cnt).toBe(40);
  expect(list[0]).toMatchObject({ dt: start + 12 * hour, dt_txt: '2026-01-15 12:00:00', pop: 0.8, weather: [{ main: 'Thunderstorm' }] });
  expect((list[1]?.dt ?? 0) - (list[0]?.dt ?? 0)).toBe(3 * hour);
  expect(city).toMatchObject({ name: 'Lisbon', country: 'PT', sunrise: start + 8 * hour });
});

test('rates of a day, when ExchangeRate-API has no key, are Frankfurter’s', async () => {
  const { answer, asked } = await ask('exchangerate', '/latest/EUR');
  expect(asked).toEqual([{ service: 'frankfurter', endpoint: '/latest', params: { base: 'EUR' } }]);
  expect(answer).toMatchObject({ result: 'success', base_code: 'EUR', conversion_rates: { EUR: 1, USD: 1.1 } });
  expect(otherThan(answer, documented('exchangerate'))).toEqual([]);
});

test('a pair of currencies, when ExchangeRate-API has no key, is worked out from Frankfurter’s', async () => {
  const { answer, asked } = await ask('exchangerate', '/pair/eur/usd/20');
  expect(asked[0]?.params).toEqual({ base: 'EUR', symbols: 'USD' });
  expect(answer).toMatchObject({ base_code: 'EUR', target_code: 'USD', conversion_rate: 1.1, conversion_result: 22 });
});

test.each([
  ['/top-headlines', { country: 'us' }, '/search', { tags: 'front_page', hitsPerPage: 20, page: 0 }],
  ['/top-headlines', { q: 'sea', pageSize: 5 }, '/search', { query: 'sea', tags: 'story', hitsPerPage: 5, page: 0 }],
  ['/everything', { q: 'sea', page: 2 }, '/search_by_date', { query: 'sea', tags: 'story', hitsPerPage: 20, page: 1 }],
])('news at %s with %o, when NewsAPI has no key, are stories of Hacker News', async (endpoint, params, path, asked) => {
  const found = await ask('newsapi', endpoint, params);
  expect(found.asked).toEqual([{ service: 'hacker_news', endpoint: path, params: asked }]);
  expect(found.answer).toMatchObject({
    status: 'ok',
    articles: [{ title: 'A map of every lighthouse', url: 'https://example.com/lighthouses', source: { name: 'example.com' } }, {}],
  });
  expect(otherThan(found.answer, documented('newsapi'))).toEqual([]);
});

test('a quote, when Alpha Vantage has no key, is Yahoo’s in Alpha Vantage’s shape', async () => {
  const { answer, asked } = await ask('alpha_vantage', '', { function: 'GLOBAL_QUOTE', symbol: 'AAPL' });
  expect(asked).toEqual([{ service: 'yahoo_finance', endpoint: '/chart/AAPL', params: { range: '1d', interval: '5m' } }]);
  expect(answer).toEqual({
    'Global Quote': expect.objectContaining({ '01. symbol': 'AAPL', '05. price': '200.0000', '08. previous close': '198.0000' }) as object,
  });
  expect(otherThan(answer, documented('alpha_vantage'))).toEqual([]);
});

test.each([
  ['TIME_SERIES_DAILY', {}, 'Time Series (Daily)', { range: '6mo', interval: '1d' }],
  ['TIME_SERIES_INTRADAY', { interval: '15min' }, 'Time Series (15min)', { range: '1d', interval: '15m' }],
])('the series %s, when Alpha Vantage has no key, is Yahoo’s, the newest first', async (series, params, name, range) => {
  const { answer, asked } = await ask('alpha_vantage', '', { function: series, symbol: 'AAPL', ...params });
  expect(asked[0]?.params).toEqual(range);
  const rows = Object.entries((answer as Record<string, Record<string, object>>)[name] ?? {});
  expect(rows[0]?.[1]).toMatchObject({
    '1. open': expect.stringMatching(/^\d+\.\d{4}$/) as string,
    '4. close': expect.stringMatching(/^(198|200)\./) as string,
  });
});

test.each([
  ['openweather', '/air_pollution', { lat: 1, lon: 2 }],
  ['openweather', '/weather', {}],
  ['exchangerate', '/history/EUR/2020/1/1', {}],
  ['newsapi', '/sources', {}],
  ['alpha_vantage', '', { function: 'SMA', symbol: 'AAPL' }],
])('%s %s %o, which no twin has, is left to sample data', async (service, endpoint, params) => {
  expect(await ask(service, endpoint, params)).toEqual({ answer: undefined, asked: [] });
});
