/** What services answer, made up: shown, and marked as sample data, while a service cannot be asked. `n` is 0 to 1, fixed for each question. */
type Sample = (n: number) => unknown;

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const days = (n: number): string[] =>
  Array.from({ length: n }, (_, day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));

const headlines = [
  'A small tool that does one thing',
  'What we learned from ten years of backups',
  'A map of every lighthouse',
  'How a weaving loom reads a card',
  'Notes on writing plain error messages',
];

const samples: Record<string, Sample> = {
  'open_meteo /forecast': (n) => ({
    current: {
      temperature_2m: round(4 + n * 22),
      apparent_temperature: round(3 + n * 22),
      relative_humidity_2m: Math.round(40 + n * 45),
      wind_speed_10m: round(3 + n * 20),
      precipitation: round(n),
      weather_code: 2,
    },
    current_units: { temperature_2m: '°C', wind_speed_10m: 'km/h', relative_humidity_2m: '%' },
    daily: {
      time: days(7),
      temperature_2m_max: days(7).map((_, day) => round(8 + n * 20 + (day % 3))),
      temperature_2m_min: days(7).map((_, day) => round(1 + n * 14 + (day % 3))),
      weather_code: [2, 3, 61, 1, 0, 2, 3],
    },
  }),
  'openweather /weather': (n) => ({
    name: 'Sample town',
    main: { temp: round(4 + n * 22), feels_like: round(3 + n * 22), humidity: Math.round(40 + n * 45), pressure: 1013 },
    wind: { speed: round(1 + n * 9) },
    weather: [{ main: 'Clouds', description: 'scattered clouds' }],
  }),
  'yahoo_finance /': (n) => ({
    chart: {
      result: [
        {
          meta: {
            symbol: 'SAMPLE',
            currency: 'USD',
            regularMarketPrice: round(40 + n * 300, 2),
            chartPreviousClose: round(40 + n * 295, 2),
            regularMarketDayHigh: round(42 + n * 303, 2),
            regularMarketDayLow: round(38 + n * 290, 2),
            regularMarketVolume: Math.round(n * 9_000_000),
          },
        },
      ],
    },
    quoteResponse: {
      result: [
        {
          symbol: 'SAMPLE',
          shortName: 'Sample company',
          regularMarketPrice: round(40 + n * 300, 2),
          regularMarketChangePercent: round(n * 4 - 2, 2),
        },
      ],
    },
  }),
  'alpha_vantage /': (n) => ({
    'Global Quote': {
      '01. symbol': 'SAMPLE',
      '05. price': String(round(40 + n * 300, 2)),
      '10. change percent': `${round(n * 4 - 2, 2)}%`,
    },
  }),
  'coingecko /': (n) => ({
    bitcoin: { usd: Math.round(50_000 + n * 9_000), usd_24h_change: round(n * 6 - 3, 2) },
    ethereum: { usd: Math.round(2_000 + n * 900), usd_24h_change: round(2 - n * 4, 2) },
  }),
  'frankfurter /': () => ({
    amount: 1,
    base: 'EUR',
    date: days(1)[0],
    rates: {
      EUR: 1,
      USD: 1.1,
      GBP: 0.85,
      CHF: 0.95,
      JPY: 160,
      SEK: 11.3,
      NOK: 11.6,
      DKK: 7.46,
      PLN: 4.3,
      CZK: 25,
      HUF: 395,
      CAD: 1.5,
      AUD: 1.65,
      NZD: 1.8,
      INR: 92,
      BRL: 6,
      MXN: 20,
      CNY: 7.8,
      KRW: 1480,
      SGD: 1.45,
      HKD: 8.5,
      TRY: 36,
      ZAR: 20,
      THB: 38,
    },
  }),
  'hacker_news /topstories': () => [1, 2, 3, 4, 5],
  'hacker_news /item': (n) => ({
    id: n,
    title: `Sample: ${headlines[Math.floor(n * headlines.length)] ?? ''}`,
    url: 'https://example.com/',
    by: 'sample',
    score: Math.round(40 + n * 300),
  }),
  'hacker_news /': () => ({
    hits: headlines.map((title, index) => ({
      objectID: `sample-${index}`,
      title: `Sample: ${title}`,
      url: 'https://example.com/',
      author: 'sample',
      points: 120 - index * 17,
      num_comments: 40 - index * 6,
    })),
  }),
  'news /': () => ({
    articles: ['Harbour bridge opens early', 'Library lends out its first telescope', 'Night trains return to the coast'].map((title) => ({
      title: `Sample: ${title}`,
      description: 'A made-up line that shows where the text goes.',
      url: 'https://example.com/',
      source: { name: 'Sample paper' },
    })),
  }),
  'spoonacular /': () => ({
    results: ['Lentil soup with lemon', 'Roast cauliflower tart', 'Rice with herbs and egg', 'Bean stew'].map((title, index) => ({
      id: index + 1,
      title: `Sample: ${title}`,
      readyInMinutes: 20 + index * 10,
      servings: 2 + index,
      summary: 'A made-up recipe that shows where the text goes.',
      sourceUrl: 'https://example.com/',
    })),
  }),
  'tmdb /': () => ({
    results: ['The last ferry', 'Two winters', 'A house by the line', 'North of noon'].map((title, index) => ({
      id: index + 1,
      title: `Sample: ${title}`,
      overview: 'A made-up film that shows where the text goes.',
      release_date: `20${10 + index}-05-01`,
      vote_average: 7.8 - index / 2,
    })),
  }),
  'github /': () => ({
    items: ['weave', 'shuttle', 'selvedge'].map((name, index) => ({
      id: index,
      full_name: `sample/${name}`,
      name: `sample/${name}`,
      description: 'A made-up repository.',
      html_url: 'https://example.com/',
      stargazers_count: 900 - index * 250,
    })),
  }),
  'nominatim /': () => ({ results: [{ display_name: 'Sample town', lat: '52.5', lon: '13.4' }] }),
};

/** 0 to 1 from any text, always the same. */
function fraction(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return ((hash >>> 0) % 997) / 997;
}

/** The made-up answer for a call, or undefined where there is none. */
export function sampleOf(service: string, endpoint: string, params: object = {}): unknown {
  const path = endpoint.startsWith('/') ? endpoint : `/${endpoint}`;
  const key = Object.keys(samples).find((known) => {
    const [name = '', prefix = ''] = known.split(' ');
    return name === service && (prefix === '/' || path.includes(prefix));
  });
  return key === undefined ? undefined : samples[key]?.(fraction(endpoint + JSON.stringify(params)));
}
