/** Live pages: where, what is warned of, which subjects, what is kept, and what stands below. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string): Record<string, unknown> => ({ ...spec.parts.find((use) => use.part === part)?.props });
const labelsIn = ({ items }: Record<string, unknown>): string[] => (items as { label: string }[]).map(({ label }) => label);

describe('weather', () => {
  test.each([
    [
      'Wetter mit Frostwarnung für meinen Acker bei Bamberg, die nächsten sieben Tage',
      ['Bamberg'],
      { days: 7, marks: [{ kind: 'frost' }] },
    ],
    ['weather for my allotment near Ludlow, highlight days with frost, next 10 days', ['Ludlow'], { days: 10, marks: [{ kind: 'frost' }] }],
    ['météo à Brest avec alerte vent au-dessus de 60 km/h', ['Brest'], { marks: [{ kind: 'wind', limit: 60 }] }],
    ['clima en Oaxaca los próximos 3 días con aviso de lluvia', ['Oaxaca'], { days: 3, marks: [{ kind: 'rain' }] }],
    ['tempo no Funchal e em Ponta Delgada, com aviso de chuva', ['Funchal', 'Ponta Delgada'], { marks: [{ kind: 'rain' }] }],
    ['UV warning for Brighton this week', ['Brighton'], { days: 7, marks: [{ kind: 'uv' }] }],
    ['weather in Lymington now', ['Lymington'], {}],
  ])(
    '“%s”, when composed, then is of these places with these days and warnings, and nothing is left out',
    async (sentence, places, props) => {
      const composed = await compose(sentence);

      expect(labelsIn(propsOf(composed, 'live-weather'))).toEqual(places);
      expect(propsOf(composed, 'live-weather')).toMatchObject(props);
      expect(composed.spec.leftOut).toEqual([]);
    },
  );

  test('a list to tick off, when it is wanted below the weather, then stands there under its name', async () => {
    const composed = await compose('one page with the weather in Trieste and Bari right now, and below that a packing list I can tick off');

    expect(composed.spec.parts.map(({ part }) => part)).toEqual(['page-header', 'live-weather', 'checklist']);
    expect(propsOf(composed, 'checklist')['title']).toBe('Packing list');
    expect(composed.spec.leftOut).toEqual([]);
  });
});

describe('lists of services', () => {
  test.each([
    [
      'buscador de peliculas con cartel, año y sinopsis, y poder guardar las que quiero ver en una lista de pendientes',
      'tmdb',
      'Lista de pendientes',
      ['watched:boolean'],
    ],
    ['recherche de films avec une liste à voir', 'tmdb', 'Liste à voir', ['watched:boolean']],
    ['game search with a wishlist', 'cheapshark', 'Wishlist', ['done:boolean']],
    ['buscador de libros con lista de lectura', 'open_library', 'Lista de lectura', ['read:boolean']],
    ['Bücher suchen und die speichern, die ich lesen will', 'open_library', undefined, ['read:boolean']],
    ['buscar receitas e guardar as favoritas', 'spoonacular', 'Favoritas', []],
  ])('“%s”, when composed, then is a search whose finds are kept', async (sentence, service, title, fields) => {
    const composed = await compose(sentence);

    expect(propsOf(composed, 'live-list')).toMatchObject({ service, savedCollection: 'saved' });
    expect(propsOf(composed, 'live-list')['savedTitle']).toBe(title);
    expect(fieldsOf(composed, 0)).toEqual(expect.arrayContaining(fields));
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each([
    ['notícias de ciência e espaço num só sítio, com pesquisa e filtro por tema', ['Ciência', 'Espaço']],
    ['Nachrichten aus Wissenschaft und Sport', ['Wissenschaft', 'Sport']],
    ["actualités sur l'espace et le climat", ['Espace', 'Climat']],
  ])('“%s”, when composed, then has its subjects to choose from', async (sentence, topics) => {
    expect(propsOf(await compose(sentence), 'live-list')['topics']).toEqual(topics);
  });

  test('news of one subject, when composed, then begin with it', async () => {
    expect(propsOf(await compose('noticias de viajes'), 'live-list')['params']).toMatchObject({ q: 'viajes' });
  });

  test.each([
    [
      'quero procurar filmes e guardar os que quero ver nos voos longos, com uma nota de 1 a 5 e se ja vi',
      ['rating:rating', 'watched:boolean'],
    ],
    ['Filmsuche mit Merkliste, eigene Bewertung und ob ich ihn schon gesehen habe', ['rating:rating', 'watched:boolean']],
    ['recipe finder with a save to favourites button and my own rating', ['rating:rating']],
    ['buscador de livros por título ou autor, com capa e ano, e um botão para guardar nos favoritos', []],
  ])('“%s”, when composed, then keeps what is saved with what is said of it', async (sentence, own) => {
    const composed = await compose(sentence);

    expect(propsOf(composed, 'live-list')['savedCollection']).toBe('saved');
    expect(fieldsOf(composed)).toEqual(['title:text', 'link:url', ...own]);
  });
});

test('coins by their symbols and money by country, when composed, then are found', async () => {
  expect(labelsIn(propsOf(await compose('BTC ETH SOL ADA ticker in euros'), 'live-quotes'))).toEqual([
    'Bitcoin',
    'Ethereum',
    'Solana',
    'Cardano',
  ]);
  const { spec } = await compose('currency converter for my trip to Brazil, Mexico and the UK');
  expect(spec.parts[1]?.props['currencies']).toEqual(['BRL', 'MXN', 'GBP']);
  expect(spec.leftOut).toEqual([]);
});
