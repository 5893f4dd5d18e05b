import { days, fraction, hoursAgo, round, type Sample } from './numbers.ts';

/** Grounds, air, days and leagues. */
export const earth: Record<string, Sample> = {
  'football_data /competitions/{competition}/standings': () => ({
    standings: [
      {
        table: [1, 2, 3, 4, 5, 6, 7, 8].map((position) => ({
          position,
          team: { name: `Sample team ${position}` },
          points: 44 - position * 4,
          playedGames: 19,
        })),
      },
    ],
  }),
  'football_data /': () => ({
    matches: [1, 2, 3, 4].map((round) => ({
      utcDate: `${days(1, round * 3 - 7)[0] ?? ''}T18:30:00Z`,
      homeTeam: { name: `Sample team ${round} –` },
      awayTeam: { name: `Sample team ${9 - round}` },
      score: { fullTime: round < 3 ? { home: round, away: 1 } : {} },
    })),
  }),
  'usgs_earthquakes /': () => ({
    features: (
      [
        ['Sample: off the coast of Japan', 38.2, 142.9],
        ['Sample: central Chile', -32.8, -71.2],
        ['Sample: south of Alaska', 54.1, -161.6],
        ['Sample: Banda Sea', -6.5, 129.8],
        ['Sample: Tonga', -20.4, -174.6],
        ['Sample: Crete', 35.1, 25.9],
      ] as const
    ).map(([place, latitude, longitude], at) => ({
      properties: { place, mag: round(4.5 + fraction(place) * 1.8), time: new Date(hoursAgo(1 + at * 3.4)).getTime() },
      geometry: { coordinates: [longitude, latitude, 10] },
    })),
  }),
  'nager_date /': (_, asked) =>
    (
      [
        ['01-01', 'New Year’s Day'],
        ['05-01', 'Sample holiday in spring'],
        ['08-15', 'Sample holiday in summer'],
        ['11-01', 'Sample holiday in autumn'],
        ['12-25', 'Christmas Day'],
      ] as const
    ).map(([day, name]) => ({ date: `${String(asked['year'])}-${day}`, localName: name, name, countryCode: asked['country'] })),
  'wikimedia /': () => ({
    events: [1969, 1912, 1869, 1789, 1610].map((year) => ({
      year,
      text: 'A made-up line that shows where the words about it go.',
      pages: [],
    })),
  }),
  'jolpica_f1 /current/driverStandings': () => ({
    MRData: {
      StandingsTable: {
        StandingsLists: [
          {
            DriverStandings: [1, 2, 3, 4, 5, 6].map((position) => ({
              position,
              points: 180 - position * 22,
              wins: Math.max(0, 4 - position),
              Driver: { givenName: 'Sample driver', familyName: String(position) },
              Constructors: [{ name: `Sample team ${Math.ceil(position / 2)}` }],
            })),
          },
        ],
      },
    },
  }),
  'jolpica_f1 /': () => ({
    MRData: {
      RaceTable: {
        Races: [1, 2, 3, 4].map((round) => ({
          raceName: `Sample Grand Prix ${round}`,
          date: days(1, round * 14)[0],
          Circuit: { circuitName: 'Sample circuit' },
        })),
      },
    },
  }),
  'open_meteo_air_quality /': (_, asked) => {
    const n = fraction(`${String(asked['latitude'])} air`);
    return {
      current: {
        european_aqi: Math.round(14 + n * 50),
        pm2_5: round(4 + n * 18),
        pm10: round(9 + n * 24),
        ozone: round(40 + n * 50),
        nitrogen_dioxide: round(6 + n * 30),
      },
    };
  },
  'open_meteo_marine /': (_, asked) => {
    const n = fraction(`${String(asked['latitude'])} sea`);
    return {
      current: {
        wave_height: round(0.6 + n * 2.6),
        wave_period: round(6 + n * 8),
        wave_direction: Math.round(n * 359),
        sea_surface_temperature: round(12 + n * 10),
      },
    };
  },
};
