import { expect, test } from 'vitest';
import { marked } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { bestPath, bytesOf, pathOf, spansOf, weightsFrom } from '../../../../../activities/generate/composer/tagger/model.ts';
import { piecesOf } from '../../../../../activities/generate/composer/tagger/tokens.ts';
import { learn, type Example } from '../../../../../activities/generate/composer/tagger/train.ts';

const line = 'a {a:list} of my films: {f:title}, {f:date d’achat} and {o:seen}/{o:unseen}';

test('a marked sentence, when read, is its text and the places of its spans', () => {
  const { text, spans } = marked(line);

  expect(text).toBe('a list of my films: title, date d’achat and seen/unseen');
  expect(spans.map(({ mark, start, end }) => `${mark} ${text.slice(start, end)}`)).toEqual([
    'app list',
    'field title',
    'field date d’achat',
    'option seen',
    'option unseen',
  ]);
});

test('a mark that does not exist, when read, is refused by its words', () => {
  expect(() => marked('{q:what}')).toThrow('{q:what}');
});

test('spans, when turned into tags of words and back, are the same', () => {
  const { text, spans } = marked(line);
  const pieces = piecesOf(text);

  expect(spansOf(pathOf(spans, pieces), pieces)).toEqual(spans);
});

/** Words behind "keep" are fields, others nothing. */
const example = (text: string): Example => {
  const { text: plain, spans } = marked(text);
  const pieces = piecesOf(plain);
  return { features: pieces.map(({ key }, at) => [`w=${key}`, `before=${pieces[at - 1]?.key ?? ''}`]), path: pathOf(spans, pieces) };
};
const taught = ['keep {f:name}', 'please keep {f:colour}', 'keep {f:size} , keep {f:name}', 'please wait', 'wait , keep {f:colour}'];

test('of a few sentences, when learned and stored, then the weights mark a word that was never marked by what stands before it', () => {
  const weights = weightsFrom(bytesOf(learn(taught.map(example), 40)));
  const { features } = example('please keep weight');

  expect(bestPath(features, weights)).toEqual(pathOf([{ mark: 'field', start: 12, end: 18 }], piecesOf('please keep weight')));
  expect(learn(taught.map(example), 5).values).toEqual(learn(taught.map(example), 5).values);
});

test('weights for other marks, when read, are refused with what to do', () => {
  const bytes = bytesOf(learn([], 1));
  bytes[4] = 3;

  expect(() => weightsFrom(bytes)).toThrow('train it again');
});
