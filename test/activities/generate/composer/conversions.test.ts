import { describe, expect, test } from 'vitest';
import { compose, refusal } from './compose.ts';

interface Unit {
  readonly label: string;
  readonly factor: number;
  readonly offset?: number;
}

/** Each converter's first unit and second, with what so many of the first are of the second, as the part reckons. */
async function conversions(sentence: string, value: number): Promise<[string, string, number][]> {
  const { spec } = await compose(sentence);
  return spec.parts
    .filter(({ part }) => part === 'converter')
    .flatMap(({ props }) => {
      const [from, to] = props['units'] as unknown as readonly Unit[];
      if (!from || !to) return [];
      const result = (value * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
      return [[from.label, to.label, Number(result.toFixed(2))] as [string, string, number]];
    });
}

describe('a converter', () => {
  test.each<[string, number, [string, string, number][]]>([
    [
      'convert cups to ml, ounces to grams and fahrenheit to celsius for baking',
      350,
      [
        ['Cups (US)', 'ml', 82805.88],
        ['Ounces', 'Grams', 9922.33],
        ['Fahrenheit', 'Celsius', 176.67],
      ],
    ],
    [
      'convertidor de millas a kilómetros, libras a kilos y pies a metros',
      10,
      [
        ['Millas', 'Kilómetros', 16.09],
        ['Libras', 'Kilos', 4.54],
        ['Pies', 'Metros', 3.05],
      ],
    ],
    [
      'Umrechner von Meilen in Kilometer und Fahrenheit in Celsius',
      50,
      [
        ['Meilen', 'Kilometer', 80.47],
        ['Fahrenheit', 'Celsius', 10],
      ],
    ],
    ['convertisseur de recettes tasses en ml', 2, [['Tasses (250 ml)', 'ml', 500]]],
    ['conversor de xícaras para ml', 1, [['Xícaras (240 ml)', 'ml', 240]]],
    ['ounces to ml', 1, [['Ounces (US)', 'ml', 29.57]]],
    ['tablespoons to teaspoons converter', 2, [['Tablespoons (US)', 'Teaspoons (US)', 6]]],
    ['kg and pounds converter', 1, [['kg', 'Pounds', 2.2]]],
  ])('“%s”, when composed, then has every pair in its order and words', async (sentence, value, expected) => {
    expect(await conversions(sentence, value)).toEqual(expected);
  });

  test('for a kitchen, when no unit is named, then has what a kitchen needs', async () => {
    const { spec } = await compose('Umrechner für die Küche');

    expect(spec.parts.flatMap(({ props }) => props['title'] ?? [])).toEqual(expect.arrayContaining(['Gewicht', 'Volumen']));
  });

  test.each([
    ['convertisseur de mesures pour la cuisine', ['Centilitres', 'Décilitres', 'Cuillères à soupe (15 ml)'], 'Farine'],
    ['Küchen-Umrechner', ['Zentiliter', 'Esslöffel (15 ml)', 'Teelöffel (5 ml)', 'Tassen (250 ml)'], 'Mehl'],
    ['conversor de medidas de cozinha', ['Xícaras (240 ml)', 'Colheres de sopa (15 ml)'], 'Farinha'],
    ['conversor de medidas de cocina', ['Cucharadas (15 ml)', 'Decilitros'], 'Harina'],
    ['kitchen converter', ['Cups (US)', 'Tablespoons (US)', 'Deciliters'], 'Flour'],
  ])('“%s”, when composed, then measures as its country does, and weighs goods', async (sentence, labels, good) => {
    const { spec } = await compose(sentence);
    const units = (spec.parts[2]?.props['units'] ?? []) as unknown as readonly Unit[];
    const goods = (spec.parts.at(-1)?.props['kinds'] ?? []) as unknown as readonly { title: string }[];

    expect(units.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    expect(units.some(({ label }) => label.includes('(US)'))).toBe(spec.language === 'en');
    expect(goods.map(({ title }) => title)).toContain(good);
  });

  test.each([
    ["convertisseur d'unités de physique", ['Force', 'Énergie', 'Pression', 'Vitesse']],
    ['unit converter for physics class', ['Force', 'Power', 'Temperature']],
    ['Umrechner für Segler', ['Geschwindigkeit']],
  ])('“%s”, when a purpose is named, then has its kinds of units', async (sentence, kinds) => {
    const { spec } = await compose(sentence);
    const titles = spec.parts.flatMap(({ props }) => [
      ...[props['title'] ?? []].flat(),
      ...((props['kinds'] ?? []) as unknown as { title: string }[]).map(({ title }) => title),
    ]);

    expect(titles).toEqual(expect.arrayContaining(kinds));
  });

  test.each([
    ['pouces en millimètres avec le résultat arrondi à deux décimales', 2],
    ['miles to kilometres rounded to one decimal place', 1],
    ['Meilen in Kilometer ohne Nachkommastellen', 0],
    ['libras a kilos con tres decimales', 3],
    ['libras para quilos', undefined],
  ])('“%s”, when composed, then rounds so', async (sentence, decimals) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.find(({ part }) => part === 'converter')?.props['decimals']).toBe(decimals);
    expect(spec.leftOut).toEqual([]);
  });

  test('litres per 100 km, when converted, then fall as miles per gallon rise', async () => {
    const { spec } = await compose('mpg to l/100km converter');
    const [mpg, litres] = (spec.parts.find(({ part }) => part === 'converter')?.props['units'] ?? []) as unknown as (Unit & {
      inverse?: boolean;
    })[];

    expect(litres?.inverse).toBe(true);
    expect((litres?.factor ?? 0) / (30 * (mpg?.factor ?? 0))).toBeCloseTo(7.84, 2);
  });

  test('with one pair that is not known, when composed, then builds the others and names it', async () => {
    const { spec } = await compose('convert km to miles and parsecs to furlongs');

    expect(spec.leftOut).toEqual([expect.stringMatching(/^parsecs to furlongs: /)]);
  });

  test.each(['metres to grams', 'convert furlongs to miles'])('“%s”, when it cannot be converted, then says so', async (sentence) => {
    expect((await refusal(sentence)).code).toBe('composer_cannot');
  });
});
