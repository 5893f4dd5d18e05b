import { days, fraction, matching, round, type Sample } from './numbers.ts';

/** The first of them in their order, with their types. */
const pokemon =
  'bulbasaur:grass poison|ivysaur:grass poison|venusaur:grass poison|charmander:fire|charmeleon:fire|charizard:fire flying|squirtle:water|wartortle:water|blastoise:water|caterpie:bug|metapod:bug|butterfree:bug flying|weedle:bug poison|kakuna:bug poison|beedrill:bug poison|pidgey:normal flying|pidgeotto:normal flying|pidgeot:normal flying|rattata:normal|raticate:normal|spearow:normal flying|fearow:normal flying|ekans:poison|arbok:poison|pikachu:electric|raichu:electric'
    .split('|')
    .map((line) => line.split(':') as [name: string, types: string]);

const pokemonAlone: Sample = (_, asked) => {
  const at = Math.max(
    0,
    pokemon.findIndex(([name]) => name === asked['name']),
  );
  const [name, types] = pokemon[at] ?? ['', ''];
  const figure = (of: string) => Math.round(35 + fraction(name + of) * 60);
  return {
    id: at + 1,
    name,
    types: types.split(' ').map((type) => ({ type: { name: type } })),
    height: Math.round(4 + fraction(`${name} height`) * 16),
    weight: Math.round(40 + fraction(`${name} weight`) * 800),
    abilities: [],
    stats: ['hp', 'attack', 'defense', 'special-attack', 'special-defense', 'speed'].map((of) => ({
      base_stat: figure(of),
      stat: { name: of },
    })),
  };
};

const titles = [
  'The Tide Keepers',
  'Night Shift North',
  'Small Hours',
  'The Cartographer',
  'Rooms for Rent',
  'Glass Orchard',
  'Signal House',
  'Second Harvest',
];
const texts = 'A made-up line that shows where the words about it go.';
const genres = ['Drama', 'Crime', 'Comedy', 'Mystery'];

const shows = titles.map((name, at) => ({
  score: 1 - at / 10,
  show: {
    name,
    summary: texts,
    genres: [genres[at % 4], 'Drama'],
    premiered: `${2009 + ((at * 4) % 15)}-09-12`,
    rating: { average: round(6 + fraction(name) * 3) },
    language: 'English',
    status: at % 2 ? 'Ended' : 'Running',
    network: { name: 'Sample channel' },
  },
}));
const animes = titles.map((title, at) => ({
  title,
  synopsis: texts,
  year: 2008 + ((at * 3) % 16),
  score: round(6.5 + fraction(title) * 2.4),
  episodes: 12 + (at % 3) * 12,
  genres: [{ name: genres[at % 4] }],
}));
const songs = titles.map((trackName, at) => ({
  trackName,
  collectionName: asAlbum(at),
  artistName: `Sample artist ${1 + (at % 4)}`,
  releaseDate: `${2001 + at * 3}-05-01`,
  primaryGenreName: ['Jazz', 'Folk', 'Pop', 'Electronic'][at % 4],
  trackCount: 20 + at * 7,
}));
function asAlbum(at: number): string {
  return ['Low Water', 'Paper Boats', 'After the Ferry', 'Slow Trains'][at % 4] ?? '';
}

/** Paintings whose painters died long ago. */
const artworks = [
  ['The Great Wave', 'Katsushika Hokusai', 'about 1831', 'Woodblock print', 'Japan'],
  ['Two Sisters', 'Pierre-Auguste Renoir', '1881', 'Oil on canvas', 'France'],
  ['A Sunday on La Grande Jatte', 'Georges Seurat', '1884–86', 'Oil on canvas', 'France'],
  ['Stacks of Wheat', 'Claude Monet', '1890–91', 'Oil on canvas', 'France'],
  ['The Bedroom', 'Vincent van Gogh', '1889', 'Oil on canvas', 'France'],
  ['The Child’s Bath', 'Mary Cassatt', '1893', 'Oil on canvas', 'France'],
].map(([title, artist_display, date_display, medium_display, place_of_origin]) => ({
  title,
  artist_display,
  date_display,
  medium_display,
  place_of_origin,
}));

const ebooks = [
  ['Frankenstein', 'Shelley, Mary'],
  ['Pride and Prejudice', 'Austen, Jane'],
  ['Moby-Dick', 'Melville, Herman'],
  ['Alice’s Adventures in Wonderland', 'Carroll, Lewis'],
  ['Dracula', 'Stoker, Bram'],
  ['A Tale of Two Cities', 'Dickens, Charles'],
].map(([title, name]) => ({
  title,
  authors: [{ name }],
  subjects: ['Fiction'],
  download_count: Math.round(9_000 + fraction(String(title)) * 60_000),
  formats: {},
}));

const people = ['Ada Sample', 'Ben Sample', 'Chloe Sample', 'Diego Sample', 'Emi Sample', 'Femi Sample', 'Greta Sample', 'Hugo Sample'];
const figures = ['First figure', 'Second figure', 'Third figure', 'Fourth figure', 'Fifth figure', 'Sixth figure'];

export const finds: Record<string, Sample> = {
  'pokeapi /pokemon/{name}': pokemonAlone,
  'pokeapi /': () => ({ results: pokemon.map(([name]) => ({ name, url: '' })) }),
  'tvmaze /': (_, asked) => matching(shows, asked['q']),
  'cheapshark /': (_, asked) =>
    matching(
      titles.map((external) => ({ external, cheapest: round(2 + fraction(external) * 30) })),
      asked['title'],
    ),
  'jikan /': (_, asked) => ({ data: matching(animes, asked['q']) }),
  'itunes /': (_, asked) => ({ results: matching(songs, asked['term']) }),
  'art_institute_chicago /': (_, asked) => ({ data: matching(artworks, asked['q']) }),
  'gutendex /': (_, asked) => ({ results: matching(ebooks, asked['search']) }),
  'launch_library /': () => ({
    results: titles.slice(0, 6).map((name, at) => ({
      name: `Sample rocket | ${name}`,
      net: `${days(1, 2 + at * 4)[0] ?? ''}T1${at}:30:00Z`,
      status: { name: at === 0 ? 'Go' : 'To be confirmed' },
      launch_service_provider: { name: 'Sample provider' },
      pad: { location: { name: 'Sample coast' } },
      mission: { description: texts },
    })),
  }),
  'rickandmortyapi /': () => ({
    results: figures.map((name, at) => ({
      name,
      species: at % 2 ? 'Alien' : 'Human',
      status: ['Alive', 'unknown'][at % 2],
      origin: { name: 'Sample world' },
      location: { name: 'Sample world' },
    })),
  }),
  'swapi /': () => ({
    results: figures.map((name, at) => ({
      name,
      birth_year: `${20 + at * 9}BBY`,
      gender: 'unknown',
      height: `${150 + at * 8}`,
      eye_color: 'brown',
    })),
  }),
  'randomuser /': () => ({
    results: people.map((name, at) => {
      const [first = '', last = ''] = name.split(' ');
      return {
        name: { first, last },
        email: `${first.toLowerCase()}@example.com`,
        location: { city: 'Sample town', country: 'Sampleland' },
        phone: `000 000 00${at}`,
        dob: { age: 22 + at * 5 },
        picture: {},
      };
    }),
  }),
  'imgflip /': () => ({ data: { memes: titles.map((name) => ({ name })) } }),
  'open_brewery_db /': (_, asked) =>
    ['Harbour Brewery', 'Loom & Barrel', 'Three Gulls', 'Cellar No. 4'].map((name, at) => ({
      name: `Sample: ${name}`,
      brewery_type: ['micro', 'brewpub'][at % 2],
      city: asked['by_city'],
      state_province: '',
    })),
  'hipolabs_universities /': () =>
    [1, 2, 3, 4].map((at) => ({ name: `Sample University ${at}`, country: 'Sampleland', domains: [`sample${at}.example`], web_pages: [] })),
};
