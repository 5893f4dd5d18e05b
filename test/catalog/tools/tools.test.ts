/** What the small tools compute. */
import { describe, expect, test } from 'vitest';
import { bitsOf, characters, passwordOf, randomBelow, type Kind } from '../../../catalog/components/password-generator/rules.ts';
import { countsOf } from '../../../catalog/components/text-counter/rules.ts';

const kinds = Object.keys(characters) as Kind[];

describe('passwords', () => {
  test.each([6, 16, 64])('of %i characters, when made, then have that length and one of each kind', (length) => {
    for (let i = 0; i < 50; i += 1) {
      const password = passwordOf(length, kinds);

      expect(password).toHaveLength(length);
      for (const kind of kinds) expect([...password].some((letter) => characters[kind].includes(letter))).toBe(true);
    }
  });

  test('of one kind, when made, then have no other', () => {
    expect(passwordOf(40, ['digits'])).toMatch(/^\d{40}$/);
  });

  test('numbers, when drawn, then each is as likely: a remainder alone would favour the first third', () => {
    // 3/4 of the range of 32 bits: with a plain remainder the first third would come twice as often as each other third.
    const below = 3 * 2 ** 30;
    const first = Array.from({ length: 6000 }, () => randomBelow(below)).filter((number) => number < below / 3).length;

    expect(first / 6000).toBeGreaterThan(0.29);
    expect(first / 6000).toBeLessThan(0.38);
  });

  test('bits, when counted, then are those of the alphabet', () => {
    expect(bitsOf(10, ['digits'])).toBe(33);
    expect(bitsOf(16, ['lower'])).toBe(75);
  });
});

describe('a text', () => {
  test('when counted, then emoji are one character, and figures and abbreviations no sentences', () => {
    expect(countsOf('', 'en')).toEqual({ words: 0, characters: 0, sentences: 0, seconds: 0 });
    expect(countsOf('Pi is 3.14. Is it? Yes!', 'en')).toMatchObject({ words: 6, sentences: 3 });
    expect(countsOf('👩‍👩‍👧 né', 'fr')).toMatchObject({ characters: 4, words: 1 });
    expect(countsOf('Guten Tag. Wie geht’s?', 'de')).toMatchObject({ words: 4, sentences: 2 });
  });

  test('of 238 words, when timed, then takes a minute', () => {
    expect(countsOf('word '.repeat(238), 'en').seconds).toBe(60);
  });
});
