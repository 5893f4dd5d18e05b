import { describe, expect, test } from 'vitest';
import { calculated } from './calculated.ts';

/** Sentence, what is typed, and results that were worked out by hand. */
const cases: readonly (readonly [string, { readonly [label: string]: string }, { readonly [label: string]: number }])[] = [
  ['tip calculator', { Bill: '80', People: '4' }, { Tip: 12, Total: 92, 'Each pays': 23 }],
  ['split the bill calculator', { Bill: '90' }, { 'Each pays': 30 }],
  ['BMI calculator', { Weight: '81', Height: '180' }, { BMI: 25 }],
  ['loan calculator', { 'Amount borrowed': '10000' }, { 'Monthly payment': 188.71, 'Total interest': 1322.74 }],
  ['loan calculator', { 'Interest per year': '0', 'Amount borrowed': '6000' }, { 'Monthly payment': 100, 'Total interest': 0 }],
  ['mortgage calculator', {}, { 'Monthly payment': 1266.81, Borrowed: 240000 }],
  ['discount calculator', { Price: '80' }, { 'You pay': 64, 'You save': 16 }],
  ['VAT calculator', {}, { Tax: 20, 'Gross price': 120 }],
  ['VAT calculator gross to net', { Gross: '119', Rate: '19' }, { Net: 100, Tax: 19 }],
  ['percentage calculator', {}, { Result: 30, Added: 230, 'Taken off': 170 }],
  ['percentage change calculator', {}, { Change: 25 }],
  ['compound interest calculator', { 'Added each month': '0', 'Interest per year': '5' }, { 'At the end': 1647.01 }],
  ['savings goal calculator', {}, { Months: 30, Years: 2.5 }],
  ['margin calculator', {}, { Profit: 40, Margin: 40, Markup: 66.67 }],
  ['break-even calculator', {}, { 'Pieces to break even': 200, 'Revenue to break even': 5000 }],
  ['ROI calculator', {}, { 'Return on investment': 25, Profit: 250 }],
  ['wage calculator', {}, { 'A month': 3466.67, 'A year': 41600 }],
  ['unit price calculator', { 'Price of the first': '3', 'Amount of the first': '2' }, { First: 150, Second: 0.6 }],
  ['rule of three calculator', {}, { 'B equals': 20 }],
  ['GPA calculator', { Grades: '4 3 3.5 2' }, { Average: 3.125, Count: 4 }],
  ['average calculator', { Numbers: '1; 2, 6' }, { Average: 3, Sum: 9 }],
  ['circle calculator', {}, { Area: 78.54, Circumference: 31.42 }],
  ['right triangle calculator', {}, { Hypotenuse: 5, Area: 6, Perimeter: 12 }],
  ["ohm's law calculator", {}, { Voltage: 200, Power: 400 }],
  ['area calculator', {}, { Area: 20, Perimeter: 18 }],
  ['volume calculator', {}, { Volume: 50, 'Litres inside': 50000 }],
  ['paint calculator', {}, { Area: 41, Paint: 8.2 }],
  ['tile calculator', {}, { Tiles: 74, Area: 12 }],
  ['wallpaper calculator', {}, { Rolls: 9 }],
  ['concrete calculator', {}, { Volume: 1.8, Weight: 4320 }],
  ['electricity cost calculator', {}, { Cost: 18, Energy: 60 }],
  ['recipe scaler calculator', {}, { 'Amount to take': 450, Factor: 1.5 }],
  ['fuel cost calculator', {}, { Cost: 29.25, Fuel: 16.25 }],
  ['speed calculator', { Time: '1:30:00' }, { Speed: 80 }],
  ['download time calculator', {}, { 'Download time': 1600 }],
  ['CO2 calculator', {}, { CO2: 85 }],
  ['calorie calculator', { Sex: '5', Activity: '1.2' }, { 'Calories at rest': 1623.75, 'Calories a day': 1948.5 }],
  ['heart rate zones calculator', {}, { 'Highest pulse': 185, 'Steady from (70 %)': 130 }],
  ['due date calculator', { 'First day of the last period': '2025-01-01' }, { 'Due date': Date.UTC(2025, 9, 8) / 86_400_000 }],
  ['age calculator', { 'Date of birth': '2001-03-01', On: '2024-02-29' }, { Years: 22, Days: 8400 }],
  ['age calculator', { 'Date of birth': '2001-03-01', On: '2024-03-01' }, { Years: 23 }],
  ['days between dates calculator', { From: '2024-02-01', To: '2024-03-01' }, { Days: 29 }],
  ['dose calculator by weight', { Weight: '20', 'Dose per kg': '15', 'Doses a day': '3' }, { Dose: 300, 'In a day': 900 }],
  ['board foot calculator', { Thickness: '2', Width: '6', Length: '8', Pieces: '3' }, { 'Board feet': 24 }],
  ['pace calculator', { Distance: '10', Time: '0:50:00' }, { 'Pace per km': 300, 'Marathon time': 13800.598 }],
  ['coffee ratio calculator', { Coffee: '20' }, { Water: 320 }],
  ['pizza dough calculator', {}, { Water: 325, Salt: 10, Yeast: 5, 'Weight of the dough': 840 }],
  ['homebrew abv calculator', {}, { 'Alcohol by volume': 5.25 }],
  ['dilution calculator', { Total: '1100' }, { Concentrate: 100, Water: 1000 }],
  ['stair calculator', {}, { Steps: 15, 'Exact height of a step': 18, 'Length of the stairs': 378 }],
  ['roof pitch calculator', { Run: '1' }, { Angle: 45, Slope: 100 }],
  ['infusion drip rate calculator', {}, { 'Flow rate': 125, 'Drops a minute': 41.67 }],
  ['kinetic energy calculator', {}, { 'Kinetic energy': 125 }],
  ['quadratic equation calculator', {}, { 'x₁': 2, 'x₂': 1, Discriminant: 1 }],
  ['free fall calculator', {}, { 'Time of the fall': 2.019, 'Speed at the ground': 19.81 }],
  ['one rep max calculator', {}, { 'One-rep max': 93.33 }],
  ['final grade calculator', {}, { 'Needed in the exam': 79.5 }],
  ['two stroke fuel mix calculator', {}, { Oil: 100 }],
  ['rental yield calculator', {}, { 'Gross yield': 5.1, 'Net yield': 4.35 }],
  ['charging time calculator for my car', {}, { 'Charging time': 11781.82, Cost: 12.6 }],
  ['Rechner: Stundenlohn mal Stunden minus 30 Euro Fahrkosten', { Stundenlohn: '20', Stunden: '8' }, { Ergebnis: 130 }],
  [
    'a calculator for lumber: length times width times price per square foot',
    { Length: '3', Width: '2', 'Price per square foot': '5' },
    { Result: 30 },
  ],
  [
    'calculadora: multiplica el precio por la cantidad y resta el descuento',
    { Precio: '9', Cantidad: '3', Descuento: '2' },
    { Resultado: 25 },
  ],
  ['working hours calculator', { Start: '22:00', End: '06:30' }, { Worked: 28800, 'In decimal hours': 8 }],
];

describe('a calculator', () => {
  test.each(cases)('“%s”, when %j is typed, then the source of the app works out %j', async (sentence, typed, expected) => {
    const results = (await calculated(sentence)).results(typed);

    for (const [label, value] of Object.entries(expected)) expect(results[label], label).toBeCloseTo(value, 2);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'loan repayment calculator with amount, interest rate and years, show the monthly payment and total interest',
      ['Amount', 'Interest rate', 'Years'],
      ['Monthly payment', 'Total interest'],
    ],
    ['Running pace calculator: distance and time in, pace per km and per mile out', ['Distance', 'Time'], ['Pace per km', 'Per mile']],
    [
      "calculatrice d'intérêts composés : capital de départ, versement mensuel, taux annuel, durée en années",
      ['Capital de départ', 'Versement mensuel', 'Taux annuel', 'Durée en années'],
      ['À la fin', 'Versé'],
    ],
    [
      'Stromkostenrechner mit Leistung, Stunden pro Tag, Tage und Strompreis',
      ['Leistung', 'Stunden pro Tag', 'Tage', 'Strompreis'],
      ['Kosten', 'Verbrauch'],
    ],
    [
      'calculadora de préstamos con monto, tasa de interés y plazo en meses',
      ['Monto', 'Tasa de interés', 'Plazo en meses'],
      ['Cuota mensual', 'Intereses en total', 'Total pagado'],
    ],
    [
      'calculadora de combustível com distância, consumo, preço por litro e pessoas',
      ['Distância', 'Consumo', 'Preço por litro', 'Pessoas'],
      ['Custo', 'Cada um paga', 'Combustível'],
    ],
    ['circle calculator with diameter', ['Diameter'], ['Area', 'Circumference']],
    ['tip calculator with bill and tip percent', ['Bill', 'Tip percent'], ['Tip', 'Total']],
  ])('“%s”, when composed, then shows the words of the sentence', async (sentence, inputs, outputs) => {
    const worked = await calculated(sentence);

    expect(worked.inputs.map(({ label }) => label)).toEqual(inputs);
    expect(worked.outputs.map(({ label }) => label)).toEqual(outputs);
    expect(worked.composed.spec.leftOut).toEqual([]);
  });

  test('of a running pace, when 10 km take 50 minutes, then says 5:00 and 8:03', async () => {
    const { shown } = await calculated('Running pace calculator: distance and time in, pace per km and per mile out');

    expect(shown({ Distance: '10', Time: '50:00' })).toEqual({ 'Pace per km': '5:00', 'Per mile': '8:03' });
    expect(shown({ Distance: '42.195', Time: '3:30:00' })['Pace per km']).toBe('4:59');
  });

  test.each(['rule of three calculator', 'Dreisatz', 'règle de trois', 'regla de tres', 'regra de três'])(
    '“%s”, when its first value is nought, then shows a dash instead of a number',
    async (sentence) => {
      const { inputs, outputs, results, shown } = await calculated(sentence);
      const [a = { label: '' }] = inputs;
      const [x = { label: '' }] = outputs;

      expect(results()[x.label]).toBe(20);
      expect(shown({ [a.label]: '0' })[x.label]).toBe('–');
    },
  );

  test.each([
    ['BMI calculator metric and imperial', ['Metric', 'Imperial']],
    ['BMI calculator in pounds and inches', ['Imperial', 'Metric']],
    ['BMI Rechner metrisch und imperial', ['Metrisch', 'Imperial']],
  ])('“%s”, when composed, then has a switch of units', async (sentence, labels) => {
    const { composed } = await calculated(sentence);
    const systems = composed.spec.parts[1]?.props['systems'] as unknown as { label: string; units: { kg?: { factor: number } } }[];

    expect(systems.map(({ label }) => label)).toEqual(labels);
    expect(systems.flatMap(({ units }) => units.kg?.factor ?? [])).toEqual([expect.closeTo(2.204623, 5)]);
  });

  test('with a wish that its formula has no place for, when composed, then says so', async () => {
    const { composed } = await calculated('Rechner für Benzinkosten mit Strecke, Verbrauch, Spritpreis und Versicherung');

    expect(composed.spec.leftOut).toEqual([expect.stringMatching(/^Versicherung: /)]);
  });
});
