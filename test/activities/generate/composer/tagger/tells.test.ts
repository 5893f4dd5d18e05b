import { describe, expect, test } from 'vitest';
import { compose, fieldsOf } from '../compose.ts';

const partsOf = ({ spec }: Awaited<ReturnType<typeof compose>>): string[] => spec.parts.map(({ part }) => part);

describe('two readings of a request', () => {
  test.each<[string, string, readonly string[]]>([
    ['Boxing club medicals are due. Medicals: boxer, last medical, fit.', 'Medicals', ['boxer:text', 'last_medical:text', 'fit:text']],
    ['Knit and natter attendance, name, brought wool', 'Knit and natter attendances', ['name:text', 'brought_wool:text']],
  ])('of “%s”, when the marks tell more, then are what is built', async (sentence, title, fields) => {
    const composed = await compose(sentence);

    expect(composed.spec.title).toBe(title);
    expect(fieldsOf(composed)).toEqual(fields);
  });

  test.each<[string, string]>([
    ['memory game with the words sun, moon, star, rain and snow', 'game-memory'],
    ['dashboard of bitcoin, solana and dogecoin prices', 'live-quotes'],
    ['euro in schweizer franken und zloty umrechnen mit aktuellem kurs', 'live-converter'],
    [
      'site vitrine pour mon entreprise de plomberie Dubois et Fils à Nantes, avec dépannage, salle de bains, chauffe-eau, zone d’intervention et formulaire de devis',
      'site-nav',
    ],
    [
      'ok so our book club has eleven people and we argued about the next book instead of talking. could you make something where anyone can suggest a title with author, page count and why we should read it, everybody gives a thumbs up to the ones they like, and the most liked is at the top',
      'vote-list',
    ],
    ['booking page for my kayak rental, 4 kayaks, whole hours between 9am and 5pm, people leave name and phone', 'slot-booking'],
  ])('of “%s”, when it is about no list of rows, then has a grammar of its own', async (sentence, part) => {
    expect(partsOf(await compose(sentence))).toContain(part);
  });

  test('of a roster with many fields and no day, when told in a story, then keeps people, in confidence, and no duties', async () => {
    const composed = await compose(
      "My daughter's soccer team made me the manager, and it is chaos. I need a roster with each kid's name, jersey number, position (goalie, defender, midfielder, forward), a parent's name and phone, any allergies, and whether the fee is paid. Please don't make it public, these are children.",
    );

    expect(composed.spec.title).toBe('Roster');
    expect(partsOf(composed)).not.toContain('calendar');
    expect(composed.spec.entities[0]?.confidential).toBe(true);
    expect(fieldsOf(composed)).not.toContain('are_children:boolean');
  });

  test('of a story before the rows, when no word of it is a title, then the rows are', async () => {
    const { spec } = await compose('Ich bin Tauchlehrer in Ägypten. Tauchgang mit Tauchplatz, Maximaltiefe, Dauer und Sicht.');

    expect(spec.title).not.toMatch(/^Ich/);
  });
});

describe('a scale', () => {
  test('that several things share, when it is said once behind them, then is one for each', async () => {
    const composed = await compose(
      'Fragebogen für Gäste unserer Ferienwohnung: Sauberkeit, Ausstattung und Lage mit 1 bis 5 Sternen, Kommentar',
    );

    expect(
      fieldsOf(composed)
        .slice(0, 3)
        .every((field) => /^(?:sauberkeit|ausstattung|lage):(?:choice|rating)/.test(field)),
    ).toBe(true);
  });
});
