import { describe, expect, test } from 'vitest';
import { compose, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string) => spec.parts.find((use) => use.part === part)?.props;

const labelsIn = (props: Record<string, unknown> | undefined): string[] =>
  ((props?.['items'] ?? []) as { label: string }[]).map(({ label }) => label);

describe('live data', () => {
  test.each([
    ['weather dashboard for Bergen, Lisbon and Nairobi, temp wind rain, next 5 days', ['Bergen', 'Lisbon', 'Nairobi']],
    ['météo de Brest, Lorient et La Rochelle avec vent en nœuds', ['Brest', 'Lorient', 'La Rochelle']],
    ['wetter hamburg berlin', ['Hamburg', 'Berlin']],
  ])('“%s”, when composed, then shows the places in their order and leaves nothing out', async (sentence, places) => {
    const composed = await compose(sentence);

    expect(labelsIn(propsOf(composed, 'live-weather'))).toEqual(places);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test('knots, when asked for, then are the unit of the wind', async () => {
    expect(propsOf(await compose('météo de Brest avec vent en nœuds'), 'live-weather')?.['windUnit']).toBe('kn');
  });

  test('prices in euros, every minute and with a limit, when composed, then all three are kept, and that nothing is sent is said', async () => {
    const composed = await compose('bitcoin eth solana price in eur, refresh every minute, alert me by push when btc drops under 50k');

    expect(propsOf(composed, 'live-quotes')).toMatchObject({
      currency: 'EUR',
      refreshSeconds: 60,
      alerts: [{ label: 'Bitcoin', below: 50_000 }],
    });
    expect(composed.spec.leftOut.join()).toMatch(/push/i);
  });

  test.each([
    ['painel de bitcoin e dolar em reais atualizado', ['live-quotes', 'live-converter']],
    ["where is the ISS right now and who's up there", ['live-tiles', 'points-map', 'live-list']],
    ['github repo dashboard for numpy/numpy and pandas-dev/pandas stars open issues last commit', ['live-tiles']],
    ['buscador de paises con bandera capital poblacion e idioma', ['live-list']],
    ['Nachrichten Dashboard Tech und Sport', ['live-list']],
  ])('“%s”, when composed, then is made of %s', async (sentence, parts) => {
    expect((await compose(sentence)).spec.parts.map(({ part }) => part)).toEqual(['page-header', ...parts]);
  });

  test('shelves, when books are looked for and kept, then are what may be said of a kept one', async () => {
    const composed = await compose('quero procurar livros pelo autor ou titulo e guardar os que quero ler, ja li, estou lendo');

    expect(propsOf(composed, 'live-list')?.['savedStatuses']).toEqual(['Quero ler', 'Ja li', 'Estou lendo']);
  });

  test('a currency that the usual service lacks, when asked for, then comes from the other one, and no other dirham with it', async () => {
    const props = propsOf(await compose('taux de change euro vers dirham marocain, dinar tunisien et livre turque'), 'live-converter');

    expect(props).toMatchObject({ service: 'exchangerate', currencies: ['EUR', 'MAD', 'TND', 'TRY'] });
  });
});

describe('what a service answers one by one or looks up', () => {
  test.each([
    ['github profile viewer', 'github', 'single'],
    ['english dictionary', 'dictionary_api', 'single'],
    ['random dad jokes', 'icanhazdadjoke', 'single'],
    ['Zitat des Tages', 'zenquotes', 'single'],
    ['générateur de blagues', 'jokeapi', 'single'],
    ['fotos de perros', 'dog_ceo', 'single'],
    ['pokedex', 'pokeapi', 'pictures'],
    ['Cocktailsuche', 'thecocktaildb', 'pictures'],
    ['buscador de series', 'tvmaze', 'posters'],
    ['feriados no Brasil', 'nager_date', undefined],
    ['premier league table', 'football_data', undefined],
  ])('“%s”, when composed, then asks %s and leaves nothing out', async (sentence, service, shape) => {
    const composed = await compose(sentence);

    expect(propsOf(composed, 'live-list')).toMatchObject({ service });
    expect(propsOf(composed, 'live-list')?.['shape']).toBe(shape);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each(['earthquake map', 'Karte aktueller Erdbeben', 'mapa de terremotos'])(
    '“%s”, when composed, then are points of a service on a map',
    async (sentence) => {
      const composed = await compose(sentence);

      expect(propsOf(composed, 'points-map')?.['source']).toMatchObject({ service: 'usgs_earthquakes', listPath: 'features' });
      expect(composed.spec.entities).toEqual([]);
    },
  );

  test('holidays of a country, when it is named, then are chosen first', async () => {
    const { options } = propsOf(await compose('jours fériés en Belgique'), 'live-list')?.['choices'] as { options: { value: string }[] };

    expect(options.slice(0, 2).map(({ value }) => value)).toEqual(['BE', 'FR']);
  });

  test('news of another topic, when asked for, then come from a service that knows it', async () => {
    expect(propsOf(await compose('news about Formula 1'), 'live-list')).toMatchObject({ service: 'newsapi', params: { q: 'Formula 1' } });
    expect(propsOf(await compose('news about AI'), 'live-list')).toMatchObject({ service: 'hacker_news' });
  });

  test('names with a spelling of their own, when they stand in a title, then are spelled so', async () => {
    expect((await compose('nasa picture of the day')).spec).toMatchObject({ title: 'NASA picture of the day', leftOut: [] });
  });
});

describe('the time in several cities', () => {
  test.each([
    ['world clock for Berlin, Tokyo and New York', ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York']],
    ['Weltuhr für mein Team in Lissabon, São Paulo und Kiew', ['Europe/Lisbon', 'America/Sao_Paulo', 'Europe/Kyiv']],
    ['time zone', ['America/New_York', 'Europe/London', 'Asia/Tokyo', 'Australia/Sydney']],
  ])('“%s”, when composed, then shows those that it names', async (sentence, zones) => {
    const shown = propsOf(await compose(sentence), 'world-clock')?.['zones'] as { zone: string }[];

    expect(shown.map(({ zone }) => zone)).toEqual(zones);
  });
});

describe('what people do together', () => {
  test('rooms of a chat, when named, then each message stands in one', async () => {
    const composed = await compose('team chat with rooms general, kitchen, front of house. type your name, no accounts');

    expect(propsOf(composed, 'chat')?.['rooms']).toEqual(['General', 'Kitchen', 'Front of house']);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each([
    [
      'poll: where shall we go for the works do? Bowling, curry, escape room, pub quiz. one vote each, bar chart',
      ['Bowling', 'Curry', 'Escape room', 'Pub quiz'],
    ],
    [
      'Votación presupuesto del barrio: carril bici 40.000 €, árboles 8.000 €. Un voto por persona y que se vean los resultados con porcentaje',
      ['Carril bici 40.000 €', 'Árboles 8.000 €'],
    ],
  ])('“%s”, when composed, then how to vote is no answer', async (sentence, options) => {
    expect(propsOf(await compose(sentence), 'poll')?.['options']).toEqual(options);
  });

  test('habits behind a colon, when composed, then are ticked day by day', async () => {
    const composed = await compose('habits: water, stretch, read 20 pages, no phone after 10. streaks, tick each day');

    expect(propsOf(composed, 'habit-grid')?.['first']).toEqual(['Water', 'Stretch', 'Read 20 pages', 'No phone after 10']);
  });
});
