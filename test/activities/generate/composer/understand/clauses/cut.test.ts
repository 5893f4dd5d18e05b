import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../../../activities/generate/composer/understand/clauses/cut.ts';
import type { Language } from '../../../../../../core/composition.ts';
import { lexicon } from './lexicon.ts';

const sorts = (language: Language, text: string): string[] => clausesOf(text, language, lexicon).map(({ sort }) => sort);

describe('a text, when cut into clauses', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'I run a bakery and we never know who works when, I need a list of shifts with day, name', ['told', 'told', 'want', 'item']],
    ['en', 'a page where guests choose a day and leave their name', ['item', 'data', 'data']],
    ['en', 'tool list with name, price, max 3 per person', ['item', 'item', 'wish']],
    ['de', 'Ich leite einen Chor, also bräuchte ich eine Liste mit Titel, schön wäre auch eine Suche', ['told', 'want', 'wish']],
    ['de', 'eine Seite, wo jeder ein Buch vorschlagen kann', ['item', 'act']],
    ['fr', 'je répare des vélos et je voudrais suivre les clients, parce que je perds mes papiers', ['told', 'want', 'told']],
    ['es', 'tengo un taller y quiero guardar clientes con nombre, que me avise cuando falte algo', ['told', 'want', 'wish']],
    ['pt', 'vendo bolos e preciso de uma lista com sabor, e no fim do mês ver o total', ['told', 'want', 'wish']],
  ])('%s: “%s”, then each is sorted by how it begins', (language, text, expected) => {
    expect(sorts(language, text)).toEqual(expected);
  });

  test.each<[Language, string]>([
    ['en', 'books with title, author and whether I finished them'],
    ['en', 'seed log with variety, where i got it, when it runs out'],
    ['de', 'Werkzeugliste mit Name, Preis und wer es hat'],
    ['fr', 'liste de courses avec article, quantité et rayon'],
    ['es', 'inventario con artículo, cantidad, mínimo y proveedor'],
    ['pt', 'lista de livros com título, autor e se já li'],
  ])('%s: “%s”, then names of things stay names', (language, text) => {
    expect(new Set(sorts(language, text))).toEqual(new Set(['item']));
  });

  test('in brackets, when commas stand there, then it stays whole', () => {
    const [first] = clausesOf('jobs with status (new, in progress, done)', 'en', lexicon);

    expect(first?.text).toBe('jobs with status (new, in progress, done)');
  });
});
