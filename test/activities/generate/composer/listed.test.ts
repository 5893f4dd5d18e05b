/** The sentences of issue 4, each checked for what it must show and for what would be the wrong skeleton. */
import { describe, expect, test } from 'vitest';
import type { AppType } from '../../../../core/app-spec.ts';
import { appOf, compose, fieldsOf, partsOf } from './compose.ts';

interface Listed {
  readonly sentence: string;
  readonly appType: AppType;
  readonly parts: readonly string[];
  readonly says?: readonly string[];
  readonly fields?: readonly string[];
  readonly services?: readonly string[];
}

const listed: readonly Listed[] = [
  {
    sentence: 'stock dashboard for AAPL, GOOGL and MSFT',
    appType: 'dashboard',
    parts: ['live-quotes'],
    says: ['AAPL', 'GOOGL', 'MSFT'],
    services: ['yahoo_finance'],
  },
  {
    sentence: 'weather dashboard for 5 major cities',
    appType: 'dashboard',
    parts: ['live-weather'],
    says: ['London', 'Tokyo', 'Sydney'],
    services: ['open_meteo', 'open_meteo_geocoding'],
  },
  { sentence: 'news reader', appType: 'webapp', parts: ['live-list'], services: ['hacker_news'] },
  { sentence: 'currency converter', appType: 'tool', parts: ['live-converter'], says: ['EUR', 'USD', 'GBP'], services: ['frankfurter'] },
  { sentence: 'recipe finder', appType: 'webapp', parts: ['live-list'], services: ['spoonacular'] },
  { sentence: 'movie database', appType: 'webapp', parts: ['live-list'], services: ['tmdb'] },
  {
    sentence: 'an online shop for telecaster pickups with a cart',
    appType: 'website',
    parts: ['hero', 'shop'],
    says: ['Telecaster pickups', 'Sample item'],
  },
  { sentence: 'chat application', appType: 'webapp', parts: ['chat'], fields: ['name:text', 'message:longtext'] },
  { sentence: 'menu for a small café', appType: 'website', parts: ['price-list'], says: ['Small café', 'Sample items and prices'] },
  {
    sentence: 'todo list with priorities and due dates',
    appType: 'tool',
    parts: ['checklist'],
    fields: ['task:text', 'priority:choice(Low|Medium|High)', 'due_date:date', 'done:boolean'],
  },
  { sentence: 'blog with comments', appType: 'webapp', parts: ['posts'], says: ['commentsCollection="comments"'] },
  { sentence: 'tip calculator', appType: 'tool', parts: ['calculator'], says: ['Bill', 'Tip in percent', 'Each pays'] },
  { sentence: 'snake game', appType: 'game', parts: ['game-snake'] },
  {
    sentence: 'contact form for a plumber',
    appType: 'form',
    parts: ['record-form'],
    fields: ['name:text', 'email:email', 'phone:phone', 'message:longtext'],
    says: ['plumber'],
  },
  {
    sentence: 'landing page for a yoga studio in Lisbon',
    appType: 'website',
    parts: ['hero', 'feature-grid'],
    says: ['Yoga studio in Lisbon'],
  },
  {
    sentence: 'track my books with title, author, rating and whether I finished them',
    appType: 'tool',
    parts: ['record-form', 'record-table'],
    fields: ['title:text', 'author:text', 'rating:rating', 'finished:boolean'],
    says: ['My books'],
  },
  { sentence: 'kanban board for a team', appType: 'webapp', parts: ['board'], says: ['Open', 'In progress', 'Done'] },
  { sentence: 'pomodoro timer', appType: 'tool', parts: ['timer'], says: ['minutes: 25', 'minutes: 5'] },
  {
    sentence: 'expense tracker with a chart per category',
    appType: 'tool',
    parts: ['record-form', 'record-table', 'chart'],
    says: ['groupField="category"', 'valueField="amount"'],
  },
  { sentence: 'quiz about European capitals', appType: 'game', parts: ['quiz'], says: ['What is the capital of'] },
];

/** Parts that make an app what it is: two of them for one sentence would be a wrong skeleton. */
const skeletons = [
  'live-tiles',
  'live-quotes',
  'live-weather',
  'live-list',
  'live-converter',
  'comments',
  'checklist',
  'posts',
  'calculator',
  'game-snake',
  'board',
  'timer',
  'quiz',
  'record-table',
  'converter',
  'poll',
];

describe('the sentences of the next issue', () => {
  test.each(listed)('“$sentence”, when composed, then shows what it asks for on the right skeleton', async (expected) => {
    const composed = await compose(expected.sentence);
    const parts = partsOf(composed);

    expect(composed.spec.appType).toBe(expected.appType);
    for (const part of expected.parts) expect(parts).toContain(part);
    expect(parts.filter((part) => skeletons.includes(part) && !expected.parts.includes(part))).toEqual([]);
    for (const words of expected.says ?? []) expect(appOf(composed)).toContain(words);
    if (expected.fields) expect(fieldsOf(composed)).toEqual(expected.fields);
    expect(composed.facts.services.map(({ service }) => service)).toEqual(expected.services ?? []);
  });

  test('of all six app types, when composed, then each type is there', async () => {
    const types = await Promise.all(listed.map(async ({ sentence }) => (await compose(sentence)).spec.appType));

    expect([...new Set(types)].sort()).toEqual(['dashboard', 'form', 'game', 'tool', 'webapp', 'website']);
  });

  test('“an online shop … with a cart”, when composed, then what is ordered and its total are the owner’s to read', async () => {
    const { spec, facts } = await compose('an online shop for telecaster pickups with a cart');

    expect(spec.leftOut).toEqual([]);
    expect(facts.collections).toMatchObject([{ name: 'orders', access: { create: 'anyone', read: 'owner' } }]);
    expect(facts.collections[0]?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['email', 'order_items', 'total']));
  });

  test('“track my books …”, when composed, then tells what it understood and what to try', async () => {
    const { analysis, facts } = await compose('track my books with title, author, rating and whether I finished them');

    expect(analysis.summary).toBe('A tool that keeps rows: title, author, rating, finished. Uses 3 ready parts.');
    expect(facts.summary).toBe('Rows are kept on this server. Add one to try it: book.');
    expect(facts.reuse).toEqual([
      { component: 'page-header', as: 'PageHeader' },
      { component: 'record-form', as: 'BookForm' },
      { component: 'record-table', as: 'BookTable' },
    ]);
  });
});
