import type { Params } from '../params.ts';
import type { AskTwin, Twin } from './twin.ts';

interface Forecast {
  utc_offset_seconds: number;
  current: Record<string, number>;
  daily: Record<string, number[]>;
  hourly?: Record<string, (number | null)[]>;
}
interface Place {
  id?: number;
  name: string;
  latitude: number;
  longitude: number;
  country_code?: string;
  population?: number;
}

/** What a WMO code of the weather is called there: id, group, words, picture. */
const skies: readonly (readonly [from: number, id: number, main: string, description: string, icon: string])[] = [
  [0, 800, 'Clear', 'clear sky', '01'],
  [1, 801, 'Clouds', 'few clouds', '02'],
  [2, 802, 'Clouds', 'scattered clouds', '03'],
  [3, 804, 'Clouds', 'overcast clouds', '04'],
  [45, 741, 'Fog', 'fog', '50'],
  [51, 300, 'Drizzle', 'drizzle', '09'],
  [61, 500, 'Rain', 'light rain', '10'],
  [63, 501, 'Rain', 'moderate rain', '10'],
  [65, 502, 'Rain', 'heavy intensity rain', '10'],
  [66, 511, 'Rain', 'freezing rain', '13'],
  [71, 600, 'Snow', 'light snow', '13'],
  [73, 601, 'Snow', 'snow', '13'],
  [75, 602, 'Snow', 'heavy snow', '13'],
  [80, 520, 'Rain', 'shower rain', '09'],
  [85, 621, 'Snow', 'shower snow', '13'],
  [95, 211, 'Thunderstorm', 'thunderstorm', '11'],
];

function skyOf(code: number, isDay: boolean) {
  const [, id, main, description, icon] = skies.findLast(([from]) => from <= code) ?? [0, 800, 'Clear', 'clear sky', '01'];
  return [{ id, main, description, icon: `${icon}${isDay ? 'd' : 'n'}` }];
}

/** Kelvin unless told, as there; wind comes in metres a second. */
const temperature = (celsius: number, units: unknown): number => {
  const value = units === 'metric' ? celsius : units === 'imperial' ? celsius * 1.8 + 32 : celsius + 273.15;
  return Math.round(value * 100) / 100;
};
const speed = (value: number, units: unknown): number => (units === 'imperial' ? Math.round(value * 223.694) / 100 : value);

const now =
  'temperature_2m,apparent_temperature,relative_humidity_2m,is_day,weather_code,pressure_msl,cloud_cover,wind_speed_10m,wind_direction_10m';
const daily = 'temperature_2m_max,temperature_2m_min,sunrise,sunset';

async function placeOf({ q, lat, lon, lang = 'en' }: Params, ask: AskTwin): Promise<Place | undefined> {
  if (lat !== undefined && lon !== undefined) return { name: '', latitude: Number(lat), longitude: Number(lon) };
  if (q === undefined) return undefined;
  const [name = '', ...rest] = String(q).split(',');
  const country = rest.at(-1)?.trim().toUpperCase();
  const found = (await ask('open_meteo_geocoding', '/search', { name: name.trim(), count: 10, language: lang })) as { results?: Place[] };
  return found.results?.find(({ country_code }) => country_code === country) ?? found.results?.[0];
}

/** `/weather` and `/forecast`, by the name of a place or its coordinates, from Open-Meteo. */
export const openweather: Twin = async (endpoint, params, ask) => {
  const isForecast = endpoint === '/forecast';
  const place = isForecast || endpoint === '/weather' ? await placeOf(params, ask) : undefined;
  if (!place) return undefined;
  const { latitude, longitude } = place;
  const answer = (await ask('open_meteo', '/forecast', {
    latitude,
    longitude,
    current: now,
    daily,
    ...(isForecast ? { hourly: `${now},precipitation_probability` } : {}),
    forecast_days: isForecast ? 6 : 1,
    timezone: 'auto',
    timeformat: 'unixtime',
    wind_speed_unit: 'ms',
  })) as Forecast;
  const { units } = params;
  const at = (figures: Record<string, number | null>, spread: readonly [number, number]) => ({
    weather: skyOf(figures['weather_code'] ?? 0, figures['is_day'] === 1),
    main: {
      temp: temperature(figures['temperature_2m'] ?? 0, units),
      feels_like: temperature(figures['apparent_temperature'] ?? 0, units),
      temp_min: temperature(spread[0], units),
      temp_max: temperature(spread[1], units),
      pressure: Math.round(figures['pressure_msl'] ?? 1013),
      humidity: figures['relative_humidity_2m'] ?? 0,
    },
    wind: { speed: speed(figures['wind_speed_10m'] ?? 0, units), deg: figures['wind_direction_10m'] ?? 0 },
    clouds: { all: figures['cloud_cover'] ?? 0 },
    dt: figures['time'] ?? 0,
  });
  const { current, daily: days, hourly } = answer;
  const day = (name: string): number => days[name]?.[0] ?? 0;
  const sun = { sunrise: day('sunrise'), sunset: day('sunset') };
  const where = { coord: { lon: longitude, lat: latitude }, name: place.name, timezone: answer.utc_offset_seconds, id: place.id ?? 0 };
  const country = place.country_code ?? '';
  if (!isForecast) {
    const spread = [day('temperature_2m_min'), day('temperature_2m_max')] as const;
    return { ...where, base: 'stations', ...at(current, spread), visibility: 10_000, sys: { country, ...sun }, cod: 200 };
  }
  const times = (hourly?.['time'] ?? []) as number[];
  const list = times.flatMap((time, hour) => {
    if (hour % 3 !== 0 || time < (current['time'] ?? 0)) return [];
    const figures = Object.fromEntries(Object.entries(hourly ?? {}).map(([name, values]) => [name, values[hour] ?? null]));
    const degrees = figures['temperature_2m'] ?? 0;
    const entry = at(figures, [degrees, degrees]);
    const moment = new Date(time * 1000).toISOString().replace('T', ' ').slice(0, 19);
    return [
      {
        ...entry,
        pop: (figures['precipitation_probability'] ?? 0) / 100,
        sys: { pod: figures['is_day'] === 1 ? 'd' : 'n' },
        dt_txt: moment,
      },
    ];
  });
  const city = {
    id: where.id,
    name: where.name,
    coord: where.coord,
    country,
    population: place.population ?? 0,
    timezone: where.timezone,
    ...sun,
  };
  return { cod: '200', message: 0, cnt: Math.min(40, list.length), list: list.slice(0, 40), city };
};
