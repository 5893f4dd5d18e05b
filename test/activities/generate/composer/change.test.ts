import { beforeAll, describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../activities/generate/composer/change/clauses.ts';
import { suggestChanges } from '../../../../activities/generate/composer/change/suggest.ts';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import type { CurrentApp } from '../../../../activities/generate/generator.ts';
import { cases, sentences, type Name } from './change-cases.ts';
import { appOf, asCurrent, catalog, compose, refusal, understanding, type Composed } from './compose.ts';

const apps = new Map<Name, Composed>();
beforeAll(async () => {
  for (const name of Object.keys(sentences) as Name[]) apps.set(name, await compose(sentences[name]));
});
const app = (name: Name): Composed => apps.get(name) ?? expect.fail(`${name} was not built`);
const change = (name: Name, sentence: string): Promise<Composed> => compose(sentence, { current: asCurrent(app(name)) });

describe('a change without a model', () => {
  test.each(cases)('“$sentence” on $name, when made, then changes that and keeps the rows', async ({ name, sentence, touches, check }) => {
    const before = app(name);

    const after = await change(name, sentence);

    check(after, before);
    const known = new Set(before.files.map(({ path }) => path));
    expect([...after.written, ...after.deleted].filter((path) => known.has(path)).sort()).toEqual([...touches].sort());
    expect(after.facts.summary.length).toBeGreaterThan(10);
    expect(after.spec.entities.map(({ collection }) => collection)).toEqual(
      expect.arrayContaining(before.spec.entities.map(({ collection }) => collection)),
    );
    const names = before.spec.entities.flatMap(({ fields }) => fields.map((field) => field.name));
    const removed = names.filter((field) => !after.spec.entities.some(({ fields }) => fields.some((other) => other.name === field)));
    expect(removed.length).toBeLessThanOrEqual(/remove the rating/.test(sentence) ? 1 : 0);
  });

  test.each([
    ['books', 'make it dark', 'make it dark'],
    ['books', 'filter by author', 'filter by author'],
    ['books', 'call it My library', 'call it My library'],
    ['studio', 'add opening hours', 'add opening hours'],
  ] as const)('on %s, when “%s” is asked for again, then it is no change', async (name, first, second) => {
    const once = await change(name, first);

    const error = await refusal(second, asCurrent(once));

    expect(error.code).toBe('no_change');
  });

  test.each([
    ['books', 'flibber the gronk'],
    ['books', 'add video calls'],
    ['books', 'sort by flavour'],
    ['studio', 'change phone to +351 123'],
    ['studio', 'sort by name'],
    ['books', ''],
  ] as const)('on %s, when “%s” is asked for, then it is turned down with changes that work', async (name, sentence) => {
    const error = await refusal(sentence, asCurrent(app(name)));

    expect(error.code).toBe('composer_cannot');
    const examples = error.detail.examples ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const example of examples) expect((await change(name, example)).written.length).toBeGreaterThan(0);
  });

  test('when one half of it is possible, then that half is made and the other is named', async () => {
    const after = await change('books', 'make it dark and add video calls');

    expect(after.spec.tokens.dark).toBe(true);
    expect(after.facts.summary).toContain('Video calls');
  });

  test('of an app without a spec, when asked for, then says that rules do not know the app', async () => {
    const { spec: _spec, ...written } = asCurrent(app('books'));

    expect((await refusal('make it dark', written)).code).toBe('composer_cannot');
  });

  test('when a colour could not be read, then it is moved and the note says so', async () => {
    const after = await change('books', 'make it yellow');

    expect(after.facts.summary).toMatch(/moved to #\w{6} so that text on it can be read/);
  });

  test('when several are made one after the other, then all of them hold', async () => {
    let current = asCurrent(app('books'));
    for (const sentence of [
      'make it dark',
      'add a field publisher',
      'rename author to writer',
      'filter by publisher',
      'call it My library',
    ])
      current = asCurrent(await compose(sentence, { current }));

    expect(current.spec).toMatchObject({ title: 'My library', tokens: { dark: true } });
    expect(current.files[0]?.content).toContain(`filters={['publisher']}`);
    expect(current.files[0]?.content).toContain(`label: 'Writer'`);
  });
});

describe('a change of files that a person edited', () => {
  const edited = (name: Name, edit: (source: string) => string): CurrentApp => {
    const current = asCurrent(app(name));
    return { ...current, files: current.files.map((file) => (file.path === 'App.tsx' ? { ...file, content: edit(file.content) } : file)) };
  };

  test('elsewhere, when made, then both the edit and the change are there', async () => {
    const current = edited('books', (source) => source.replace('<PageHeader', '{/* hello */}\n      <PageHeader'));

    const after = await compose('add a field publisher', { current });

    expect(appOf(after)).toContain('{/* hello */}');
    expect(appOf(after)).toContain(`{ name: 'publisher', type: 'text' }`);
  });

  test('in that very place, when made, then it is turned down and names the file', async () => {
    const current = edited('books', (source) => source.replace(/const bookFields[\s\S]*?\];/, 'const bookFields = await loadFields();'));

    const error = await refusal('add a field publisher', current);

    expect(error.code).toBe('composer_cannot');
    expect(error.message).toContain('App.tsx');
  });
});

describe('ready-made next changes', () => {
  const lexicon = createLexicon(understanding);

  test.each([
    ...Object.values(sentences),
    'todo list',
    'snake game',
    'liste de mes plantes',
    'menu for a small café',
    'contact form for a plumber',
    'quiz sobre capitais da Europa',
    'lista de libros con título y autor',
  ])('of “%s”, when offered, then each of them really changes the app', async (sentence) => {
    const built = await compose(sentence);

    const offered = suggestChanges(built.spec, lexicon, catalog);

    expect(offered.length).toBeGreaterThanOrEqual(3);
    expect(offered.length).toBeLessThanOrEqual(4);
    for (const wish of offered) {
      const after = await compose(wish, { current: asCurrent(built) });
      expect(after.written.length + after.deleted.length, wish).toBeGreaterThan(0);
    }
  });

  test.each([
    ['make it dark and add a field notes', ['make it dark', 'add a field notes']],
    ['call it Salt and Pepper', ['call it Salt and Pepper']],
    ['add title and author', ['add title and author']],
    ['Make it dark. Then sort by rating, and remove the footer', ['Make it dark.', 'Then sort by rating', 'remove the footer']],
  ])('“%s”, when taken apart, then wishes are cut only where a new one begins', (sentence, clauses) => {
    expect(clausesOf(sentence, 'en', lexicon)).toEqual(clauses);
  });
});
