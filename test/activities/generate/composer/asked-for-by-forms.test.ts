import { describe, expect, test } from 'vitest';
import type { AppSpec } from '../../../../core/composition.ts';
import { compose } from './compose.ts';

const typedIn = ({ entities }: AppSpec): string[] => entities.flatMap(({ fields }) => fields.map(({ name, type }) => `${name}:${type}`));

describe('what a sentence asks people for', () => {
  test('a form of a page “that asks for the date and the venue”, when composed, then asks for them', async () => {
    const { spec } = await compose(
      'website for a wedding photographer in Edinburgh with a gallery, packages and an enquiry form that asks for the date and the venue',
    );

    expect(typedIn(spec)).toEqual(expect.arrayContaining(['date:date', 'venue:text']));
  });

  test('a booking with a choice, a day and a time, when composed, then asks for them in this order, and for the day without fail', async () => {
    const { spec } = await compose(
      'Booking page for a dog groomer: customers choose a bath, a full groom or a nail trim, pick a day and time and leave their name and phone number',
    );
    const fields = spec.entities[0]?.fields ?? [];

    expect(fields.map(({ type }) => type)).toEqual(['choice', 'date', 'time', 'text', 'phone']);
    expect(fields.find(({ type }) => type === 'date')?.required).toBe(true);
  });

  test('“si ya me pagaron o no”, when composed, then is a yes or no without the “o”', async () => {
    const { spec } = await compose('clientes con su teléfono y reparaciones con fecha, costo y si ya me pagaron o no');

    expect(typedIn(spec)).toContain('pagaron:boolean');
  });

  test('answers below each topic of a forum, when composed, then are not said to be left out', async () => {
    const { spec } = await compose("forum d'entraide avec des sujets et des réponses sous chaque sujet");

    expect(spec.leftOut).toEqual([]);
  });
});
