import { describe, expect, test } from 'vitest';
import { calculated } from './calculated.ts';
import { compose } from './compose.ts';

/** Sentence, what is typed, and results that were worked out by hand. */
const cases: readonly (readonly [string, { readonly [label: string]: string }, { readonly [label: string]: number }])[] = [
  ['parking fee calculator: 3 for the first hour and 2 for each one after, at most 15 a day', { Hours: '2.5' }, { Total: 7 }],
  ['parking fee calculator: 3 for the first hour and 2 for each one after, at most 15 a day', { Hours: '12' }, { Total: 15 }],
  [
    'Stundensatz Rechner Handwerker: Lohn 22 €, Lohnnebenkosten 80 %, Gemeinkosten 35%, Gewinn 10 % → Verrechnungssatz',
    {},
    { Verrechnungssatz: 58.806, Gemeinkosten: 13.86 },
  ],
  [
    'Calculadora de churrasco: 400 g de carne por adulto, 200 g por criança, 3 latas de cerveja por adulto, 600 ml de refri por pessoa, pão de alho 2 por pessoa',
    { Adultos: '10', Crianças: '5' },
    { Carne: 5000, Cerveja: 30, Refri: 9000, 'Pão de alho': 30 },
  ],
  ['shipping cost calculator: 4.90 up to 5 kg, 7.90 up to 10 kg, 12.90 above', { Quantity: '10' }, { Total: 7.9 }],
  ['split the rent 1500 by room size: Ana 12 m2, Ben 15 m2, Cleo 18 m2', {}, { Ana: 400, Ben: 500, Cleo: 600 }],
  ['taxi fare calculator: base 3.50 €, 2 € per km, 0.40 € per minute', { Km: '8', Minutes: '15' }, { Total: 25.5, Km: 16 }],
  ['discount calculator: 5 % off above 100, 10 % off above 200', { Amount: '200' }, { 'To pay': 190, Discount: 10 }],
  ['commission calculator: 5 % up to 10000, 8 % above', { Amount: '15000' }, { Total: 900 }],
  [
    'Umzugskosten Rechner: Anfahrt 80 €, 45 € pro Stunde, 0,90 € pro km, 19 % MwSt',
    { Stunden: '4', Km: '100' },
    { Summe: 416.5, MwSt: 66.5 },
  ],
  ['price = length × width × 12.50 plus 10 % waste', { Length: '4', Width: '3' }, { Price: 165 }],
  [
    'concrete = (pi * (hole diameter/2)^2 - post width^2) * depth * number of posts, inputs in mm, answer in m3 and number of 20 kg bags (one bag = 0.0095 m³)',
    { 'Hole diameter': '300', 'Post width': '100', Depth: '600', 'Number of posts': '10' },
    { Concrete: 0.364, Bags: 39 },
  ],
  [
    'paint calculator: wall width, height, number of doors (each 1.9 m2) n windows (1.4m2), coats, coverage 12 m²/litre -> litres needed rounded up to whole tins of 2.5l',
    { 'Wall width': '6' },
    { Paint: 1.95, Tins: 1 },
  ],
  [
    'calcul de ma consommation: litres*100/km, et le coût au km avec le prix du litre',
    { Litres: '42', Km: '700', 'Prix du litre': '1.8' },
    { Consommation: 6, 'Coût au km': 0.108 },
  ],
  [
    'calculadora de iva 21 10 y 4, con o sin iva incluido',
    { Precio: '121', Tipo: '21', 'Con o sin iva': '1' },
    { 'Precio neto': 100, Impuesto: 21 },
  ],
  [
    'carpet calculator: room length and width in m, price per m2 18.90, fitting 120 flat, plus 20% vat',
    { Length: '5', Width: '4' },
    { Total: 597.6 },
  ],
  [
    "calculateur de devis ménage : 25 € de l'heure, 15 € de déplacement, remise de 10 % à partir de 4 heures",
    { Heures: '4' },
    { Total: 103.5 },
  ],
  [
    'calculadora de nómina: sueldo bruto, menos 6,35 % seguridad social, menos 15 % irpf -> neto',
    { 'Sueldo bruto': '2000' },
    { Neto: 1573 },
  ],
  ['frete: R$ 12 até 1 kg, R$ 18 até 5 kg, R$ 30 acima', { Quantidade: '6' }, { Total: 30 }],
  ['electricity bill: first 100 kWh at 0.20, next 200 at 0.25, rest 0.30', { Quantity: '350' }, { Total: 85 }],
  ['how many sandwiches: 2 per person, 10 percent extra', { People: '7' }, { Total: 16 }],
  [
    'wedding drinks calculator: half a bottle of wine per adult, 3 beers per adult, 2 soft drinks per child',
    { Adults: '9', Children: '3' },
    { Wine: 4.5, Beers: 27, 'Soft drinks': 6 },
  ],
];

describe('a rule told in a sentence', () => {
  test.each(cases)('“%s”, when %j is typed, then works out %j', async (sentence, typed, expected) => {
    const results = (await calculated(sentence)).results(typed);

    for (const [label, value] of Object.entries(expected)) expect(results[label], label).toBeCloseTo(value, 2);
  });

  test('a mortgage with a yearly table, when composed, then goes down year by year', async () => {
    const { spec } = await compose(
      'Mortgage calculator (loan, yearly interest %, years) -> monthly payment + total interest, and also with a yearly table pls',
    );

    expect(spec.parts.find(({ part }) => part === 'calculator')?.props['schedule']).toMatchObject({
      labels: ['Year', 'Interest', 'Repaid', 'Left to pay'],
    });
    expect(spec.leftOut).toEqual([]);
  });
});
