import { beforeAll, describe, expect, test } from 'vitest';
import { appOf, asCurrent, compose, fieldsOf, refusal, type Composed } from './compose.ts';

const sentences = {
  films: 'track my films with title, director, genre, minutes and whether I watched them',
  pets: 'clients with name and phone, pets for each client with name, species and birthday',
  board: 'Kanban board with columns Todo, Doing, Review and Done',
  blog: 'blog about my travels',
  ausgaben: 'Ausgabentracker mit Betrag, Datum und Kategorie (Essen, Wohnen, Reisen)',
} as const;
type Name = keyof typeof sentences;

const apps = new Map<Name, Composed>();
beforeAll(async () => {
  for (const name of Object.keys(sentences) as Name[]) apps.set(name, await compose(sentences[name]));
});
const app = (name: Name): Composed => apps.get(name) ?? expect.fail(`${name} was not built`);
const change = (name: Name, sentence: string): Promise<Composed> => compose(sentence, { current: asCurrent(app(name)) });
const columnsOf = ({ spec }: Composed): unknown => spec.parts.find(({ part }) => part === 'board')?.props['columns'];

describe('a choice', () => {
  test.each([
    ['films', 'genre should be a dropdown with Drama, Comedy and Noir', 0, 'genre:choice(Drama|Comedy|Noir)'],
    ['films', 'make genre a choice between Drama and Noir', 0, 'genre:choice(Drama|Noir)'],
    ['films', 'add a mood: calm, tense, funny', 0, 'mood:choice(calm|tense|funny)'],
    ['films', 'add a priority field with low and high', 0, 'priority:choice(low|high)'],
    ['pets', 'add a status for pets: healthy, ill', 1, 'status:choice(healthy|ill)'],
    ['pets', 'species is one of dog, cat, bird', 1, 'species:choice(dog|cat|bird)'],
    ['ausgaben', 'Füge eine Kategorie Sport hinzu', 0, 'kategorie:choice(Essen|Wohnen|Reisen|Sport)'],
    ['ausgaben', 'Nimm Wohnen aus der Kategorie', 0, 'kategorie:choice(Essen|Reisen)'],
    ['ausgaben', 'Ergänze ein Feld Zahlart: bar, Karte', 0, 'zahlart:choice(bar|Karte)'],
  ] as const)('of %s, when “%s” is said, is one field with those options', async (name, sentence, entity, field) => {
    const after = await change(name, sentence);

    expect(fieldsOf(after, entity)).toContain(field);
    const before = app(name).spec.entities[entity]?.fields.map((other) => other.name) ?? [];
    expect(after.spec.entities[entity]?.fields.map((other) => other.name)).toEqual(expect.arrayContaining(before));
  });

  test.each([
    ['add a column called Blocked between Doing and Review', ['Todo', 'Doing', 'Blocked', 'Review', 'Done']],
    ['add a column Ideas at the start', ['Ideas', 'Todo', 'Doing', 'Review', 'Done']],
    ['remove the Review column', ['Todo', 'Doing', 'Done']],
  ])('of a board, when “%s” is said, has its columns in that order', async (sentence, columns) => {
    const after = await change('board', sentence);

    expect(columnsOf(after)).toEqual(columns);
    expect(after.spec.entities[0]?.fields.map(({ name }) => name)).toEqual(app('board').spec.entities[0]?.fields.map(({ name }) => name));
  });

  test('of a board, when there would be more columns than it can show, is refused with the reason', async () => {
    const error = await refusal('add columns Ideas, Blocked and Later', asCurrent(app('board')));

    expect(error.code).toBe('composer_cannot');
    expect(error.message).toMatch(/at most/);
  });

  test('of a board, when it is renamed twice, then rows with any of its names are read with the newest', async () => {
    const once = await change('board', 'rename "Review" to "Testing"');
    const twice = await compose('call the Testing column Checking', { current: asCurrent(once) });

    expect(columnsOf(twice)).toEqual(['Todo', 'Doing', 'Checking', 'Done']);
    const [entity] = twice.spec.entities;
    expect(Object.values(entity?.renamed ?? {})).toEqual([{ Review: 'Checking', Testing: 'Checking' }]);
    expect(appOf(twice)).toMatch(/<Page layout="wide" renamed=\{renamed\}>/);
    const back = await compose('rename Checking to Review', { current: asCurrent(twice) });
    expect(Object.values(back.spec.entities[0]?.renamed ?? {})).toEqual([{ Testing: 'Review', Checking: 'Review' }]);
  });
});

describe('a field', () => {
  test.each([
    ['pets', 'add notes to pets', 1, 'notes:longtext'],
    ['pets', 'add the address to clients', 0, 'address:text'],
    ['pets', 'I want to tick off whether a pet has been vaccinated', 1, 'vaccinated:boolean'],
    ['pets', 'every pet should have a photo', 1, 'photo:image'],
    ['pets', 'pets need a weight', 1, 'weight:number'],
    ['films', 'could you pls add a field for the date I saw it', 0, 'date_i_saw_it:date'],
    ['ausgaben', 'ein Feld für Notizen wäre schön', 0, 'notizen:longtext'],
  ] as const)('of %s, when “%s” is asked for, is added to whose it is', async (name, sentence, entity, field) => {
    const after = await change(name, sentence);

    expect(fieldsOf(after, entity)).toContain(field);
    expect(fieldsOf(after, 1 - entity)).toEqual(fieldsOf(app(name), 1 - entity));
  });

  test.each([
    ['pets', 'remove phone from clients', 0, 'phone'],
    ['films', "I don't need the minutes anymore", 0, 'minutes'],
    ['films', 'drop the minutes and the genre', 0, 'genre'],
  ] as const)('of %s, when “%s” is said, is gone', async (name, sentence, entity, gone) => {
    expect((await change(name, sentence)).spec.entities[entity]?.fields.some((field) => field.name === gone)).toBe(false);
  });

  test('that is called otherwise keeps its name in the database', async () => {
    const after = await change('films', 'director is called filmmaker and make it required');

    expect(after.spec.entities[0]?.fields[1]).toMatchObject({ name: 'director', label: 'Filmmaker', required: true });
  });

  test('whose label is a heading of the page is not taken for it', async () => {
    const after = await change('films', 'change "My films" to "What I watched"');

    expect(after.spec.entities).toEqual(app('films').spec.entities);
  });

  test.each(['add a category field with Asia and Europe', 'add a field country'])(
    'of an app whose rows have fixed ones, when “%s” is asked for, is refused with that reason',
    async (sentence) => {
      expect((await refusal(sentence, asCurrent(app('blog')))).message).toContain('fixed fields');
    },
  );

  test.each(['add all of the things that I would like to know about a film one day', 'show everything in a new way so that it is nicer'])(
    'is not made of a sentence: “%s”',
    async (sentence) => {
      expect((await refusal(sentence, asCurrent(app('films')))).code).toBe('composer_cannot');
    },
  );
});

describe('what is seen of rows', () => {
  const partOf = ({ spec }: Composed, part: string): Record<string, unknown> =>
    spec.parts.find((use) => use.part === part)?.props ?? expect.fail(`no ${part}`);

  test.each([
    ['films', 'how many minutes have I watched in total?', 'stat-tiles', 'Total minutes'],
    ['films', 'show a chart of films per genre', 'chart', 'Films by genre'],
    ['ausgaben', 'zeig mir die Summe pro Datum', 'chart', 'Betrag nach Datum'],
  ] as const)('of %s, when “%s” is asked for, is that', async (name, sentence, part, words) => {
    const { spec } = await change(name, sentence);

    expect(JSON.stringify(spec.parts.filter((use) => use.part === part))).toContain(words);
  });

  test.each([
    ['films', 'filter films by genre and director', { filters: ['genre', 'director'] }],
    ['films', 'sort by minutes, longest first', { sort: { field: 'minutes', direction: 'desc' } }],
    ['ausgaben', 'Sortiere nach Betrag, höchste zuerst', { sort: { field: 'betrag', direction: 'desc' } }],
  ] as const)('of %s, when “%s” is asked for, is in that order', async (name, sentence, props) => {
    expect(partOf(await change(name, sentence), 'record-table')).toMatchObject(props);
  });

  test('as an average per group is refused, for charts add up', async () => {
    expect((await refusal('average minutes per genre as a chart', asCurrent(app('films')))).message).toContain('average');
  });
});

test.each([
  ['add a field notes', 'notes:longtext'],
  ['add a date field called bought', 'bought:date'],
  ['add a number field called pages', 'pages:number'],
])('“%s”, when the words are also those of a look or a kind of value, adds that field', async (sentence, field) => {
  const app = await compose(sentence, { current: asCurrent(await compose('track my films with title and minutes')) });

  expect(fieldsOf(app).at(-1)).toBe(field);
});

test('a filter by a field called light, when it is there already, does not make the page light', async () => {
  const plants = asCurrent(await compose('a collection of my houseplants with name and light (low, bright)'));

  expect((await refusal('add a filter for light', plants)).code).toBe('no_change');
});
