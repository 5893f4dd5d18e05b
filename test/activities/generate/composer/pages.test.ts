import { describe, expect, test } from 'vitest';
import { appOf, asCurrent, compose, partsOf, refusal, type Composed } from './compose.ts';

const books = 'track my books with title, author, rating and whether I finished them';
const studio = 'landing page for a yoga studio in Lisbon with an about section and a booking form';
const ausgaben = 'Ausgabentracker mit Betrag, Datum und Kategorie (Essen, Wohnen, Reisen)';

/** Parts by the page they stand on; those of every page under "". */
function pagesOf({ spec }: Composed): Record<string, string[]> {
  const pages: Record<string, string[]> = {};
  for (const { part, view = '' } of spec.parts) (pages[view] ??= []).push(part);
  return pages;
}

async function changed(sentence: string, ...changes: string[]): Promise<Composed> {
  let app = await compose(sentence);
  for (const change of changes) app = await compose(change, { current: asCurrent(app) });
  return app;
}

describe('a page', () => {
  test.each([
    [books, 'add a page called Impressum', { '': ['page-header'], Books: ['record-form', 'record-table'], Impressum: ['text-section'] }],
    [books, 'add an About us page', { '': ['page-header'], Books: ['record-form', 'record-table'], 'About us': ['text-section'] }],
    [
      books,
      'add a page for authors with name, country and born',
      { '': ['page-header'], Books: ['record-form', 'record-table'], Authors: ['record-form', 'record-table'] },
    ],
    [
      studio,
      'add a page about the team',
      { Home: ['site-nav', 'hero', 'feature-grid', 'text-section', 'text-section', 'record-form'], Team: ['team'], '': ['footer'] },
    ],
    [
      ausgaben,
      'füge eine Seite Über uns hinzu',
      { '': ['page-header'], Ausgaben: ['record-form', 'stat-tiles', 'chart', 'record-table'], 'Über uns': ['text-section'] },
    ],
    ['tip calculator', 'add a gallery page', { '': ['page-header'], Home: ['calculator'], Gallery: ['record-form', 'gallery'] }],
  ])('of “%s”, when “%s” is asked for, is chosen in tabs', async (sentence, change, pages) => {
    const app = await changed(sentence, change);

    expect(pagesOf(app)).toEqual(pages);
    expect(appOf(app)).toContain('<View title=');
  });

  test('of rows of its own keeps those that were there, and has its own order and charts', async () => {
    const app = await changed(
      books,
      'add a page for authors with name, country and born',
      'sort authors by country',
      'add a chart per country',
    );

    expect(app.facts.collections.map(({ name }) => name)).toEqual(['books', 'authors']);
    const table = app.spec.parts.find(({ as }) => as === 'AuthorTable');
    expect(table).toMatchObject({ view: 'Authors', props: { sort: { field: 'country', direction: 'asc' } } });
    expect(app.spec.parts.find(({ part }) => part === 'chart')).toMatchObject({ view: 'Authors', props: { collection: 'authors' } });
    expect(app.spec.parts.find(({ as }) => as === 'BookTable')?.props).not.toHaveProperty('sort');
  });

  test('that is renamed keeps its parts', async () => {
    const app = await changed(studio, 'add a page about the team', 'rename the page Team to Our people');

    expect(pagesOf(app)['Our people']).toEqual(['team']);
  });

  test('that is removed leaves an app without tabs when it was the second of two, and its rows stay', async () => {
    const app = await changed(books, 'add a page for authors with name and country', 'remove the authors page');

    expect(partsOf(app)).toEqual(['page-header', 'record-form', 'record-table']);
    expect(appOf(app)).not.toContain('View');
    expect(app.facts.collections.map(({ name }) => name)).toEqual(['books', 'authors']);
  });

  test('that is not there is named, with those that are', async () => {
    const app = await changed(books, 'add a page called Impressum');

    expect((await refusal('remove the page Imprint', asCurrent(app))).message).toBe(
      'There is no page called “Imprint”. The pages are: Books, Impressum.',
    );
  });

  test('without a name is asked back', async () => {
    expect((await refusal('add a page', asCurrent(await compose(books)))).code).toBe('composer_cannot');
  });

  test('is not meant by a field that counts pages', async () => {
    const app = await changed(books, 'add a pages column', 'add a field page number');

    expect(app.spec.entities[0]?.fields.map(({ name }) => name).slice(-2)).toEqual(['pages', 'page_number']);
  });

  test('takes what is added later to the first one', async () => {
    const app = await changed(studio, 'add a page about the team', 'add opening hours');

    expect(pagesOf(app)['Home']?.at(-1)).toBe('opening-hours');
  });
});
