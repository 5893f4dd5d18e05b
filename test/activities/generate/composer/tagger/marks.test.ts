import { expect, test } from 'vitest';
import { marked } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { bestPath, pathOf, spansOf, tags } from '../../../../../activities/generate/composer/tagger/tags.ts';
import { piecesOf } from '../../../../../activities/generate/composer/tagger/tokens.ts';

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

/** Scores that speak for these tags, and as much as told against "none". */
const scoresFor = (path: readonly string[]): Float64Array[] =>
  path.map((tag) => Float64Array.from(tags, (one) => (one === tag ? 2 : one === 'O' ? 1 : 0)));

test('scores of words, when a span would go on that never began, then it is left out or begins', () => {
  expect(bestPath(scoresFor(['O', 'B-field', 'I-field'])).map((tag) => tags[tag])).toEqual(['O', 'B-field', 'I-field']);
  expect(bestPath(scoresFor(['O', 'I-field', 'O'])).map((tag) => tags[tag])).toEqual(['O', 'O', 'O']);
  expect(bestPath(scoresFor(['B-option', 'I-field', 'O'])).map((tag) => tags[tag])).not.toContain('I-field');
});

test('no words, when marked, have no spans', () => {
  expect(spansOf(bestPath([]), [])).toEqual([]);
});
