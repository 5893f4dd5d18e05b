import prettier from 'prettier';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { appSource } from '../../../../activities/generate/composer/render/app.ts';
import { contrast } from '../../../../catalog/colour.ts';
import { checkFiles } from '../../../../core/app-files.ts';
import type { AppSpec } from '../../../../core/composition.ts';
import { linesOf } from '../../../../core/app-files.ts';
import { appOf, compose, understanding } from './compose.ts';
import { unlisted } from './unlisted.ts';

/** One calculator a formula of the table. */
const calculators = Object.entries(understanding.formulas).flatMap(([, { words, alone }]) =>
  alone ? ['calculator'] : [`${words.en[0]} calculator`],
);

const sentences = [
  ...calculators,
  ...unlisted.flatMap(({ sentence, refused }) => (refused === undefined ? [sentence] : [])),
  'expense tracker with a chart per category',
  'weather dashboard for 5 major cities',
  'menu for Café Luna: espresso 2.50, flat white 3.80, banana bread 4.20',
  'calculator: total price for the customer = first item + second item + third item + fourth item - discount * quantity',
  'unit converter for temperature and length',
  'flashcards: hola = hello, gato = cat, perro = dog',
  'quiz about currencies with 20 questions',
];

describe('source of a composed app', () => {
  test.each(sentences)('of “%s”, when it is written, then it is as prettier would write it, and short', async (sentence) => {
    const source = appOf(await compose(sentence));

    expect(source).toBe(await prettier.format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
    expect(source.split('\n').filter((line) => line.includes('<')).length).toBeLessThan(20);
  });

  test.each(sentences)('of “%s”, when it is written, then paths are allowed, files parse and App.tsx comes first', async (sentence) => {
    const { files, written } = await compose(sentence);

    expect(() => checkFiles(files)).not.toThrow();
    expect(written[0]).toBe('App.tsx');
    expect(files.map(({ path }) => path)).toContain('theme.css');
    for (const { path, content } of files) {
      if (path.endsWith('.css')) continue;
      expect(parseSync(path, content).errors, path).toEqual([]);
      expect(linesOf(content), path).toBeLessThan(250);
    }
  });

  test('when the same sentence is composed twice, then every byte is the same', async () => {
    const [first, second] = [await compose('quiz about European capitals'), await compose('quiz about European capitals')];

    expect(first.files).toEqual(second.files);
  });

  test('when files of the build are stored already, then they are not written again', async () => {
    const whole = await compose('tip calculator');

    const rest = await compose('tip calculator', { stored: whole.files.slice(0, 2) });

    expect(rest.written).toEqual(whole.written.slice(2));
  });

  test('when texts hold quotes, tags and line breaks, then the page holds exactly those texts', async () => {
    const spec: AppSpec = {
      appType: 'website',
      title: 'x',
      tagline: '',
      description: '',
      language: 'en',
      look: 'ledger',
      tokens: {},
      layout: 'wide',
      entities: [],
      services: [],
      leftOut: [],
      parts: [
        { part: 'page-header', as: 'PageHeader', props: { title: `Tom's "own" <b>&amp; {x}`, text: 'back\\slash and\nline' } },
        { part: 'footer', as: 'Footer', props: { text: 'He said "yes"' } },
      ],
    };
    const source = appSource(spec);
    const program = JSON.stringify(parseSync('App.tsx', source).program);

    expect(parseSync('App.tsx', source).errors).toEqual([]);
    for (const text of [`Tom's "own" <b>&amp; {x}`, 'back\\slash and\nline', 'He said "yes"'])
      expect(program).toContain(JSON.stringify(text));
    expect(source).toBe(await prettier.format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
  });
});

describe('theme of a composed app', () => {
  test('when dark is asked for, then the page itself is dark without any attribute', async () => {
    const { files } = await compose('list of my plants with a dark theme');
    const css = files.find(({ path }) => path === 'theme.css')?.content ?? '';
    const last = [...css.matchAll(/--bg:\s*(#\w{6})/g)].at(-1)?.[1] ?? '';

    expect(css).not.toContain('data-theme');
    expect(contrast(last, '#ffffff')).toBeGreaterThan(7);
  });

  test('when a sentence only talks of dark or green things, then the look stays as it is', async () => {
    const { spec } = await compose('dark chocolate and green tea tasting log with name and rating');

    expect(spec.tokens).toEqual({});
  });

  test('when the last app of the owner had a look, then this one has another', async () => {
    const first = await compose('list of my plants');
    const second = await compose('list of my plants', { previousLook: first.spec.look });

    expect(second.spec.look).not.toBe(first.spec.look);
  });
});
