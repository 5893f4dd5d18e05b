import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import { fold, tidy, tokensOf } from '../../../../activities/generate/composer/language/text.ts';
import { pluralOf, singularOf } from '../../../../activities/generate/composer/language/inflect.ts';
import { labelOfName, slugOf } from '../../../../activities/generate/composer/language/names.ts';
import { equationsIn } from '../../../../activities/generate/composer/skeletons/formula.ts';
import { labelOf } from '../../../../catalog/kit/fields.ts';
import type { Language } from '../../../../core/composition.ts';
import { compose, fieldsOf, understanding } from './compose.ts';

const lexicon = createLexicon(understanding);

describe('a slip of the hand', () => {
  test.each([
    ['recpie book', 'recipe book'],
    ['shoping list', 'shopping list'],
    ['Calender for apointments', 'Calendar for appointments'],
    ['with ammount and catagory', 'with amount and category'],
  ])('in “%s”, when read, then it is “%s”', (typed, meant) => {
    expect(lexicon.spell.en(typed)).toBe(meant);
  });

  test.each<[Language, string]>([
    ['en', 'plants and planets'],
    ['en', 'a page for Expences Ltd'],
    ['en', 'belt (yelow, browne)'],
    ['fr', 'natation'],
    ['en', 'list of planes'],
  ])('in the %s “%s”, when it is none, a name or an option, then it stays', (language, typed) => {
    expect(lexicon.spell[language](typed)).toBe(typed);
  });
});

describe('language of a sentence', () => {
  test.each<[string, Language]>([
    ['wine cellar inventory', 'en'],
    ['habits', 'en'],
    ['my vinyls', 'en'],
    ['Rechner für Benzinkosten', 'de'],
    ['Haushaltsbuch', 'de'],
    ['Rezeptesammlung', 'de'],
    ['Bücherliste mit Autor', 'de'],
    ['liste de courses', 'fr'],
    ["calculateur d'IMC", 'fr'],
    ['suivi des dépenses', 'fr'],
    ['lista de tareas', 'es'],
    ['registro de lecturas con título', 'es'],
    ['calculadora de propinas', 'es'],
    ['jogo da velha', 'pt'],
    ['lista de tarefas', 'pt'],
    ['controle de estoque para minha loja', 'pt'],
    ['Track my Bücher with Titel', 'en'],
  ])('“%s”, when it is short, then is taken for %s', (sentence, language) => {
    expect(lexicon.detect(sentence).language).toBe(language);
  });

  test.each(['список моих книг с названием и автором', '我的书单', 'قائمة كتبي'])(
    '“%s”, when it is none of the five, then is called foreign',
    (sentence) => {
      expect(lexicon.detect(sentence).foreign).toBe(true);
    },
  );
});

describe('fields of a sentence', () => {
  test.each<[string, string[]]>([
    ['list of plants with name, when I watered them and whether they flower', ['name:text', 'when_i_watered_them:date', 'flower:boolean']],
    ['bugs with title, priority: low, medium, high, due date', ['title:text', 'priority:choice(low|medium|high)', 'due_date:date']],
    [
      'houses with address, number of rooms, rent, has garden, e-mail, phone, website and photo',
      [
        'address:text',
        'number_of_rooms:number',
        'rent:money',
        'has_garden:boolean',
        'e_mail:email',
        'phone:phone',
        'website:url',
        'photo:image',
      ],
    ],
    [
      'parcels with tracking number, weight in kg, price paid and sent (yes/no)',
      ['tracking_number:text', 'weight_in_kg:number', 'price_paid:money', 'sent:boolean'],
    ],
    [
      'events with title, date and time, start time and status open/closed',
      ['title:text', 'date_and_time:datetime', 'start_time:time', 'status:choice(open|closed)'],
    ],
    ['list of books with title, title and Title', ['title:text']],
    [
      'Bücher mit Titel, Erscheinungsjahr, Kaufpreis, ob gelesen und Notizen',
      ['titel:text', 'erscheinungsjahr:number', 'kaufpreis:money', 'gelesen:boolean', 'notizen:longtext'],
    ],
    ['vins avec nom, millésime, prix, note et si je l’ai bu', ['nom:text', 'millesime:number', 'prix:money', 'note:rating', 'bu:boolean']],
    ['gastos con fecha, importe y si está pagado', ['fecha:date', 'importe:money', 'pagado:boolean']],
    ['livros com título, autor, avaliação e notas', ['titulo:text', 'autor:text', 'avaliacao:rating', 'notas:longtext']],
    ['list of things with id, created_at and constructor', ['id_text:text', 'created_at_text:date', 'constructor_text:text']],
  ])('“%s”, when composed, then have these names and types', async (sentence, fields) => {
    expect(fieldsOf(await compose(sentence))).toEqual(fields);
  });

  test('of several sentences, when the second says what each has, then those are the fields', async () => {
    const composed = await compose(
      'I love my garden. Please build something to keep track of my plants. Each plant has a name, a species and the last watered date. It should be dark.',
    );

    expect(fieldsOf(composed)).toEqual(['name:text', 'species:text', 'last_watered_date:date']);
    expect(composed.spec.title).toBe('My plants');
  });

  test('given as lines with bullets, when composed, then each line is one', async () => {
    expect(fieldsOf(await compose('Book list with:\n- title\n- author\n- rating'))).toEqual(['title:text', 'author:text', 'rating:rating']);
  });
});

describe('a formula in a sentence', () => {
  test.each([
    ['area = width * height', ['width * height']],
    ['total = hours × hourly rate; vat = total * 20%', ['hours * hourlyRate', '(hours * hourlyRate) * (20 / 100)']],
    ['c = (a^2 + b^2)', ['a ** 2 + b ** 2']],
    ['mean = (a + b) / 2 / 3', ['(a + b) / 2 / 3']],
    ['x = 5', []],
    ['area = alert(1)', []],
    ['area = width *', []],
    ['class = new + return', ['newValue + returnValue']],
  ])('“%s”, when read, then is arithmetic over its inputs or nothing', (text, sources) => {
    expect(equationsIn(text, 'en').map(({ source }) => source)).toEqual(sources);
  });
});

describe('words', () => {
  test.each([
    ['en', 'houseplant', 'houseplants'],
    ['en', 'vinyl record', 'vinyl records'],
    ['en', 'category', 'categories'],
    ['en', 'knife', 'knives'],
    ['de', 'Zeitung', 'Zeitungen'],
    ['fr', 'séance de sport', 'séances de sport'],
    ['es', 'canción', 'canciones'],
    ['pt', 'refeição', 'refeições'],
  ] as const)('in %s, when “%s” becomes many, then it is “%s” and back', (language, one, many) => {
    expect(pluralOf(language, one)).toBe(many);
    expect(singularOf(language, many)).toBe(one);
  });

  test('folded, when they have accents or ligatures, then keep their length', () => {
    for (const text of ['Größe', 'œuvre', 'İstanbul', 'ça', '“Zoë”', 'naïve 🐍 café']) expect(fold(text)).toHaveLength(text.length);
    expect(fold('Größe “ÀÉÎ”')).toBe('grose "aei"');
  });

  test('as names, when turned into labels, then read as the app kit reads them', () => {
    for (const name of ['due_date', 'e_mail', 'numero_de_personas', 'x', 'priceInEUR']) expect(labelOfName(name)).toBe(labelOf({ name }));
  });

  test('of any language, when turned into names, then are safe in the source and in the database', () => {
    for (const text of ['Größe', 'Número de personas', '__proto__', '日本', '1st place', 'a'.repeat(90)])
      expect(slugOf(text, 'de', 'field')).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
  });

  test('of a sentence, when tidied, then control and direction marks are gone', () => {
    expect(tidy('a\u0000b\u202Ec\t\n d\u200B')).toBe('a bc d');
    expect(tokensOf("l'adresse et tom's d'or").map(({ key }) => key)).toEqual(['l', 'adresse', 'et', "tom's", 'd', 'or']);
  });
});
