import { expect, test } from 'vitest';
import { createWordPieces } from '../../../../../activities/generate/composer/tagger/wordpieces.ts';

const vocabulary = ['[UNK]', 'book', '##ing', '##s', 'b', '##o', "'", 'd', 'date', '-', '9'];
const cut = createWordPieces(vocabulary);
const cutUp = (word: string): string[] => cut(word).map((piece) => vocabulary[piece] ?? '');

test.each([
  ['bookings', ['book', '##ing', '##s']],
  ['book', ['book']],
  ['bo', ['b', '##o']],
  ["d'", ['d', "'"]],
  ['date-9', ['date', '-', '9']],
  ['Ж', ['[UNK]']],
  ['booЖ', ['[UNK]']],
  [`b${'o'.repeat(80)}`, ['[UNK]']],
])('“%s”, when cut, is %j', (word, pieces) => {
  expect(cutUp(word)).toEqual(pieces);
});
