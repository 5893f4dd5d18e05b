import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { withStates } from '../../../../../activities/generate/composer/tagger/states.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);
const rows = (options: string[] = []) => [{ thing: 'repair', owner: undefined, fields: [{ name: 'flat', options }] }];

describe('choices that no field owns', () => {
  test.each<[Language, string, string]>([
    ['en', '. It goes from ', 'Status'],
    ['de', ', wir stellen auf ', 'Status'],
    ['fr', ' et passe de ', 'Statut'],
    ['es', ' y lo marcamos como ', 'Estado'],
    ['pt', ' e passamos de ', 'Status'],
    ['en', 'There are four rooms (', 'Room'],
  ])('in %s behind “%s”, when put beside the fields, are called %s', (language, lead, name) => {
    const [group] = withStates(rows(), [{ lead, options: ['new', 'done'], behind: 1 }], false, language, lexicon);

    expect(group?.fields.at(-1)).toEqual({ name, options: ['new', 'done'] });
  });

  test('when a field has them already, then they are not asked for twice', () => {
    const [group] = withStates(
      rows(['oak', 'birch']),
      [{ lead: 'three rooms, ', options: ['oak', 'birch'], behind: 0 }],
      false,
      'en',
      lexicon,
    );

    expect(group?.fields).toHaveLength(1);
  });

  test('when they were told before a field, then they stand before it', () => {
    const [group] = withStates(rows(), [{ lead: 'three rooms, ', options: ['oak', 'birch'], behind: 0 }], false, 'en', lexicon);

    expect(group?.fields.map(({ name }) => name)).toEqual(['Room', 'flat']);
  });

  test('when they are times of day, then they are a span of time and no choice', () => {
    const [group] = withStates(rows(), [{ lead: ' between ', options: ['16h', '20h'], behind: 1 }], false, 'en', lexicon);

    expect(group?.fields).toHaveLength(1);
  });
});
