import { describe, expect, test } from 'vitest';
import { languageOf, tryChange } from '../../../../activities/generate/composer/change/apply.ts';
import { tidied } from '../../../../activities/generate/composer/change/clauses.ts';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import { asCurrent, catalog, compose, understanding, type Composed } from './compose.ts';

const lexicon = createLexicon(understanding);
const films = 'track my films with title, director, genre and minutes';
const bakery = 'website for a bakery with prices, opening hours and a contact form';

async function changed(sentence: string, ...changes: string[]): Promise<Composed> {
  let app = await compose(sentence);
  for (const change of changes) app = await compose(change, { current: asCurrent(app) });
  return app;
}

describe('manners', () => {
  test.each([
    ['Could you please add a chart, thanks!', 'en', 'add a chart'],
    ['pls make it dark', 'en', 'make it dark'],
    ['I would like to be able to filter by genre', 'en', 'filter by genre'],
    ['Kannst du bitte das Datum entfernen?', 'de', 'das Datum entfernen'],
    ['peux-tu trier par date stp', 'fr', 'trier par date'],
    ['¿puedes quitar la foto, por favor?', 'es', 'quitar la foto'],
    ['você pode tirar o prazo, obrigado', 'pt', 'tirar o prazo'],
  ] as const)('of “%s” are no part of the wish', (said, language, wish) => {
    expect(tidied(said, language, lexicon)).toBe(wish);
  });
});

describe('names', () => {
  test.each([
    ['the bakery is called Crumb & Co', 'Crumb & Co'],
    ['rename the bakery to Crumb & Co', 'Crumb & Co'],
    ['call our shop Crumb & Co', 'Crumb & Co'],
    ['unsere Bäckerei heißt Krümel', 'Krümel'],
  ])('when “%s” is said, then the whole page has it', async (change, title) => {
    const { spec } = await changed(bakery, change);

    expect(spec.title).toBe(title);
    expect(spec.parts.filter(({ part }) => ['site-nav', 'hero'].includes(part)).map(({ props }) => props['title'])).toEqual(
      spec.parts.filter(({ part }) => ['site-nav', 'hero'].includes(part)).map(() => title),
    );
  });

  test('of a headline leave the name of the place', async () => {
    const { spec } = await changed(bakery, 'change the headline to "Bread since dawn"');

    expect(spec.parts.find(({ part }) => part === 'hero')?.props['title']).toBe('Bread since dawn');
    expect(spec.title).not.toBe('Bread since dawn');
  });

  test('in quotes end where the quotes do', async () => {
    const { spec } = await changed(bakery, 'change "Write to us" to "Get in touch"');

    expect(JSON.stringify(spec.parts)).toContain('"Get in touch"');
    expect(JSON.stringify(spec.parts)).not.toContain('Write to us');
  });

  test('in French quotes have no spaces left', async () => {
    expect((await changed('liste de mes plantes', 'change le titre en « Mon jardin »')).spec.title).toBe('Mon jardin');
  });

  test('of a page are its heading too', async () => {
    const { spec } = await changed(films, 'add a page About me');

    expect(spec.parts.find(({ view }) => view === 'About me')?.props['title']).toBe('About me');
  });

  test('of a page with rows are the words in front of its fields', async () => {
    const { spec } = await changed(films, 'add a page for my wishlist with title and link');

    expect(spec.parts.some(({ view }) => view === 'Wishlist')).toBe(true);
  });
});

describe('half of a wish', () => {
  test.each([
    ['make the corners square and the background light pink', /squarer.*background/],
    ['less colourful, and rounder corners', /rounder.*less colourful/],
    ['remove the genre and add video calls', /Genre.*Video calls/],
  ])('of “%s” that cannot be done is named beside the other', async (change, summary) => {
    expect((await changed(films, change)).facts.summary).toMatch(summary);
  });

  test('a colour of the ground is not taken for the main colour', async () => {
    const { spec } = await changed(films, 'make the background pink');

    expect(spec.tokens.ground).toMatch(/^#[0-9a-f]{6}$/);
    expect(spec.tokens.primary).toBeUndefined();
  });
});

describe('the language', () => {
  test.each(['export films as csv', 'sort by minutes', 'filter films by genre', 'remove genre', 'add notes to films'])(
    'of the answer to “%s” is that of the app',
    async (change) => {
      expect(languageOf(change, (await compose(films)).spec, lexicon)).toBe('en');
    },
  );

  test('when it is another one, then tabs, samples and links have it', async () => {
    const { spec } = await changed(bakery, 'show everything in Spanish');

    expect(spec.language).toBe('es');
    expect(JSON.stringify(spec.parts)).not.toMatch(/Sample|Write to us|Prices|Opening hours/);
  });
});

test('letters, when larger ones are asked for, are larger, and usual again when smaller ones are', async () => {
  const app = await changed(films, 'make everything a bit bigger');
  expect(app.spec.tokens.large).toBe(true);

  expect(tryChange(app.spec, 'smaller text please', lexicon, catalog).spec.tokens).not.toHaveProperty('large');
});

test('a sentence that has to stand on the page does', async () => {
  const { spec } = await changed(bakery, 'we only take cash, mention that somewhere');

  expect(spec.parts.find(({ part }) => part === 'hero')?.props['text']).toMatch(/We only take cash\.$/);
});

describe('a colour', () => {
  test.each([
    ['track my films with title, director, genre and minutes', 'Mets les boutons en bleu'],
    ['tip calculator', 'Mettez les boutons en vert'],
    ['lista de tareas con prioridad y fecha', 'Pon los botones en azul'],
    ['registro de livros com título, autor e nota', 'Coloque os botões em azul'],
    ['tableau de bord météo pour 5 grandes villes', 'Pon el título en rojo'],
    ['Bücherliste mit Titel, Autor und Bewertung', 'Setz die Knöpfe in Grün'],
    ['track my films with title, director, genre and minutes', 'put the buttons in green'],
  ])('said of something of “%s” as “%s”, is its main colour, and adds nothing', async (sentence, change) => {
    const before = await compose(sentence);
    const { spec } = await changed(sentence, change);

    expect(spec.tokens.primary).toBeDefined();
    expect(spec.entities).toEqual(before.spec.entities);
    expect(spec.parts).toEqual(before.spec.parts);
  });

  test('that is asked for as a field, is a field', async () => {
    const { spec } = await changed(films, 'put a field for the colour in');

    expect(spec.tokens.primary).toBeUndefined();
  });
});
