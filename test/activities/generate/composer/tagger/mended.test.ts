import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { marked, marks, type Mark } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { mended } from '../../../../../activities/generate/composer/tagger/mended.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);
const letters = Object.fromEntries(Object.entries(marks).map(([letter, mark]) => [mark, letter])) as Record<Mark, string>;

/** The line with the marks that it has afterwards. */
function after(line: string, language: Language): string {
  const { text, spans } = marked(line);
  return mended(text, spans, language, lexicon).reduceRight(
    (said, { mark, start, end }) => `${said.slice(0, start)}{${letters[mark]}:${said.slice(start, end)}}${said.slice(end)}`,
    text,
  );
}

describe('marks that were set a little beside', () => {
  test.each<[Language, string, string]>([
    ['pt', '{a:Marcação de visitas a} um farol: {f:nome}', '{a:Marcação de visitas a um farol}: {f:nome}'],
    ['de', '{a:Anmeldung für den Flohmarkt} der Grundschule: {f:Name}', '{a:Anmeldung für den Flohmarkt der Grundschule}: {f:Name}'],
    ['en', '{a:Register} of our bells with {f:weight}', '{a:Register of our bells} with {f:weight}'],
    ['en', '{a:cake orders} for {n:Sugar &} Rye: {f:name}', '{a:cake orders} for {n:Sugar & Rye}: {f:name}'],
  ])('in %s “%s”, when the name of the app goes on, then goes on up to the list', (language, line, expected) => {
    expect(after(line, language)).toBe(expected);
  });

  test.each<[Language, string]>([
    ['en', 'An {a:app} for the club where each member has: {f:name}'],
    ['en', '{a:list} for me, {f:name}: yes'],
  ])('in %s “%s”, when another clause follows, then ends before it', (language, line) => {
    expect(after(line, language)).toBe(line);
  });

  test.each<[Language, string, string]>([
    ['en', 'each has {f:a} {f:name} and {f:a} {f:species}', 'each has a {f:name} and a {f:species}'],
    ['en', 'keep {t:track} of {t:vans}', 'keep track of {t:vans}'],
    ['pt', '{t:clientes} e {t:seus} {t:pedidos}', '{t:clientes} e seus {t:pedidos}'],
    ['de', '{f:Nummer}, {f:damit ich weiß wer was} hat', '{f:Nummer}, damit ich weiß wer was hat'],
  ])('in %s “%s”, when a word only stands before a noun or says why, then is unmarked', (language, line, expected) => {
    expect(after(line, language)).toBe(expected);
  });

  test.each<[Language, string]>([
    ['en', '{a:time sheet}: {f:in}, {f:out}'],
    ['en', '{a:records}: {f:track}, {f:album}'],
    ['en', '{a:records} with {f:track} and {f:album}'],
    ['en', '{a:guests}: {f:son}'],
  ])('in %s “%s”, when such a word is all that is asked for, then stays marked', (language, line) => {
    expect(after(line, language)).toBe(line);
  });

  test.each<[Language, string, string]>([
    ['es', '{a:registro} de {t:vacunas}: {f:fecha}', '{a:registro de vacunas}: {f:fecha}'],
    ['en', 'I want to {v:see} {v:what is still out}', 'I want to {v:see what is still out}'],
    ['pt', '{f:data e} {f:hora}', '{f:data} e {f:hora}'],
    ['en', '{f:condition good}/{o:fair}/{o:broken}', '{f:condition} {o:good}/{o:fair}/{o:broken}'],
    ['en', '{f:which class}: {f:wheel}, {o:glazing}', '{f:which class}: {o:wheel}, {o:glazing}'],
    ['en', 'stars for {o:cleanliness}, {f:staff} and {f:location}', 'stars for {f:cleanliness}, {f:staff} and {f:location}'],
    ['pt', '{f:animais} ({f:nome}, {f:espécie})', '{t:animais} ({f:nome}, {f:espécie})'],
    ['en', '{f:phone}, {v:next visit}', '{f:phone}, {f:next visit}'],
    ['en', '{f:miles}, {v:best ever}, {f:shoes}', '{f:miles}, {v:best ever}, {f:shoes}'],
    ['en', '{f:where}, {f:who} serves, {f:bell}', '{f:where}, {f:who serves}, {f:bell}'],
    ['fr', '{f:visibilité} ({o:bonne}, {o:mauvaise}) et {v:le binôme}', '{f:visibilité} ({o:bonne}, {o:mauvaise}) et {f:le binôme}'],
    ['en', '{f:name phone address}', '{f:name} {f:phone} {f:address}'],
  ])('in %s “%s”, when its neighbours tell what it is, then is that', (language, line, expected) => {
    expect(after(line, language)).toBe(expected);
  });

  test('a way to see rows that ends a list of fields, when it is one, stays one', () => {
    const line = '{f:name}, {f:confirmed or not}, and {v:the number of confirmed guests at the top}';

    expect(after(line, 'en')).toBe(line);
  });
});
