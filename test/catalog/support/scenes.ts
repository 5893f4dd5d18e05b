/** What the gallery and the browser tests look at: every part alone, and whole apps as the composer would make them. */
import type { Catalog } from '../../../catalog/load.ts';
import type { Json } from '../../../core/composition.ts';
import type { Scene } from './bundle.ts';

const layouts = { page: 'wide', records: 'stack', social: 'stack', tool: 'stage', game: 'stage', live: 'stack' } as const;

/** One scene a part, with its example. */
export const partScenes = (catalog: Catalog): Scene[] =>
  [...catalog.parts.values()].map(({ name, category, example }) => {
    const alone = { part: name, as: 'Part', props: example as Record<string, Json> };
    const opens = ['hero', 'page-header'].includes(name);
    const header = { part: 'page-header', as: 'Header', props: { title: name.replaceAll('-', ' ') } };
    return { name, layout: layouts[category], parts: opens ? [alone] : [header, alone] };
  });

const bookFields = [
  { name: 'title', type: 'text', required: true },
  { name: 'author', type: 'text' },
  { name: 'rating', type: 'rating' },
  { name: 'read_on', type: 'date' },
];

/** Whole apps. */
export const appScenes: readonly Scene[] = [
  {
    name: 'app-books',
    layout: 'split',
    parts: [
      { part: 'page-header', as: 'Header', props: { title: 'Books I have read', text: 'Title, author and rating, kept in one place.' } },
      { part: 'record-form', as: 'BookForm', props: { collection: 'books', noun: 'book', fields: bookFields } },
      {
        part: 'record-table',
        as: 'BookTable',
        props: { collection: 'books', noun: 'book', plural: 'books', search: true, fields: bookFields },
      },
    ],
  },
];
