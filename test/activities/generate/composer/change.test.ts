import { beforeAll, describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../activities/generate/composer/change/apply.ts';
import { suggestChanges } from '../../../../activities/generate/composer/change/suggest.ts';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import { contrast } from '../../../../activities/generate/composer/render/theme.ts';
import type { CurrentApp } from '../../../../activities/generate/generator.ts';
import { appOf, asCurrent, catalog, compose, fieldsOf, partsOf, refusal, understanding, type Composed } from './compose.ts';

const sentences = {
  books: 'track my books with title, author, rating and whether I finished them',
  studio: 'landing page for a yoga studio in Lisbon',
  ausgaben: 'Ausgabentracker mit Betrag, Datum und Kategorie (Essen, Wohnen, Reisen)',
} as const;
type Name = keyof typeof sentences;

const apps = new Map<Name, Composed>();
beforeAll(async () => {
  for (const name of Object.keys(sentences) as Name[]) apps.set(name, await compose(sentences[name]));
});
const app = (name: Name): Composed => apps.get(name) ?? expect.fail(`${name} was not built`);
const change = (name: Name, sentence: string): Promise<Composed> => compose(sentence, { current: asCurrent(app(name)) });
const themeOf = ({ files }: Composed): string => files.find(({ path }) => path === 'theme.css')?.content ?? '';
const groundOf = (composed: Composed): string => [...themeOf(composed).matchAll(/^:root[^{]*\{[^}]*--bg:\s*(#\w{6})/gm)].at(-1)?.[1] ?? '';

interface Case {
  readonly name: Name;
  readonly sentence: string;
  /** Files that are written or deleted; parts of new components are not counted. */
  readonly touches: readonly string[];
  readonly check: (after: Composed, before: Composed) => void;
}

const cases: readonly Case[] = [
  {
    name: 'books',
    sentence: 'make it dark',
    touches: ['theme.css'],
    check: (after) => expect(contrast(groundOf(after), '#ffffff')).toBeGreaterThan(7),
  },
  {
    name: 'books',
    sentence: 'make the buttons green',
    touches: ['theme.css'],
    check: (after) => expect(after.spec.tokens.primary).toBe('#1d7a3e'),
  },
  {
    name: 'books',
    sentence: 'use #336699 as main colour',
    touches: ['theme.css'],
    check: (after) => expect(themeOf(after)).toContain('--primary: #336699'),
  },
  {
    name: 'books',
    sentence: 'call it “My library”',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('title="My library"'),
  },
  {
    name: 'books',
    sentence: 'Change the heading to Books I read',
    touches: ['App.tsx'],
    check: (after) => expect(after.spec.title).toBe('Books I read'),
  },
  {
    name: 'books',
    sentence: 'add a field publisher and a pages column',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).slice(4)).toEqual(['publisher:text', 'pages:number']),
  },
  {
    name: 'books',
    sentence: 'add genre (novel, essay, poems) and notes',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).slice(4)).toEqual(['genre:choice(novel|essay|poems)', 'notes:longtext']),
  },
  {
    name: 'books',
    sentence: 'remove the rating',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after)).toEqual(['title:text', 'author:text', 'finished:boolean']),
  },
  {
    name: 'books',
    sentence: 'rename author to writer',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'author', type: 'text', label: 'Writer' }`),
  },
  {
    name: 'books',
    sentence: 'Sort by rating, highest first',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`sort={{ field: 'rating', direction: 'desc' }}`),
  },
  {
    name: 'books',
    sentence: 'I would like to filter by author please',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`filters={['author']}`),
  },
  {
    name: 'books',
    sentence: 'add a chart per author',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('groupField="author"'),
  },
  {
    name: 'books',
    sentence: 'add totals and make it rounder',
    touches: ['App.tsx', 'theme.css'],
    check: (after) => expect(partsOf(after)).toContain('stat-tiles'),
  },
  {
    name: 'books',
    sentence: 'give it another look',
    touches: ['theme.css'],
    check: (after, before) => expect(after.spec.look).not.toBe(before.spec.look),
  },
  {
    name: 'books',
    sentence: 'translate it to German',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toMatch(/label: 'Titel'[\s\S]*noun="Buch"/),
  },
  {
    name: 'books',
    sentence: 'make author required',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'author', type: 'text', required: true }`),
  },
  {
    name: 'studio',
    sentence: 'Add opening hours',
    touches: ['App.tsx'],
    check: (after) => expect(partsOf(after).slice(-2)).toEqual(['opening-hours', 'footer']),
  },
  {
    name: 'studio',
    sentence: 'add a contact form',
    touches: ['App.tsx'],
    check: (after) =>
      expect(after.facts.collections.at(-1)).toMatchObject({ name: 'messages', access: { create: 'anyone', read: 'owner' } }),
  },
  {
    name: 'studio',
    sentence: 'remove the footer',
    touches: ['App.tsx', 'components/Footer.tsx'],
    check: (after) => expect(after.deleted).toEqual(['components/Footer.tsx']),
  },
  {
    name: 'studio',
    sentence: 'change the tagline to Breathe and move',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('text="Breathe and move"'),
  },
  {
    name: 'studio',
    sentence: 'replace "What we offer" with "Our classes"',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('title="Our classes"'),
  },
  {
    name: 'studio',
    sentence: 'add a guestbook and contact details',
    touches: ['App.tsx'],
    check: (after) => expect(partsOf(after)).toEqual(expect.arrayContaining(['comments', 'contact-block'])),
  },
  {
    name: 'studio',
    sentence: 'make the corners rounder',
    touches: ['theme.css'],
    check: (after) => expect(themeOf(after)).toMatch(/--radius: (12|[12]\dpx)/),
  },
  { name: 'ausgaben', sentence: 'Mach es dunkel', touches: ['theme.css'], check: (after) => expect(after.spec.tokens.dark).toBe(true) },
  {
    name: 'ausgaben',
    sentence: 'Füge ein Feld Notiz hinzu',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).at(-1)).toBe('notiz:longtext'),
  },
  {
    name: 'ausgaben',
    sentence: 'sortiere nach Betrag',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`sort={{ field: 'betrag', direction: 'asc' }}`),
  },
  {
    name: 'ausgaben',
    sentence: 'entferne das Diagramm',
    touches: ['App.tsx', 'components/AusgabeChart.tsx', 'components/chart/groups.ts', 'components/chart/shapes.tsx'],
    check: (after) => expect(partsOf(after)).not.toContain('chart'),
  },
  {
    name: 'ausgaben',
    sentence: 'füge Sport zu Kategorie hinzu',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after)).toContain('kategorie:choice(Essen|Wohnen|Reisen|Sport)'),
  },
  {
    name: 'ausgaben',
    sentence: 'benenne Betrag in Summe um',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'betrag', type: 'money', label: 'Summe', required: true }`),
  },
  {
    name: 'ausgaben',
    sentence: 'nenne es Haushaltskasse',
    touches: ['App.tsx'],
    check: (after) => expect(after.spec.title).toBe('Haushaltskasse'),
  },
];

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
