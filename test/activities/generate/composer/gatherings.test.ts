/** What people book, sign up for and decide together: rules of the house are held by the form, and stand nowhere as fields. */
import { describe, expect, test } from 'vitest';
import type { CollectionField } from '../../../../core/app-spec.ts';
import { compose, partsOf } from './compose.ts';

const fieldsIn = async (sentence: string): Promise<readonly CollectionField[]> => (await compose(sentence)).spec.entities[0]?.fields ?? [];
const typed = (fields: readonly CollectionField[], type: string): CollectionField | undefined =>
  fields.find((field) => field.type === type);

describe('bookings', () => {
  test('with days, hours and a length, when composed, then offer the times, one booking each, and keep what is taken apart from who', async () => {
    const { spec } = await compose(
      'réservation de cours de guitare du lundi au jeudi entre 16h et 20h, 45 minutes chacun, avec prénom, téléphone et niveau (débutant, moyen, avancé)',
    );

    const slots = spec.parts.find(({ part }) => part === 'slot-booking');
    expect(slots?.props).toMatchObject({ hours: [{ days: [1, 2, 3, 4], from: '16:00', to: '20:00' }], minutes: 45 });
    expect(spec.entities).toMatchObject([{ confidential: true }, { noted: true }]);
    expect(typed(spec.entities[0]?.fields ?? [], 'time')?.atMost).toMatchObject({ rows: 1, collection: spec.entities[1]?.collection });
    expect(spec.entities[1]?.fields.map(({ type }) => type).sort()).toEqual(['date', 'time']);
  });

  test('of a café, when composed, then refuse closed days, large groups and a ninth table', async () => {
    const fields = await fieldsIn(
      'booking page for my café Blue Kettle with eight tables, guests choose day, time, number of people and leave name and phone, max 6 people per booking, closed on mondays',
    );

    expect(typed(fields, 'date')?.days).toEqual([2, 3, 4, 5, 6, 7]);
    expect(typed(fields, 'number')).toMatchObject({ min: 1, max: 6 });
    expect(typed(fields, 'time')?.atMost?.rows).toBe(8);
  });

  test('of rooms with names, when composed, then are a calendar in which none overlaps another in its room', async () => {
    const { spec } = await compose(
      'Raumkalender für unsere Räume Eiche, Birke und Ahorn mit Name, Raum, Datum, Beginn und Ende, keine Doppelbuchungen',
    );

    expect(partsOf({ spec })).toContain('calendar');
    const room = typed(spec.entities[0]?.fields ?? [], 'choice');
    expect(room?.options).toEqual(['Eiche', 'Birke', 'Ahorn']);
    expect(room?.atMost).toMatchObject({ rows: 1, with: ['datum'], span: { start: 'beginn', end: 'ende' } });
  });
});

test('a sign-up sheet with a most a night, when composed, then counts the nights and is read by all', async () => {
  const { spec } = await compose('sign up sheet for our night shifts next month, name, ward and which night, max 3 nurses per night');

  expect(spec.title).toBe('Night shifts next month');
  expect(spec.parts.find(({ part }) => part === 'slot-sheet')?.props).toMatchObject({ by: ['night'], most: 3 });
  expect(spec.entities[0]?.confidential).toBeUndefined();
  expect(spec.leftOut).toEqual([]);
});

// Two kinds of rows are marked in it now.
test.fails('rehearsals that named people answer for, when composed, then are a grid of dates and people', async () => {
  const { spec } = await compose(
    'calendar with rehearsals and gigs, each with place, start time and notes, and everyone (Mara, Joe, Teo, Linh) can say yes, no or maybe',
  );

  expect(spec.parts.find(({ part }) => part === 'availability')?.props).toMatchObject({
    people: ['Mara', 'Joe', 'Teo', 'Linh'],
    answers: ['Yes', 'No', 'Maybe'],
  });
});

test.each([
  ['encuesta para elegir el próximo libro', 'vote-list', 'El próximo libro'],
  ['boîte à idées avec votes et commentaires', 'vote-list', 'Boîte à idées'],
  ['sondage de dates pour le repas de quartier', 'availability', 'Sondage de dates pour le repas de quartier'],
])('“%s”, when composed, then is a %s called “%s”', async (sentence, part, title) => {
  const { spec } = await compose(sentence);

  expect(partsOf({ spec })).toContain(part);
  expect(spec.title).toBe(title);
});
