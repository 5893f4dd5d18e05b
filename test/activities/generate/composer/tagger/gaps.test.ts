import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { withGaps } from '../../../../../activities/generate/composer/tagger/gaps.ts';
import { marked, marks, type Mark } from '../../../../../activities/generate/composer/tagger/marks.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);
const letters = Object.fromEntries(Object.entries(marks).map(([letter, mark]) => [mark, letter])) as Record<Mark, string>;

/** The line with the marks that it has afterwards. */
function mended(line: string, language: Language): string {
  const { text, spans } = marked(line);
  return withGaps(text, spans, language, lexicon).reduceRight(
    (said, { mark, start, end }) => `${said.slice(0, start)}{${letters[mark]}:${said.slice(start, end)}}${said.slice(end)}`,
    text,
  );
}

describe('what was left unmarked between marked words', () => {
  test.each<[Language, string, string]>([
    ['en', 'Bake stall takings, {f:hour}, {f:pounds}', '{a:Bake stall takings}, {f:hour}, {f:pounds}'],
    ['en', 'Kids get one a book. {f:name}, {f:book}. Sticker chart', 'Kids get one a book. {f:name}, {f:book}. {a:Sticker chart}'],
    ['de', 'Garderobe: {f:Marke}, {f:Haken}', '{a:Garderobe}: {f:Marke}, {f:Haken}'],
    ['en', 'I lost my diary: {f:name}, {f:day}. We are three.', 'I lost my diary: {f:name}, {f:day}. We are three.'],
  ])('in %s of “%s”, when it heads the fields, then is the app', (language, line, expected) => {
    expect(mended(line, language)).toBe(expected);
  });

  test.each<[Language, string, string]>([
    [
      'es',
      '{a:socios}: {f:nombre}, {f:correo} y si pagó la cuota de 25. Gracias.',
      '{a:socios}: {f:nombre}, {f:correo} y {f:si pagó la cuota de 25}. Gracias.',
    ],
    ['en', '{a:log} with {f:name} and {v:a tick box for consent}', '{a:log} with {f:name} and {f:a tick box for consent}'],
    [
      'pt',
      '{f:qual animal}, {f:o nome}, o telefone e {f:se mora em casa}',
      '{f:qual animal}, {f:o nome}, o {f:telefone} e {f:se mora em casa}',
    ],
    ['en', '{t:owners} with {f:phone} and email, {t:pets}', '{t:owners} with {f:phone} and {f:email}, {t:pets}'],
    ['de', '{a:Lager}: {f:Größe}, Sommer/{o:Winter}/Allwetter', '{a:Lager}: {f:Größe}, {f:Sommer/Winter/Allwetter}'],
  ])('in %s of “%s”, when it belongs to the list, then is a field', (language, line, expected) => {
    expect(mended(line, language)).toBe(expected);
  });

  test('of two times of a day, when a span lies between them, then is no choice', () => {
    expect(mended('{a:booking page}, whole hours {o:between 9am} and {o:5pm}, with {f:name}', 'en')).toBe(
      '{a:booking page}, whole hours between 9am and 5pm, with {f:name}',
    );
  });
});
