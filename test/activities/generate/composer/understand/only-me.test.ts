import { describe, expect, test } from 'vitest';
import { withoutOnlyMe } from '../../../../../activities/generate/composer/understand/only-me.ts';
import type { Language } from '../../../../../core/composition.ts';

describe('the wish that few may read', () => {
  test.each<[Language, string, string]>([
    ['en', 'a diary with date and pain. Only I should be able to read it, obviously.', 'a diary with date and pain.'],
    ['en', 'a training record with name and date, only the committee can see it', 'a training record with name and date'],
    ['en', 'a roster with name. Please don’t make it public, these are children.'.replace('’', "'"), 'a roster with name.'],
    ['de', 'ein Protokoll mit Datum und Text, streng vertraulich', 'ein Protokoll mit Datum und Text'],
    ['fr', 'un registre avec nom et date, seul le bureau peut le lire', 'un registre avec nom et date'],
    ['es', 'una lista con nombre y motivo, solo la directora puede verla', 'una lista con nombre y motivo'],
    ['pt', 'uma lista com nome e motivo, só a diretora pode ver', 'uma lista com nome e motivo'],
  ])('in %s: “%s”, when read, is told apart from the rows', (language, text, rest) => {
    const read = withoutOnlyMe(text, language);

    expect(read.rest.replace(/[.,\s]+$/, '')).toBe(rest.replace(/[.,\s]+$/, ''));
    expect(read.onlyMe).toBeDefined();
  });

  test('about a part of a row, when some may not see phone numbers, is no wish about all rows', () => {
    expect(withoutOnlyMe('a list with name and phone, only admins can see phone numbers', 'en').onlyMe).toBeUndefined();
  });
});
