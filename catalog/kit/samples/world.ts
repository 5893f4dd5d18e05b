import { days, fraction, round, type Sample } from './numbers.ts';

const skies = [0, 1, 2, 3, 61, 80, 2, 1, 3, 51, 95, 45];

const forecast: Sample = (_, asked) => {
  const place = `${String(asked['latitude'])} ${String(asked['longitude'])}`;
  const n = fraction(place);
  const warm = round(27 - Math.abs(Number(asked['latitude'] ?? 45)) * 0.33 + n * 7);
  const skyOf = (day: number): number => skies[Math.floor(fraction(`${place} ${day}`) * skies.length)] ?? 2;
  const week = days(Math.max(8, Number(asked['forecast_days'] ?? 8)));
  return {
    current: {
      time: new Date().toISOString().slice(0, 16),
      temperature_2m: warm,
      apparent_temperature: round(warm - 1.8 + n),
      relative_humidity_2m: Math.round(48 + n * 40),
      wind_speed_10m: round(5 + fraction(`${place} wind`) * 22),
      wind_direction_10m: Math.round(n * 359),
      precipitation: skyOf(0) > 50 ? round(0.4 + n) : 0,
      weather_code: skyOf(0),
      is_day: 1,
    },
    current_units: { temperature_2m: '°C', wind_speed_10m: 'km/h', relative_humidity_2m: '%', precipitation: 'mm' },
    daily: {
      time: week,
      weather_code: week.map((_, day) => skyOf(day)),
      temperature_2m_max: week.map((_, day) => round(warm + 2.4 + fraction(`${place} max ${day}`) * 3)),
      temperature_2m_min: week.map((_, day) => round(warm - 7 + fraction(`${place} min ${day}`) * 3)),
      wind_speed_10m_max: week.map((_, day) => round(12 + fraction(`${place} gust ${day}`) * 46)),
      uv_index_max: week.map((_, day) => round(1 + fraction(`${place} uv ${day}`) * 7)),
      snowfall_sum: week.map((_, day) => (skyOf(day) > 70 && warm < 4 ? round(1 + n * 3) : 0)),
      sunrise: week.map((day) => `${day}T06:${String(10 + Math.round(n * 45))}`),
      sunset: week.map((day) => `${day}T19:${String(10 + Math.round(n * 45))}`),
      precipitation_probability_max: week.map((_, day) => (skyOf(day) > 50 ? 60 + Math.round(n * 30) : Math.round(n * 25))),
    },
  };
};

const stripes = (turn: 'across' | 'down', ...colours: string[]): string => {
  const bars = colours.map((colour, at) =>
    turn === 'down' ? `<path fill="${colour}" d="M${at * 10} 0h10v20h-10z"/>` : `<path fill="${colour}" d="M0 ${at * 10}h45v10h-45z"/>`,
  );
  const box = turn === 'down' ? `0 0 ${colours.length * 10} 20` : `0 0 45 ${colours.length * 10}`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" preserveAspectRatio="none">${bars.join('')}</svg>`)}`;
};

type CountryLine = [
  en: string,
  de: string,
  fr: string,
  es: string,
  pt: string,
  capital: string,
  people: number,
  speech: string,
  money: string,
];
const countryLines: CountryLine[] = [
  ['Austria', 'Österreich', 'Autriche', 'Austria', 'Áustria', 'Vienna', 9_100_000, 'German', 'euro'],
  ['Belgium', 'Belgien', 'Belgique', 'Bélgica', 'Bélgica', 'Brussels', 11_700_000, 'Dutch, French, German', 'euro'],
  ['France', 'Frankreich', 'France', 'Francia', 'França', 'Paris', 67_400_000, 'French', 'euro'],
  ['Germany', 'Deutschland', 'Allemagne', 'Alemania', 'Alemanha', 'Berlin', 83_200_000, 'German', 'euro'],
  ['Hungary', 'Ungarn', 'Hongrie', 'Hungría', 'Hungria', 'Budapest', 9_700_000, 'Hungarian', 'forint'],
  ['Ireland', 'Irland', 'Irlande', 'Irlanda', 'Irlanda', 'Dublin', 5_000_000, 'English, Irish', 'euro'],
  ['Italy', 'Italien', 'Italie', 'Italia', 'Itália', 'Rome', 59_100_000, 'Italian', 'euro'],
  ['Nigeria', 'Nigeria', 'Nigéria', 'Nigeria', 'Nigéria', 'Abuja', 206_100_000, 'English', 'naira'],
  ['Peru', 'Peru', 'Pérou', 'Perú', 'Peru', 'Lima', 33_000_000, 'Spanish, Quechua, Aymara', 'sol'],
  ['Poland', 'Polen', 'Pologne', 'Polonia', 'Polônia', 'Warsaw', 37_900_000, 'Polish', 'złoty'],
  ['Romania', 'Rumänien', 'Roumanie', 'Rumania', 'Romênia', 'Bucharest', 19_200_000, 'Romanian', 'leu'],
  ['Ukraine', 'Ukraine', 'Ukraine', 'Ucrania', 'Ucrânia', 'Kyiv', 44_100_000, 'Ukrainian', 'hryvnia'],
];
const flags: Record<string, string> = {
  Austria: stripes('across', '#c8102e', '#fff', '#c8102e'),
  Belgium: stripes('down', '#000', '#fdda24', '#ef3340'),
  France: stripes('down', '#0055a4', '#fff', '#ef4135'),
  Germany: stripes('across', '#000', '#dd0000', '#ffce00'),
  Hungary: stripes('across', '#ce2939', '#fff', '#477050'),
  Ireland: stripes('down', '#169b62', '#fff', '#ff883e'),
  Italy: stripes('down', '#008c45', '#f4f5f0', '#cd212a'),
  Nigeria: stripes('down', '#008751', '#fff', '#008751'),
  Peru: stripes('down', '#d91023', '#fff', '#d91023'),
  Poland: stripes('across', '#fff', '#dc143c'),
  Romania: stripes('down', '#002b7f', '#fcd116', '#ce1126'),
  Ukraine: stripes('across', '#0057b7', '#ffd700'),
};

const countries = () =>
  countryLines.map(([en, de, fr, es, pt, capital, population, speech, currency]) => ({
    name: { common: en, official: en },
    translations: { deu: { common: de }, fra: { common: fr }, spa: { common: es }, por: { common: pt } },
    capital: [capital],
    population,
    languages: Object.fromEntries(speech.split(', ').map((language) => [language.slice(0, 3).toLowerCase(), language])),
    currencies: { [currency.slice(0, 3).toUpperCase()]: { name: currency } },
    region: ['Nigeria', 'Peru'].includes(en) ? (en === 'Peru' ? 'Americas' : 'Africa') : 'Europe',
    flags: { svg: flags[en] },
  }));

export const world: Record<string, Sample> = {
  'open_meteo /forecast': forecast,
  'open_meteo_geocoding /': (_, asked) => {
    const name = String(asked['name'] ?? '');
    const n = fraction(name.toLowerCase());
    return {
      results: [
        {
          id: 1,
          name: name.charAt(0).toUpperCase() + name.slice(1),
          latitude: round(20 + n * 40, 2),
          longitude: round(n * 90 - 20, 2),
        },
      ],
    };
  },
  'openweather /weather': (n) => ({
    name: 'Sample town',
    main: { temp: round(4 + n * 22), feels_like: round(3 + n * 22), humidity: Math.round(40 + n * 45), pressure: 1013 },
    wind: { speed: round(1 + n * 9) },
    weather: [{ main: 'Clouds', description: 'scattered clouds' }],
  }),
  'nominatim /': () => ({ results: [{ display_name: 'Sample town', lat: '52.5', lon: '13.4' }] }),
  'rest_countries /': countries,
  'wheretheiss /': () => ({
    name: 'iss',
    latitude: round(Math.sin(Date.now() / 900_000) * 51, 2),
    longitude: round(((Date.now() / 15_000) % 360) - 180, 2),
    altitude: 421.4,
    velocity: 27_580,
    visibility: 'daylight',
    timestamp: Math.round(Date.now() / 1000),
  }),
  'open_notify /astros': () => ({
    number: 4,
    people: ['First sample name', 'Second sample name', 'Third sample name', 'Fourth sample name'].map((name) => ({ name, craft: 'ISS' })),
  }),
  'nasa /': (_, asked) => {
    const pictures = [
      'A nebula in three colours',
      'Dust lanes of a far galaxy',
      'The Moon over a quiet bay',
      'A comet above the ridge',
    ].map((title, at) => ({
      title,
      date: days(1, -at)[0],
      media_type: 'image',
      explanation:
        'A made-up caption that shows where the words of the day go. It is as long as such captions are, some sentences or more.',
    }));
    return asked['count'] === undefined ? pictures[0] : pictures;
  },
};
