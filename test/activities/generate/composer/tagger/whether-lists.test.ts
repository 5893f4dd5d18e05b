import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { withWhetherLists } from '../../../../../activities/generate/composer/tagger/whether-lists.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);
const field = (name: string, join = ', ', options: string[] = [], isLoose = false) => ({ name, join, options, isLoose });

describe('a field of several answers', () => {
  test.each<[Language, ReturnType<typeof field>[], readonly string[]]>([
    ['en', [field('whether they are available'), field('reserved or adopted')], ['Available', 'Reserved', 'Adopted']],
    [
      'pt',
      [field('se é aluguel'), field('mercado'), field('luz', ', ', ['internet', 'outro'], true)],
      ['Aluguel', 'Mercado', 'Luz', 'Internet', 'Outro'],
    ],
    [
      'es',
      [field('si es en ayunas'), field('antes de comer'), field('después de comer o al acostarse')],
      ['En ayunas', 'Antes de comer', 'Después de comer', 'Al acostarse'],
    ],
  ])('in %s, when its answers were marked one by one, is one choice', (language, fields, options) => {
    expect(withWhetherLists(fields, language, lexicon).map((one) => one.options)).toEqual([options]);
  });

  test('when another field follows with choices of its own, stays a yes or no', () => {
    const fields = [field('whether they paid'), field('size', ', ', ['S', 'M', 'L'])];

    expect(withWhetherLists(fields, 'en', lexicon)).toEqual(fields);
  });

  test('when ways to reach somebody follow, stays a yes or no', () => {
    const fields = [field('whether they paid'), field('phone or email')];

    expect(withWhetherLists(fields, 'en', lexicon)).toEqual(fields);
  });
});
