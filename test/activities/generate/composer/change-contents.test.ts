import { beforeAll, describe, expect, test } from 'vitest';
import type { PartUse } from '../../../../core/composition.ts';
import { asCurrent, compose, partsOf, refusal, type Composed } from './compose.ts';

const sentences = {
  bakery: 'website for a bakery with prices, opening hours, contact details and a contact form',
  soap: 'online shop for soap with cart',
  animals: 'quiz about animals',
  pairs: 'memory game',
  loan: 'loan calculator',
} as const;
type Name = keyof typeof sentences;

const apps = new Map<Name, Composed>();
beforeAll(async () => {
  for (const name of Object.keys(sentences) as Name[]) apps.set(name, await compose(sentences[name]));
});
const app = (name: Name): Composed => apps.get(name) ?? expect.fail(`${name} was not built`);

async function changed(name: Name, ...changes: string[]): Promise<Composed> {
  let now = app(name);
  for (const change of changes) now = await compose(change, { current: asCurrent(now) });
  return now;
}

const part = ({ spec }: Composed, name: string): PartUse['props'] => spec.parts.find((use) => use.part === name)?.props ?? {};
/** Items of the price list or shop as `name price`. */
const itemsOf = (composed: Composed): string[] => {
  type Item = { name: string; price?: number };
  const groups = part(composed, 'price-list')['groups'] as unknown as { items: Item[] }[] | undefined;
  const items = groups?.flatMap((group) => group.items) ?? (part(composed, 'shop')['items'] as unknown as Item[]);
  return items.map(({ name, price }) => `${name} ${price ?? '–'}`);
};
const linksOf = (composed: Composed): string[] =>
  ((part(composed, 'site-nav')['links'] ?? []) as unknown as { href: string }[]).map(({ href }) => href);

const list = 'our prices: Rye loaf 4.20, Plait 3 and Seed roll 0.90';

describe('items and prices', () => {
  test.each([
    ['bakery', [list], ['Rye loaf 4.2', 'Plait 3', 'Seed roll 0.9']],
    ['bakery', [list, 'the plait now costs 3.50'], ['Rye loaf 4.2', 'Plait 3.5', 'Seed roll 0.9']],
    ['bakery', [list, 'add Poppy roll for 1.10 and take off the Seed roll'], ['Rye loaf 4.2', 'Plait 3', 'Poppy roll 1.1']],
    ['bakery', [list, 'we have no seed rolls any more'], ['Rye loaf 4.2', 'Plait 3']],
    ['bakery', [list, 'rename Plait to Butter plait'], ['Rye loaf 4.2', 'Butter plait 3', 'Seed roll 0.9']],
    ['bakery', [list, 'make the plait 2.80 and the rye loaf 5'], ['Rye loaf 5', 'Plait 2.8', 'Seed roll 0.9']],
    ['bakery', ['Roggenbrot 4,20, Zopf 3'], ['Roggenbrot 4.2', 'Zopf 3']],
    ['soap', ['nos prix : Lavande 6, Citron 5,50'], ['Lavande 6', 'Citron 5.5']],
    ['soap', ['add Olive soap 7'], ['Olive soap 7']],
  ] as const)('of %s, when asked for %j, are those', async (name, changes, items) => {
    const after = await changed(name, ...changes);

    const shown = itemsOf(after);
    expect(shown.filter((item) => !/^Sample item/.test(item))).toEqual(items);
    expect(part(after, name === 'soap' ? 'shop' : 'price-list')).not.toHaveProperty('note');
  });

  test('that are not there are named', async () => {
    expect((await refusal('the baguette costs 2', asCurrent(app('bakery')))).message).toContain('Baguette');
  });

  test.each([
    ['bakery', 'show the prices in pounds', 'price-list', 'GBP'],
    ['soap', 'Preise in Franken bitte', 'shop', 'CHF'],
    ['loan', 'use euros instead of dollars', 'calculator', 'EUR'],
  ] as const)('of %s, when “%s” is asked for, have that currency', async (name, change, shown, currency) => {
    expect(part(await changed(name, change), shown)['currency']).toBe(currency);
  });
});

describe('a place', () => {
  test.each([
    [
      'we are open Tuesday to Friday 7:30 to 18:00, Saturday 8 to 13, closed on Sunday and Monday',
      ['Tuesday – Friday 7:30 – 18:00', 'Saturday 8 – 13', 'Sunday – Monday closed'],
    ],
    ['closed on Saturday', ['Monday to Friday 9:00 – 17:00', 'Sunday closed', 'Saturday closed']],
  ])('that is open “%s” says so', async (change, rows) => {
    const shown = part(await changed('bakery', change), 'opening-hours')['rows'] as unknown as { day: string; hours: string }[];

    expect(shown.map(({ day, hours }) => `${day} ${hours}`)).toEqual(rows);
  });

  test('is reached by what was said of it', async () => {
    const after = await changed(
      'bakery',
      'our phone number is +49 30 1234567',
      'our email is brot@example.com',
      'our address is Kornweg 3, Bonn',
    );

    expect(part(after, 'contact-block')).toMatchObject({ phone: '+49 30 1234567', email: 'brot@example.com', address: 'Kornweg 3, Bonn' });
  });

  test('lists its people and what it offers by their names', async () => {
    const after = await changed('bakery', 'our team: Ada (baker), Ben and Cleo');

    expect(part(after, 'team')['people']).toEqual([{ name: 'Ada', role: 'Baker' }, { name: 'Ben' }, { name: 'Cleo' }]);
  });
});

describe('sections', () => {
  test('that are moved and removed take their links along', async () => {
    const moved = await changed('bakery', 'put the opening hours above the prices');
    const order = partsOf(moved);
    expect(order.indexOf('opening-hours')).toBeLessThan(order.indexOf('price-list'));
    expect(linksOf(moved).indexOf('#hours')).toBeLessThan(linksOf(moved).indexOf('#prices'));

    const removed = await changed('bakery', 'remove opening hours and contact details');
    expect(linksOf(removed)).not.toContain('#hours');
    expect(linksOf(removed)).not.toContain('#contact');
  });

  test('a field of the form, when removed from it, leaves the form', async () => {
    const after = await changed('bakery', 'remove the phone number from the contact form');

    expect(partsOf(after)).toContain('record-form');
    expect(after.spec.entities.find(({ confidential }) => confidential)?.fields.some(({ type }) => type === 'phone')).toBe(false);
  });

  test.each(['add a cookie banner', 'add Sourdough', 'put the parking lot between the trees'])(
    'when “%s” names none, then none is made up',
    async (change) => {
      expect((await refusal(change, asCurrent(app('bakery')))).code).toBe('composer_cannot');
    },
  );

  test('for what visitors want to do are forms that the owner alone reads', async () => {
    const after = await changed('soap', 'people should be able to book a table');

    expect(after.facts.collections.at(-1)).toMatchObject({ name: 'bookings', access: { create: 'anyone', read: 'owner' } });
  });
});

describe('a quiz, a game and a calculator', () => {
  test('hold the questions that are added and as many as are said', async () => {
    const after = await changed(
      'animals',
      'only 4 questions',
      'add the question "What does a cow eat?" with answers Grass, Meat, Fish, grass is right',
    );

    expect((part(after, 'quiz')['questions'] as unknown[]).at(-1)).toEqual({
      question: 'What does a cow eat?',
      options: ['Grass', 'Meat', 'Fish'],
      answer: 'Grass',
    });
    expect(after.spec.tagline).toBe('5 questions.');
  });

  test('do not make questions up', async () => {
    expect((await refusal('30 more questions please', asCurrent(app('animals')))).code).toBe('composer_cannot');
    expect((await refusal('add the question "Who barks?"', asCurrent(app('animals')))).code).toBe('composer_cannot');
  });

  test.each([
    ['use 10 pairs', 10],
    ['12 cards are enough', 6],
    ['make it harder', 12],
    ['easier please', 4],
  ])('when “%s” is asked for, have %i pairs', async (change, pairs) => {
    expect(part(await changed('pairs', change), 'game-memory')['pairs']).toBe(pairs);
  });

  test('start with the figures and names that are said, and keep their formula', async () => {
    const before = part(app('loan'), 'calculator');
    const after = part(await changed('loan', 'start with 25,000', 'rename Years to Duration'), 'calculator');

    expect(after['inputs']).toMatchObject([{ initial: 25_000 }, {}, { label: 'Duration' }]);
    expect(JSON.stringify(after['outputs'])).toBe(JSON.stringify(before['outputs']));
    expect((await refusal('add a fee of 2 percent', asCurrent(app('loan')))).message).toContain('formula');
  });
});
