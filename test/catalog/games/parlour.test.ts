/** Games of the parlour: tiles, cards, brackets, hidden words; and pictures of pixels. */
import { expect, test } from 'vitest';
import { choose, roundsOf, seeded } from '../../../catalog/components/bracket/rules.ts';
import * as bingo from '../../../catalog/components/game-bingo/rules.ts';
import * as blackjack from '../../../catalog/components/game-blackjack/rules.ts';
import * as sliding from '../../../catalog/components/game-sliding/rules.ts';
import * as search from '../../../catalog/components/game-word-search/rules.ts';
import * as pixels from '../../../catalog/components/pixel-editor/rules.ts';

test('sliding tiles, when mixed, then are not in order, and a push moves a whole row', () => {
  expect(sliding.isSolved(sliding.mixed(3))).toBe(false);
  expect(sliding.pushed([1, 2, 3, 4, 5, 6, 7, 8, 0], 6)).toEqual([1, 2, 3, 4, 5, 6, 0, 7, 8]);
  expect(sliding.pushed(sliding.solved(3), 0)).toEqual(sliding.solved(3));
});

test('twenty-one, when aces are too much, then they count one; the bank draws to 17; a blackjack pays three to two', () => {
  const card = (rank: blackjack.Card['rank']): blackjack.Card => ({ rank, suit: 'hearts' });
  expect(blackjack.worthOf([card('A'), card('A'), card('9')])).toBe(21);
  const natural = blackjack.deal(10, [card('A'), card('9'), card('K'), card('7'), card('2')]);
  expect([natural.outcome, blackjack.payOf(natural)]).toEqual(['blackjack', 25]);
  const game = blackjack.deal(10, [card('10'), card('9'), card('8'), card('5'), card('2'), card('K')]);
  const stood = blackjack.stand(game);
  expect(blackjack.worthOf(stood.bank)).toBeGreaterThanOrEqual(17);
  expect(stood.outcome).toBe('won');
  expect(new Set(blackjack.shuffledDeck().map(({ rank, suit }) => rank + suit)).size).toBe(52);
});

test('a bracket, when some have no rival, then they move on, and a changed winner opens later games', () => {
  expect(seeded(['a', 'b', 'c'])).toEqual(['a', null, 'b', 'c']);
  let won = choose({}, '0-1', 0);
  won = choose(won, '1-0', 1);
  expect(roundsOf(['a', 'b', 'c'], won).at(-1)?.[0]?.winner).toBe('b');
  expect(roundsOf(['a', 'b', 'c'], choose(won, '0-1', 1)).at(-1)?.[0]).toMatchObject({ sides: ['a', 'c'], winner: undefined });
  expect(
    roundsOf(
      Array.from({ length: 32 }, (_, at) => String(at)),
      {},
    ),
  ).toHaveLength(5);
});

test('hidden words, when the field is made, then each can be found from either end', () => {
  const field = search.fieldOf(['apple', 'river', 'lámpara'], 10);
  expect(field.letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true);
  expect(field.hidden).toHaveLength(3);
  for (const { word, cells } of field.hidden) {
    expect(cells.map((cell) => field.letters[cell]).join('')).toBe(word);
    const line = search.lineOf(cells.at(-1) ?? 0, cells[0] ?? 0, 10);
    expect(search.wordAt(field, line)?.word).toBe(word);
  }
});

test('pixels, when filled, then only neighbours of one colour change', () => {
  const wall = pixels.emptyPicture(4).map((_, at) => (at % 4 === 1 ? '#000000' : ''));
  expect(pixels.filled(wall, 0, '#ffffff').filter((colour) => colour === '#ffffff')).toHaveLength(4);
  expect(pixels.painted(wall, 1, '#000000')).toBe(wall);
});

test('a bingo card, when dealt, then has different items and a free middle; a full diagonal wins', () => {
  const numbers = Array.from({ length: 75 }, (_, at) => String(at + 1));
  const card = bingo.cardOf(numbers);
  expect(card).toHaveLength(25);
  expect(new Set(card).size).toBe(25);
  expect(bingo.isFree(card[12])).toBe(true);
  expect(bingo.cardOf(numbers.slice(0, 20))).toHaveLength(16);
  expect(bingo.lineOf([true, false, false, false, true, false, false, false, true])).toEqual([0, 4, 8]);
  expect(bingo.lineOf([true, true, false, false, false, false, false, false, true])).toBeUndefined();
});
