/** Hangman, moles, the colours and rock, paper, scissors. */
import { describe, expect, test } from 'vitest';
import { nounsIn } from '../../../catalog/components/game-hangman/nouns.ts';
import { alphabet, isSolved, missesOf, plain, shownOf, wantedIn, wordFrom } from '../../../catalog/components/game-hangman/rules.ts';
import { hit, newGame as newMoles, pass } from '../../../catalog/components/game-moles/rules.ts';
import { hands, resultOf } from '../../../catalog/components/game-rock-paper-scissors/rules.ts';
import { litMs, newGame as newRow, press, scoreOf } from '../../../catalog/components/game-simon/rules.ts';
import { languages } from '../../../core/composition.ts';

describe('hangman', () => {
  test.each(languages)('in %s, when no words are given, then asks for forty nouns of which every letter can be guessed', (language) => {
    const nouns = nounsIn(language);

    expect(new Set(nouns).size).toBe(40);
    for (const noun of nouns) expect([...noun].every((letter) => alphabet.includes(plain(letter)))).toBe(true);
  });

  test('an accent, when its plain letter is guessed, then shows', () => {
    expect(wantedIn('Éléphant')).toEqual(['e', 'l', 'p', 'h', 'a', 'n', 't']);
    expect(shownOf('Éléphant', ['e', 'p'])).toEqual(['É', undefined, 'é', 'p', undefined, undefined, undefined, undefined]);
    expect(wantedIn('Straße')).toContain('s');
  });

  test('a name of two words, when shown, then its blank and its figures need no guess', () => {
    expect(shownOf('R2 D2', [])).toEqual([undefined, '2', ' ', undefined, '2']);
    expect(isSolved('R2 D2', ['r', 'd'])).toBe(true);
  });

  test('wrong letters, when counted, then right ones do not count', () => {
    expect(missesOf('apple', ['a', 'x', 'p', 'y'])).toBe(2);
  });

  test('the next word, when drawn, then is another one while there is one', () => {
    for (let i = 0; i < 20; i += 1) expect(wordFrom(['one', 'two'], 'one')).toBe('two');
    expect(wordFrom(['one'], 'one')).toBe('one');
  });
});

describe('moles', () => {
  test('a game, when nobody strikes, then shows many moles, one at a time, and ends after its seconds', () => {
    let game = newMoles(30);
    let seen = 0;
    for (let at = 0; at < 30 * 60 + 2; at += 1) {
      const next = pass(game, 1 / 60, 30);
      if (game.mole === undefined && next.mole !== undefined) seen += 1;
      game = next;
    }

    expect(game).toMatchObject({ left: 0, mole: undefined, score: 0 });
    expect(seen).toBeGreaterThan(20);
    expect(seen).toBeLessThan(50);
  });

  test('a strike, when it meets the mole, then counts once, and elsewhere not at all', () => {
    const game = { ...newMoles(30), mole: 4, stays: 1 };

    expect(hit(game, 3)).toBe(game);
    expect(hit(hit(game, 4), 4)).toMatchObject({ score: 1, mole: undefined });
  });
});

describe('the row of colours', () => {
  test('a row, when repeated, then grows by one, and its beginning stays', () => {
    let game = newRow();
    for (let round = 1; round <= 12; round += 1) {
      const { row } = game;
      expect(row).toHaveLength(round);
      for (const pad of row) game = press(game, pad);
      expect(game.row.slice(0, round)).toEqual(row);
    }

    expect(scoreOf(game)).toBe(12);
    expect(litMs(30)).toBeGreaterThanOrEqual(200);
  });

  test('a wrong pad, when pressed, then ends the game, and later presses change nothing', () => {
    const game = newRow();
    const lost = press(game, ((game.row[0] ?? 0) + 1) % 4);

    expect(lost.over).toBe(true);
    expect(press(lost, lost.row[0] ?? 0)).toBe(lost);
  });
});

describe('rock, paper, scissors', () => {
  test('every pair of hands, when played, then one wins what the other loses', () => {
    for (const mine of hands)
      for (const theirs of hands) {
        const swapped = { won: 'lost', lost: 'won', tie: 'tie' }[resultOf(theirs, mine)];
        expect(resultOf(mine, theirs)).toBe(swapped);
      }
    expect(resultOf('paper', 'rock')).toBe('won');
    expect(resultOf('rock', 'scissors')).toBe('won');
    expect(resultOf('scissors', 'paper')).toBe('won');
    expect(resultOf('rock', 'rock')).toBe('tie');
  });
});
