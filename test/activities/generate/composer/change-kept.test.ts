import { beforeAll, describe, expect, test } from 'vitest';
import type { CurrentApp } from '../../../../activities/generate/generator.ts';
import type { AppSpec } from '../../../../core/composition.ts';
import { appOf, asCurrent, compose, fieldsOf, partsOf, refusal, type Composed } from './compose.ts';

const sentences = {
  books: 'track my books with title, author, rating and whether I finished them',
  vinyls: 'vinyl collection with artist, album, year, condition (mint, good, worn) and price paid',
  board: 'Kanban board with columns Todo, Doing, Review and Done',
  weather: 'weather for Porto, Oslo and Kyoto',
  timer: 'pomodoro timer',
  quiz: 'quiz about European capitals',
  rezepte: 'Rezepte mit Name, Zutaten, Dauer und Foto',
} as const;
type Name = keyof typeof sentences;

const apps = new Map<Name, Composed>();
beforeAll(async () => {
  for (const name of Object.keys(sentences) as Name[]) apps.set(name, await compose(sentences[name]));
});
const app = (name: Name): Composed => apps.get(name) ?? expect.fail(`${name} was not built`);

/** Changes one after the other, each of which knows the app before the last one. */
async function chain(name: Name, ...changes: readonly string[]): Promise<Composed> {
  let last = app(name);
  let before: AppSpec | undefined;
  for (const change of changes) {
    const current: CurrentApp = { ...asCurrent(last), ...(before ? { before } : {}) };
    before = last.spec;
    last = await compose(change, { current });
  }
  return last;
}

describe('what rows hold', () => {
  test('when a field is taken out and comes back, then it is the same one', async () => {
    const without = await chain('vinyls', 'remove the condition');
    expect(without.spec.entities[0]?.fields.map(({ name }) => name)).not.toContain('condition');

    const back = await chain('vinyls', 'remove the condition', 'make it dark', 'bring the condition back');

    expect(fieldsOf(back)).toContain('condition:choice(mint|good|worn)');
    expect(back.spec.entities[0]).not.toHaveProperty('hidden');
  });

  test('when a field that was taken out is added again by its name, then it is the same one', async () => {
    const back = await chain('vinyls', 'drop the price paid column', 'add the price paid');

    expect(fieldsOf(back)).toContain('price_paid:money');
  });

  test('when a field gets another name and another kind, then its name in the database stays', async () => {
    const after = await chain('vinyls', 'rename year to Pressed in', 'make it a text');

    expect(after.spec.entities[0]?.fields[2]).toEqual({ name: 'year', type: 'text', label: 'Pressed in' });
  });

  test('when rows stand in another shape, then all their fields and the form that adds them stay', async () => {
    const cards = await chain('vinyls', 'show them as cards');
    expect(partsOf(cards)).toEqual(['page-header', 'record-form', 'record-cards']);
    expect(fieldsOf(cards)).toEqual(fieldsOf(app('vinyls')));

    const board = await chain('vinyls', 'show them on a board by condition');
    expect(partsOf(board)).toEqual(['page-header', 'board']);
    const table = await chain('vinyls', 'show them on a board by condition', 'back to a table please');
    expect(partsOf(table)).toEqual(['page-header', 'record-form', 'record-table']);
    expect(fieldsOf(table)).toEqual(fieldsOf(app('vinyls')));
  });

  test('when an option is renamed, then rows are filtered and counted by its new name', async () => {
    const after = await chain('vinyls', 'show only worn ones', 'rename worn to "well loved"');

    expect(after.spec.parts.find(({ part }) => part === 'record-table')?.props['start']).toEqual({ condition: 'well loved' });
    expect(appOf(after)).toContain(`worn: 'well loved'`);
  });

  test('when finished ones are hidden and all are asked for again, then the filter is off', async () => {
    const table = ({ spec }: Composed) => spec.parts.find(({ part }) => part === 'record-table')?.props;

    expect(table(await chain('books', 'hide finished books'))).toMatchObject({ filters: ['finished'], start: { finished: 'false' } });
    expect(table(await chain('books', 'hide finished books', 'show all books'))).not.toHaveProperty('start');
  });
});

describe('five changes after one another', () => {
  test('when the last is taken back, then the app is as before it', async () => {
    const four = ['add a field label', 'sort by artist', 'make it dark', 'rename artist to band'];

    const after = await chain('vinyls', ...four, 'undo that');

    expect(after.spec).toEqual((await chain('vinyls', ...four.slice(0, 3))).spec);
  });

  test('when one says “that column”, then the field of the one before is meant', async () => {
    const after = await chain('books', 'sort the list by rating, best first', 'that column should be called score');

    expect(after.spec.entities[0]?.fields[2]).toMatchObject({ name: 'rating', label: 'Score' });
  });

  test('when they are in other languages than the app, then each is done and answered in its own', async () => {
    const after = await chain(
      'rezepte',
      'add a field servings',
      'trie par durée',
      'muéstralo en una tabla',
      'tira o fundo e deixa escuro',
      'wie vorher',
    );

    expect(fieldsOf(after).length).toBe(5);
    expect(partsOf(after)).toContain('record-table');
    expect(after.facts.summary).toMatch(/zurückgenommen/);
  });

  test('when the first change is taken back, then it says that there is an older version no longer', async () => {
    const error = await refusal('undo', asCurrent(app('books')));

    expect(error.code).toBe('composer_cannot');
    expect(error.message).toMatch(/Versions/);
  });

  test('when a file was edited by hand, then shape, order and undo keep the edit', async () => {
    const sorted = await chain('vinyls', 'sort by artist');
    const files = sorted.files.map((file) =>
      file.path === 'App.tsx' ? { ...file, content: file.content.replace('<Page', '{/* mine */}\n    <Page') } : file,
    );
    const current = { ...asCurrent(sorted), files };

    const cards = await compose('show them as cards', { current });
    expect(appOf(cards)).toContain('{/* mine */}');
    expect(appOf(cards)).toContain('VinylCards');
    const undone = await compose('undo that', { current: { ...current, before: app('vinyls').spec } });
    expect(appOf(undone)).toContain('{/* mine */}');
    expect(appOf(undone)).not.toContain('sort=');
  });
});

describe('lines about what a page holds', () => {
  test.each([
    ['vinyls', 'remove the year', 'Keeps artist, album, condition, price paid.'],
    ['board', 'rename Done to Shipped', 'From Todo to Shipped.'],
    ['weather', 'remove Oslo and put Kyoto first', /Kyoto, Porto/],
    ['timer', 'work 50 minutes and the break 10', 'Focus 50 min, Break 10 min.'],
    ['quiz', 'only 4 questions', '4 questions.'],
  ] as const)('on %s, when “%s” is done, then follow', async (name, change, line) => {
    const { spec } = await chain(name, change);

    expect(spec.tagline).toMatch(line);
    expect(spec.parts[0]?.props['text']).toBe(spec.tagline);
  });
});

describe('a refusal', () => {
  test.each([
    ['books', 'wibble the shelf', /Title.*Author/],
    ['timer', 'play birdsong at the end', /beeps at the end of each phase/],
    ['quiz', 'show the result as a percentage', /right or wrong at once/],
    ['board', 'make the second column red', /one main colour/],
    ['weather', 'remove the moon', /Porto/],
  ] as const)('of %s, when “%s” is asked for, names what is there and what works', async (name, change, words) => {
    const error = await refusal(change, asCurrent(app(name)));

    expect(`${error.message} ${error.detail.hint ?? ''}`).toMatch(words);
    for (const example of error.detail.examples ?? [])
      expect((await compose(example, { current: asCurrent(app(name)) })).written.length).toBeGreaterThan(0);
  });
});

test.each(Object.keys(sentences) as Name[])('of %s there are three ready-made changes that work, of its own kind', async (name) => {
  const error = await refusal('wibble', asCurrent(app(name)));

  expect(error.detail.examples?.length).toBeGreaterThanOrEqual(3);
});
