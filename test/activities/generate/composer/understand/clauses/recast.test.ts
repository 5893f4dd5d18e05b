import { describe, expect, test } from 'vitest';
import { recast } from '../../../../../../activities/generate/composer/understand/clauses/recast.ts';
import type { Language } from '../../../../../../core/composition.ts';
import { lexicon } from './lexicon.ts';

describe('a story, when it is asked again in plain words', () => {
  test.each<[Language, string, string]>([
    [
      'en',
      "we've got three meeting rooms, Oak, Birch and Attic, can you make a calendar where people put their name, the room and the date",
      'a calendar for meeting rooms with name, the room (Oak, Birch, Attic) and the date',
    ],
    [
      'en',
      'i own a small café and people always ring to book, so a page where they choose day, time and leave name and phone',
      'booking form for café with day, time, name and phone',
    ],
    [
      'es',
      'tengo como doscientos videojuegos y ya no sé cuáles he terminado, quiero apuntarlos con título y plataforma',
      'videojuegos con título y plataforma',
    ],
    ['fr', 'je suis pharmacienne et je voudrais suivre les produits, nom, lot, quantité', 'les produits avec nom, lot, quantité'],
    [
      'pt',
      'organizo a festa e precisava dum quadro de tarefas, cada tarefa com prazo e custo',
      'quadro de tarefas para festa. Cada tarefa tem prazo e custo',
    ],
    [
      'de',
      'Ich leite einen Chor, also bräuchte ich eine Liste der Stücke mit Titel und Komponist',
      'eine Liste der Stücke mit Titel und Komponist',
    ],
  ])('%s: “%s”, then only the request is left', (language, text, core) => {
    expect(recast(text, language, lexicon)?.core).toBe(core);
  });

  test('a wish beside it, when somebody says it, then stands apart', () => {
    const { wishes, told } = recast('I keep bees and need a list of hives with name and place, max 5 per place', 'en', lexicon) ?? {};

    expect(wishes).toEqual(['max 5 per place']);
    expect(told).toEqual(['I keep bees']);
  });

  test.each<[Language, string]>([
    ['en', 'track my books with title, author and rating'],
    ['de', 'Rechner für Trinkgeld'],
    ['fr', 'jeu du pendu'],
    ['es', 'tienda de bufandas con carrito'],
  ])('%s: “%s”, when it is plain already, then nothing is changed', (language, text) => {
    expect(recast(text, language, lexicon)).toBeUndefined();
  });
});

describe('several kinds of rows', () => {
  const named = (language: Language, text: string): string[] =>
    (recast(text, language, lexicon)?.things ?? []).map(
      ({ subject, fields, of }) => `${subject.plural}${of === undefined ? '' : `<${of}`}: ${fields.map(({ label }) => label).join(' ')}`,
    );

  test.each<[Language, string, string[]]>([
    [
      'es',
      'tengo un taller y necesito guardar los clientes con nombre y teléfono y las bicis de cada uno con marca y modelo',
      ['clientes: Nombre Teléfono', 'bicis<0: Marca Modelo'],
    ],
    [
      'en',
      'guitar students and their lessons, each student has name and phone, each lesson a date and homework',
      ['guitar students: Name Phone', 'lessons<0: Date Homework'],
    ],
    [
      'fr',
      'je répare des vélos, il me faudrait une liste de clients avec nom et téléphone, et pour chaque client ses réparations avec le vélo et le prix',
      ['clients: Nom Téléphone', 'réparations<0: Vélo Prix'],
    ],
    [
      'pt',
      'queria registar as colheitas com cultura e quilos, e as entregas com restaurante e produto',
      ['colheitas: Cultura Quilos', 'entregas: Restaurante Produto'],
    ],
  ])('%s: “%s”, then each has its own fields', (language, text, expected) => {
    expect(named(language, text)).toEqual(expected);
  });

  test('one thing with a list, when a field is opened by "with", then it stays one', () => {
    expect(named('en', 'I bake and need a list of cakes with name, photo with caption and price')).toEqual([]);
  });
});
