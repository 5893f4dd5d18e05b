import { expect, test } from 'vitest';
import { withChoices } from '../../../../../../activities/generate/composer/understand/clauses/choices.ts';
import type { Language } from '../../../../../../core/composition.ts';
import { lexicon } from './lexicon.ts';

test.each<[Language, string, string]>([
  ['en', 'eggs with date, hen house A or B, notes', 'eggs with date, hen house (A or B), notes'],
  ['en', 'a rota with the slot morning, noon or evening and the name', 'a rota with the slot (morning, noon or evening) and the name'],
  [
    'de',
    'Aufträge mit Kunde und Status offen, in Arbeit oder geliefert',
    'Aufträge mit Kunde und Status (offen, in Arbeit oder geliefert)',
  ],
  [
    'de',
    'Formular mit Art des Rads als Auswahl: Citybike, Rennrad oder E-Bike',
    'Formular mit Art des Rads (Citybike, Rennrad oder E-Bike)',
  ],
  ['fr', 'planning avec le créneau matin, midi ou soir', 'planning avec le créneau (matin, midi, soir)'],
  ['es', 'precio y estado que puede ser pendiente, en curso o entregada', 'precio y estado (pendiente, en curso o entregada)'],
  ['pt', 'aulas com nível que pode ser inicial, médio ou avançado', 'aulas com nível (inicial, médio ou avançado)'],
])('%s: “%s”, when options stand behind their field, then they get brackets', (language, text, expected) => {
  expect(withChoices(text, language, lexicon)).toBe(expected);
});

test.each<[Language, string]>([
  ['en', 'a quiz for one or two players'],
  ['en', 'recipe search by name or ingredient'],
  ['de', 'Buchungen für Kurs oder Raum'],
  ['fr', 'liste de films ou séries'],
])('%s: “%s”, when nothing is chosen from, then it stays as it is', (language, text) => {
  expect(withChoices(text, language, lexicon)).toBe(text);
});
