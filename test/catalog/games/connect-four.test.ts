import { describe, expect, test } from 'vitest';
import {
  answerTo,
  columns,
  drop,
  emptyBoard,
  isFull,
  landingIn,
  lineOf,
  other,
  type Board,
  type Player,
} from '../../../catalog/components/game-connect-four/rules.ts';

/** A board as it is drawn: six rows from the top, x and o. */
const drawn = (...lines: readonly string[]): Board =>
  [...Array<string>(6 - lines.length).fill('.......'), ...lines]
    .join('')
    .split('')
    .map((mark): Player | undefined => (mark === 'x' ? 'first' : mark === 'o' ? 'second' : undefined));

describe('four in a row', () => {
  test.each([
    ['across', drawn('...xxxx')],
    ['at the left edge', drawn('oooo...')],
    ['down', drawn('x......', 'x......', 'x......', 'x......')],
    ['falling', drawn('x......', 'ox.....', 'oox....', 'ooox...')],
    ['rising', drawn('......x', '.....xo', '....xoo', '...xooo')],
  ])('%s, when there, then is found', (_way, board) => {
    expect(lineOf(board)).toHaveLength(4);
  });

  test('four over the edge of two rows, when there, then are no line', () => {
    expect(lineOf(drawn('.....xx', 'xx.....'))).toBeUndefined();
    expect(lineOf(emptyBoard)).toBeUndefined();
  });

  test('a disc, when dropped, then lies on the others, and a full column takes none', () => {
    let board = emptyBoard;
    for (let i = 0; i < 6; i += 1) board = drop(board, 2, i % 2 === 0 ? 'first' : 'second');

    expect(landingIn(emptyBoard, 2)).toBe(5 * columns + 2);
    expect(board[2]).toBe('second');
    expect(drop(board, 2, 'first')).toBe(board);
  });

  test.each(['easy', 'medium', 'hard'] as const)(
    'the computer, %s, when it can win, then wins, and when it must block, then blocks',
    (level) => {
      const wins = drawn('xx.....', 'ooo.xx.');
      const blocks = drawn('oo.....', 'xxx.o..');
      const aslant = drawn('...o...', '..xx...', '.xoo...', 'xoox...');

      for (let i = 0; i < 5; i += 1) {
        expect(answerTo(wins, 'second', level)).toBe(3);
        expect(answerTo(blocks, 'second', level)).toBe(3);
        expect(lineOf(drop(aslant, 3, 'first'))).toBeUndefined();
      }
    },
  );

  test('the computer, when it looks ahead, then stops two open ends before it is too late', () => {
    // Two in the middle with both sides free: unanswered they become three with two open ends.
    const board = drawn('..xx...');

    for (let i = 0; i < 5; i += 1) expect([1, 4]).toContain(answerTo(board, 'second', 'medium'));
  });

  test('a whole game of the computer against itself, when played, then ends by the rules within a second a move', () => {
    let board = emptyBoard;
    let turn: Player = 'first';
    let slowest = 0;
    while (!lineOf(board) && !isFull(board)) {
      const before = performance.now();
      const next = drop(board, answerTo(board, turn, 'hard'), turn);
      slowest = Math.max(slowest, performance.now() - before);
      expect(next).not.toBe(board);
      board = next;
      turn = other(turn);
    }

    expect(slowest).toBeLessThan(1000);
  });
});
