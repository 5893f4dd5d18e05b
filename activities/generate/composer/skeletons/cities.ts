/** Where cities lie, and what time it is there: those with some 10,000 people and more (Simple Maps' world cities, by `city-timezones`). */
import cities from 'city-timezones';
import { fold } from '../language/text.ts';

export interface City {
  readonly latitude: number;
  readonly longitude: number;
  /** Of the tz database: "Europe/Oslo". */
  readonly zone: string;
}

let known: ReadonlyMap<string, City> | undefined;

/** The largest of a name stands for it. */
function read(): ReadonlyMap<string, City> {
  const all = [...cities.cityMapping].sort((one, other) => one.pop - other.pop);
  return new Map(
    all.flatMap(({ city, city_ascii: plain, lat, lng, timezone }) => {
      const place = { latitude: Math.round(lat * 100) / 100, longitude: Math.round(lng * 100) / 100, zone: timezone };
      return [...new Set([fold(city), fold(plain)])].map((name) => [name, place] as const);
    }),
  );
}

/** @returns undefined where no city is called so */
export const cityNamed = (name: string): City | undefined => (known ??= read()).get(fold(name));
