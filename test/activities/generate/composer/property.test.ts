/** Whatever is typed: an app of catalog parts that parses, or a refusal that says what would work. Nothing else. */
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../../core/app-files.ts';
import { analysisAnswer, collectionSpec } from '../../../../core/app-spec.ts';
import { languages } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { asCurrent, catalog, compose, understanding, type Composed } from './compose.ts';

/** @returns the app, or undefined when it was turned down as it should be */
async function tried(sentence: string, current?: Composed): Promise<Composed | undefined> {
  try {
    return await compose(sentence, current ? { current: asCurrent(current) } : {});
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(`“${sentence}” broke the composer`, { cause: error });
    expect(['needs_more', 'composer_cannot', 'no_change']).toContain(error.code);
    expect(error.message.length).toBeGreaterThan(10);
    expect((error.detail.examples ?? []).length).toBeGreaterThan(0);
    return undefined;
  }
}

function isSound({ spec, files, facts, analysis }: Composed): void {
  expect(() => checkFiles(files)).not.toThrow();
  for (const { path, content } of files)
    if (!path.endsWith('.css')) expect(parseSync(path, content).errors, `${path}\n${content}`).toEqual([]);
  for (const { part, props } of spec.parts) {
    const about = catalog.parts.get(part);
    expect(about, part).toBeDefined();
    const known = about?.props.map(({ name }) => name) ?? [];
    expect(
      Object.keys(props).filter((prop) => !known.includes(prop)),
      part,
    ).toEqual([]);
    const missing = about?.props
      .filter(({ name, required }) => required && (props[name] === undefined || props[name] === ''))
      .map(({ name }) => name);
    expect(missing, part).toEqual([]);
  }
  expect(spec.title.length).toBeGreaterThan(0);
  expect(spec.title.length).toBeLessThanOrEqual(60);
  expect(analysisAnswer.safeParse(analysis).success).toBe(true);
  for (const collection of facts.collections) {
    expect(collectionSpec.safeParse(collection).error).toBeUndefined();
    const names = collection.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => ['id', 'created_at', 'updated_at'].includes(name))).toEqual([]);
  }
  // A spec is stored as JSON and must come back the same.
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
}

/** Sentences that look like some: our own words in any order, with numbers, names and marks. */
const vocabulary = languages.flatMap((language) => [
  ...Object.values(understanding.kinds).flatMap(({ heads, verbs }) => [
    ...heads[language].slice(0, 2),
    ...(verbs?.[language].slice(0, 1) ?? []),
  ]),
  ...Object.values(understanding.nouns).map((rule) => rule[language][1] ?? ''),
  ...Object.values(understanding.fields).map((rule) => rule[language][0] ?? ''),
  ...Object.values(understanding.businesses).map(({ words }) => words[language][0] ?? ''),
  ...Object.values(understanding.sections).map((rule) => rule[language][0] ?? ''),
  ...Object.values(understanding.limits).map(({ words }) => words[language][0] ?? ''),
  ...understanding.languages[language].function,
]);
const glue = [
  'with',
  'for',
  'and',
  ',',
  ':',
  'mit',
  'für',
  'und',
  'avec',
  'pour',
  'et',
  'con',
  'para',
  'y',
  'com',
  'e',
  '(low, high)',
  '=',
  '*',
  '/',
  '?',
  '.',
  '"Luna"',
  'Tom’s',
  '12',
  '2.50',
  'in Porto',
  'constructor',
  '__proto__',
  'id',
  'class',
  '日本語',
  '🐍',
  '…',
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom(...glue)), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));

const runs = { numRuns: 250, seed: 7 };

describe('any sentence', () => {
  test('of our own words, when composed, then becomes a sound app or a helpful refusal', async () => {
    let built = 0;
    await fc.assert(
      fc.asyncProperty(sentence, async (text) => {
        const composed = await tried(text);
        if (!composed) return;
        built += 1;
        isSound(composed);
      }),
      runs,
    );

    expect(built).toBeGreaterThan(runs.numRuns / 3);
  }, 120_000);

  test('of any characters, when composed, then becomes a sound app or a helpful refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const composed = await tried(text);
        if (composed) isSound(composed);
      }),
      runs,
    );
  }, 120_000);

  test.each([
    ['8,000 letters', 'a'.repeat(8_000)],
    ['8,000 brackets', '('.repeat(8_000)],
    ['a list of 2,000 fields', `list of books with ${Array.from({ length: 1_000 }, (_, n) => `field ${n}`).join(', ')}`],
    ['the same field over and over', `list of books with ${'title, '.repeat(500)}`],
    ['SQL and HTML', `track '; DROP TABLE users;-- with <script>alert(1)</script>, name, {{x}}, \${y} and rating`],
    ['reserved names', 'list of things with id, created_at, constructor, __proto__ and prototype'],
    ['a formula with reserved words', 'calculator: class = new * return, delete = class / 2'],
    ['a formula that is none', 'calculator: area = (width * , alert(1)'],
    ['another alphabet', 'список моих книг с названием и автором'],
    ['lone surrogates', 'list of \ud800 books with \udc00 title'],
  ])('of %s, when composed, then becomes a sound app or a helpful refusal within half a second', async (_name, text) => {
    const started = process.cpuUsage();

    const composed = await tried(text);

    // Time that this process worked: on a shared machine others work in between.
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(500);
    if (composed) isSound(composed);
  });

  test('as a change, when asked of an app, then gives a sound app or a helpful refusal', async () => {
    const apps = [
      await compose('track my books with title, author, rating and whether I finished them'),
      await compose('landing page for a yoga studio in Lisbon'),
      await compose('pomodoro timer'),
    ];
    const orders = [
      'add',
      'remove',
      'rename',
      'sort by',
      'filter by',
      'call it',
      'make it',
      'change',
      'to',
      'füge',
      'hinzu',
      'entferne',
      'ajoute',
      'supprime',
      'añade',
      'quita',
      'adicione',
      'dark',
      'green',
      'chart of',
      'field',
      'option',
      'title',
      'rating',
      'author',
      'the footer',
      'in German',
    ];
    const wish = fc
      .array(fc.oneof(fc.constantFrom(...orders), fc.constantFrom(...vocabulary), fc.constantFrom(...glue)), { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' '));

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...apps), wish, async (before, text) => {
        const after = await tried(text, before);
        if (!after) return;
        expect(after.written.length + after.deleted.length).toBeGreaterThan(0);
        isSound(after);
        const collections = after.spec.entities.map(({ collection }) => collection);
        expect(collections).toEqual(expect.arrayContaining(before.spec.entities.map(({ collection }) => collection)));
      }),
      runs,
    );
  }, 120_000);
});
