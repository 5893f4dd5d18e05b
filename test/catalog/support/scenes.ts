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

const expenseFields = [
  { name: 'what', type: 'text', required: true },
  { name: 'kind', type: 'choice', options: ['Food', 'Travel', 'Tools', 'Rent'] },
  { name: 'spent_on', type: 'date' },
  { name: 'amount', type: 'money', required: true },
];

/** A use of a part with the props of its example, some of them changed. */
const example =
  (part: string, props: Record<string, Json> = {}) =>
  (catalog: Catalog) => ({
    part,
    as: 'Part',
    props: { ...(catalog.parts.get(part)?.example as Record<string, Json>), ...props },
  });

const apps: { name: string; layout: Scene['layout']; parts: ReturnType<typeof example>[] }[] = [
  {
    name: 'app-books',
    layout: 'split',
    parts: [
      example('page-header', { title: 'Books I have read', text: 'Title, author and rating, kept in one place.' }),
      example('record-form', { fields: bookFields }),
      example('record-table', {
        collection: 'books',
        noun: 'book',
        plural: 'books',
        filters: [],
        totals: [],
        sort: { field: 'title', direction: 'asc' },
        fields: bookFields,
      }),
    ],
  },
  {
    name: 'app-expenses',
    layout: 'split',
    parts: [
      example('page-header', { title: 'Studio expenses', text: 'What was spent, on what and when.' }),
      example('record-form', { collection: 'expenses', noun: 'expense', fields: expenseFields }),
      example('stat-tiles'),
      example('chart'),
      example('record-table', { fields: expenseFields }),
    ],
  },
  {
    name: 'app-worked-out',
    layout: 'split',
    parts: [
      example('page-header', { title: 'Studio expenses', text: 'A budget, averages, one month at a time and days left.' }),
      example('record-form', { collection: 'expenses', noun: 'expense', fields: expenseFields }),
      example('progress-goal', { collection: 'expenses', valueField: 'amount', target: 1_200, noun: 'Spent', unit: 'EUR', most: true }),
      example('chart', { title: 'Progress by kind', kind: 'bar', ofField: 'amount' }),
      example('chart', { title: 'Average by kind', kind: 'bar', op: 'average', period: { field: 'spent_on', span: 'month' } }),
      example('chart', {
        title: 'Day by day',
        kind: 'line',
        groupField: 'spent_on',
        lines: [
          { field: 'amount', label: 'Amount' },
          { field: 'share', label: 'Share' },
        ],
      }),
      example('record-table', {
        fields: expenseFields.map((field) => (field.type === 'date' ? { ...field, countdown: true } : field)),
        marks: [{ label: 'Within 30 days', when: [{ field: 'spent_on', days: { to: 30 } }] }],
      }),
    ],
  },
  {
    name: 'app-cafe',
    layout: 'wide',
    parts: ['hero', 'text-section', 'price-list', 'feature-grid', 'opening-hours', 'contact-block', 'footer'].map((part) => example(part)),
  },
  {
    name: 'app-rsvp',
    layout: 'stack',
    parts: [
      example('hero', {
        eyebrow: 'Saturday, 12 June',
        title: 'Anna and Jo',
        text: 'We marry under the lime trees and would love to have you there.',
        action: { label: 'Answer', href: '#rsvp' },
      }),
      example('record-form', {
        collection: 'answers',
        noun: 'answer',
        thanks: 'Thank you, we look forward to you.',
        fields: [
          { name: 'name', type: 'text', required: true },
          { name: 'coming', type: 'choice', options: ['With pleasure', 'Sadly not'], required: true },
          { name: 'guests', type: 'number' },
          { name: 'diet', type: 'text', label: 'What you do not eat' },
        ],
      }),
    ],
  },
  { name: 'app-tasks', layout: 'stack', parts: [example('page-header', { title: 'Things to mend' }), example('checklist')] },
  {
    name: 'app-game',
    layout: 'stage',
    parts: [example('page-header', { title: 'Snake', text: 'Eat, grow, do not bite yourself.' }), example('game-snake')],
  },
  { name: 'app-weather', layout: 'wide', parts: [example('page-header', { title: 'Weather in three cities' }), example('live-weather')] },
];

/** Whole apps. */
export const appScenes = (catalog: Catalog): Scene[] =>
  apps.map(({ name, layout, parts }) => ({ name, layout, parts: parts.map((part) => part(catalog)) }));
