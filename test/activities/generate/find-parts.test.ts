/** Which parts are offered for the sentences of issue 4 and the fifty that were written before the composer grew. */
import { expect, test } from 'vitest';
import { createShelf } from '../../../activities/generate/ai/shelf.ts';
import { createPartSearch, type PartFact } from '../../../activities/generate/find-parts.ts';
import { analysis, createJob, createMemoryLedger, parts } from './ai/setup.ts';
import { twenty } from './ai/twenty.ts';
import { compose, composer } from './composer/compose.ts';
import { fifty } from './composer/fifty.ts';
import { unlisted } from './composer/unlisted.ts';

const files = () => undefined;
const shelf = createShelf({ parts, files, minSimilarity: 0.85, rules: composer });
const byWordsAlone = createPartSearch(parts);
/** Parts with their signature in a prompt. */
const most = 8;

const wordsOnly = (words: string) =>
  byWordsAlone({ words })
    .slice(0, most)
    .map(({ part }) => part.name);
const offered = async (prompt: string) => {
  const { near } = await shelf.offer(createJob({ prompt, analysis: { ...analysis, title: '' } }), createMemoryLedger());
  return near.slice(0, most).map(({ name }) => name);
};

/** Share of the wanted parts that are found, over all sentences. */
async function recall(wanted: readonly [sentence: string, parts: readonly string[]][], find: (sentence: string) => unknown) {
  let [all, hit] = [0, 0];
  for (const [sentence, names] of wanted) {
    const found = (await find(sentence)) as string[];
    all += names.length;
    hit += names.filter((name) => found.includes(name)).length;
  }
  return hit / all;
}

test('parts that people wrote down for a sentence are among the eight that are offered', async () => {
  const wanted = [...unlisted, ...fifty].flatMap(({ sentence, parts: names }) => (names ? [[sentence, names] as const] : []));

  expect(wanted.length).toBeGreaterThan(15);
  expect(await recall(wanted as [string, string[]][], offered)).toBeGreaterThanOrEqual(0.9);
});

test('what the composer builds the twenty with is offered, which words alone do not find', async () => {
  const wanted: [string, string[]][] = [];
  for (const { sentence } of twenty) {
    const { analysis: read } = await compose(sentence);
    wanted.push([sentence, [...new Set(read.reuse.map(({ component }) => component))]]);
  }

  expect(await recall(wanted, offered)).toBeGreaterThanOrEqual(0.95);
  expect(await recall(wanted, wordsOnly)).toBeLessThan(0.9);
});

const fact = (name: string, provides: string[], description = ''): PartFact => ({
  name,
  category: 'tool',
  description,
  provides,
  props: [],
  signature: `${name} {}`,
});
const find = createPartSearch([
  fact('timer', ['timer', 'pomodoro', 'countdown']),
  fact('bar-chart', ['bar chart', 'diagram']),
  fact('fruit-list', ['crème brûlée', 'recipes']),
]);
const similarity = (words: string, name: string) => find({ words }).find(({ part }) => part.name === name)?.similarity;

test.each([
  ['a Pomodoro for two', 'timer', 1],
  ['my recipe', 'fruit-list', 1],
  ['creme brulee', 'fruit-list', 1],
  ['a pomodorro', 'timer', 0.9],
  ['a count of things', 'timer', 0.9],
  ['a chart', 'bar-chart', 0.5],
  ['what is for lunch', 'timer', 0],
  ['', 'timer', 0],
])('%j is as near to %s as its words are: %d', (words, name, expected) => {
  expect(similarity(words, name)).toBe(expected);
});

test('success decides between equals, and never against the words', () => {
  const twins = createPartSearch([fact('one', ['dice']), fact('two', ['dice']), fact('coin', ['coin'])]);
  const rates = new Map([
    ['two', 0.9],
    ['coin', 1],
  ]);
  const names = (words: string) => twins({ words, success: rates }).map(({ part }) => part.name);

  expect(names('dice')).toEqual(['two', 'one', 'coin']);
  expect(twins({ words: 'dice' }).map(({ part }) => part.name)).toEqual(['one', 'two', 'coin']);
});

test.each([
  [1, ['timer']],
  [0.85, ['timer', 'bar-chart']],
  [0, ['timer', 'bar-chart', 'fruit-list']],
])('parts below a similarity of %d are offered by name only', async (minSimilarity, expected) => {
  const small = createShelf({
    parts: [fact('fruit-list', ['recipes']), fact('bar-chart', ['diagram']), fact('timer', ['timer'])],
    files,
    minSimilarity,
  });

  const { near, others } = await small.offer(createJob({ prompt: 'timer with a diagramm', analysis }), createMemoryLedger());

  expect(near.map(({ name }) => name)).toEqual(expected);
  expect(near.length + others.length).toBe(3);
});
