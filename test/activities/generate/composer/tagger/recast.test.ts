import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { mayBeRead, readingOf } from '../../../../../activities/generate/composer/tagger/plainly.ts';
import { recastMarked } from '../../../../../activities/generate/composer/tagger/recast.ts';
import { understand } from '../../../../../activities/generate/composer/understand/understand.ts';
import type { Recast } from '../../../../../activities/generate/composer/understand/clauses/recast.ts';
import type { FieldWish } from '../../../../../activities/generate/composer/understand/field-wish.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);
const asked = (text: string, language: Language): Recast | undefined => recastMarked(text, lexicon.read(text).spans, language, lexicon);

const said = ({ label, options }: FieldWish): string => (options ? `${label} (${options.join(', ')})` : label);

describe('a request whose words are marked', () => {
  test.each<[Language, string, string, readonly string[]]>([
    [
      'en',
      'I want an app where I can log every run I do with distance, time and how I felt, and see my total kilometres per month.',
      'runs',
      ['Distance', 'Time', 'How I felt'],
    ],
    [
      'en',
      'I run a small dog grooming salon and need a booking form: owner name, phone, size (small, medium, large) and anything I should know.',
      'booking form',
      ['Owner name', 'Phone', 'Size (small, medium, large)', 'Anything I should know'],
    ],
    [
      'de',
      'Also ich sammle seit vierzig Jahren Modellbahnen und verliere langsam den Überblick, ich bräuchte eine Liste mit Hersteller, Spurweite (H0, N oder TT), Kaufdatum und Wert.',
      'Modellbahnen',
      ['Hersteller', 'Spurweite (H0, N, TT)', 'Kaufdatum', 'Wert'],
    ],
    [
      'fr',
      "je suis guide dans un petit musée, je voudrais un calendrier des visites avec la date, l'heure, le nom de l'école et la langue (français, anglais ou breton)",
      'calendrier des visites',
      ['Date', 'Heure', "Nom de l'école", 'Langue (français, anglais, breton)'],
    ],
  ])('in %s: “%s”, when recast, keeps what is written down and drops who speaks', (language, text, head, fields) => {
    const plain = asked(text, language);

    expect(plain?.core.startsWith(head)).toBe(true);
    expect(plain?.fields?.map(said)).toEqual(fields);
  });

  test.each<[Language, string, readonly string[]]>([
    [
      'en',
      "I've got a bike repair shop, I want customers with name and phone, and for each customer their repairs: which bike, what's wrong and price",
      ['customers', 'repairs < 0'],
    ],
    [
      'pt',
      'faço bolos em casa, queria guardar os clientes com nome, telefone e morada e as encomendas de cada um com sabor, data de entrega e preço',
      ['clientes', 'encomendas < 0'],
    ],
  ])('in %s of several kinds of rows: “%s”, when read, has each of them once, with what it belongs to', (_language, text, things) => {
    const found = understand(text, lexicon).things;

    expect(found.map(({ subject, of }) => `${subject.plural}${of === undefined ? '' : ` < ${String(of)}`}`)).toEqual(things);
  });

  test.each<[Language, string, readonly string[]]>([
    [
      'en',
      'houses with address, number of rooms, rent, has garden, e-mail, phone, website and photo of the front door',
      ['Address', 'Number of rooms', 'Rent', 'Has garden', 'E-mail', 'Phone', 'Website', 'Photo of the front door'],
    ],
  ])('in %s: “%s”, when recast, has every member of its list as a field', (language, text, fields) => {
    expect(asked(text, language)?.fields?.map(said)).toEqual(fields);
  });

  test.each<[Language, string, readonly string[]]>([
    [
      'pt',
      'oi, eu cuido do time do bairro e todo domingo é uma bagunça, então queria os jogadores com apelido e telefone, e as mensalidades por mês com valor e se pagou',
      ['jogadores', 'mensalidades'],
    ],
  ])('in %s: “%s”, when read, takes no span of time for a kind of rows', (_language, text, things) => {
    expect(understand(text, lexicon).things.map(({ subject }) => subject.plural)).toEqual(things);
  });

  test('with views and rules beside its fields, when recast, has each as a wish of its own', () => {
    const plain = asked(
      'Wedding guest list with name, how many people, vegetarian or not, confirmed or not, and the number of confirmed guests at the top',
      'en',
    );

    expect(plain?.fields?.map(said)).toEqual(['Name', 'How many people', 'Vegetarian', 'Confirmed']);
    expect(plain?.wishes).toEqual(['the number of confirmed guests at the top']);
  });

  test.each<[Language, string]>([
    ['en', 'habit tracker: meditate, floss'],
    ['en', 'website for my barber shop in Leeds with services, a photo gallery, prices, opening hours and booking form'],
    ['es', 'tienda de velas artesanales con carrito, que se pueda filtrar por aroma (lavanda, vainilla o cítrico)'],
  ])('in %s “%s” that is short or no list of rows, when recast, is left to the other readers', (language, text) => {
    const read = mayBeRead(text, true) ? readingOf(text, language, lexicon) : undefined;

    expect(read?.byMarks?.fields).toBeUndefined();
  });
});
