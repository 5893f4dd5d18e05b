import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { wishOfMarked } from '../../../../../activities/generate/composer/tagger/wish.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);

describe('a marked field', () => {
  test.each<[Language, string, readonly string[], readonly string[]]>([
    ['en', 'bed', ['1 to 6'], ['1', '2', '3', '4', '5', '6']],
    ['fr', 'allée', ['A à D'], ['A', 'B', 'C', 'D']],
    ['en', 'priority', ['low', 'high n'], ['low', 'high']],
    ['pt', 'andar', ['1', '3'], ['1', '2', '3']],
    ['en', 'status', ['new', 'looked into', 'closed'], ['new', 'looked into', 'closed']],
    ['fr', 'chaud ou froid', [], ['chaud', 'froid']],
    ['de', 'lose oder gesackt', [], ['lose', 'gesackt']],
  ])('in %s: “%s” with %j, when read, is a choice of them all', (language, name, options, expected) => {
    const wish = wishOfMarked({ name, options: [...options] }, language, lexicon, true);

    expect(wish).toMatchObject({ type: 'choice', options: expected });
  });

  test.each<[Language, string]>([
    ['pt', 'se leva lenha'],
    ['en', 'whether they bring a dog'],
    ['de', 'ob er schnarcht'],
    ['fr', 'à refaire ou pas'],
    ['es', 'si paga la cuota'],
  ])('in %s: “%s”, when read, is answered by yes or no', (language, name) => {
    expect(wishOfMarked({ name, options: [] }, language, lexicon, true)).toMatchObject({ type: 'boolean' });
  });

  test.each<[Language, string, string]>([
    ['en', 'who', 'Who'],
    ['de', 'was', 'Was'],
  ])('in %s: “%s”, when read, is text under its own words', (language, name, label) => {
    expect(wishOfMarked({ name, options: [] }, language, lexicon, true)).toMatchObject({ label, type: 'text' });
  });

  test('with a range that is too long to choose from, when read, is a number between its ends', () => {
    expect(wishOfMarked({ name: 'pitch', options: ['1 to 300'] }, 'en', lexicon, true)).toMatchObject({ type: 'number', min: 1, max: 300 });
  });
});
