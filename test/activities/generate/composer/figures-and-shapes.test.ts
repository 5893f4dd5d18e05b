import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, partsOf, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string) => spec.parts.find((use) => use.part === part)?.props;

interface Listed {
  readonly title: string;
  readonly units: readonly { readonly name: string; readonly factor: number }[];
}

describe('cups and grams', () => {
  test.each([
    ['convert cups to grams for rice, honey and cocoa', ['Rice', 'Honey', 'Cocoa']],
    ['Tassen in Gramm umrechnen für Mehl, Zucker und Reis', ['Mehl', 'Zucker', 'Reis']],
    ['convertir des tasses en grammes pour la farine et le beurre', ['Farine', 'Beurre']],
    ['convertidor de tazas a gramos de harina, azúcar y mantequilla', ['Harina', 'Azúcar', 'Mantequilla']],
    ['converter xícaras em gramas de farinha, açúcar e manteiga', ['Farinha', 'Açúcar', 'Manteiga']],
  ])('“%s”, when composed, then are converted for each good by its weight', async (sentence, goods) => {
    const { spec } = await compose(sentence);
    const converters = spec.parts.filter(({ part }) => part === 'converter').map(({ props }) => props as unknown as Listed);

    expect(converters.map(({ title }) => title)).toEqual(goods);
    expect(spec.leftOut).toEqual([]);
  });

  test('of flour, when composed, then weigh 120 g a cup and a sixteenth of that a tablespoon', async () => {
    const units = (propsOf(await compose('cups to grams of flour'), 'converter') as unknown as Listed).units;

    expect(units.find(({ name }) => name === 'cup')?.factor).toBe(120);
    expect(units.find(({ name }) => name === 'tablespoon')?.factor).toBe(7.5);
    expect(units.find(({ name }) => name === 'gram')?.factor).toBe(1);
  });
});

describe('a calculator with rates', () => {
  test.each([
    ['MwSt Rechner mit 19% und 7%', 'rate', [19, 7]],
    ['calculadora de IVA con 21%, 10% y 4%', 'rate', [21, 10, 4]],
    ['calculer la TVA à 20%, 10%, 5,5% et 2,1%', 'rate', [20, 10, 5.5, 2.1]],
    ['tip calculator with 10%, 15% and 20%', 'percent', [10, 15, 20]],
    ['calculadora de gorjeta com 10% e 12%', 'percent', [10, 12]],
  ])('“%s”, when composed, then offers these rates', async (sentence, name, rates) => {
    const inputs = propsOf(await compose(sentence), 'calculator')?.['inputs'] as {
      name: string;
      kind: string;
      initial: number;
      options?: { value: number }[];
    }[];
    const input = inputs.find((one) => one.name === name);

    expect(input).toMatchObject({ kind: 'choice', initial: rates[0] });
    expect(input?.options?.map(({ value }) => value)).toEqual(rates);
  });
});

describe('live prices', () => {
  test.each([
    ['dashboard of bitcoin, solana and dogecoin prices', 'coingecko', ['Bitcoin', 'Solana', 'Dogecoin']],
    ['Bitcoin und Ethereum Kurs', 'coingecko', ['Bitcoin', 'Ethereum']],
    ["prix du bitcoin et de l'ethereum", 'coingecko', ['Bitcoin', 'Ethereum']],
    ['precio de bitcoin y ethereum en un panel', 'coingecko', ['Bitcoin', 'Ethereum']],
    ['painel com o preço de bitcoin e cardano', 'coingecko', ['Bitcoin', 'Cardano']],
  ])('“%s”, when composed, then are those of what is named', async (sentence, service, labels) => {
    const composed = await compose(sentence);
    const items = propsOf(composed, 'live-quotes')?.['items'] as { label: string }[];

    expect(composed.spec.services).toEqual([service]);
    expect(items.map(({ label }) => label)).toEqual(labels);
  });

  test('with a chart, when composed, then each price has its course, and nothing is left out', async () => {
    const { spec } = await compose('Bitcoin and litecoin price dashboard with a chart');

    expect(spec.leftOut).toEqual([]);
    expect(spec.parts.find(({ part }) => part === 'live-quotes')?.props['paths']).toMatchObject({ history: '0.sparkline_in_7d.price' });
  });

  test('of what somebody bought, when composed, then keeps rows', async () => {
    expect(partsOf(await compose('log my bitcoin purchases with date, amount and price'))).toContain('record-form');
  });
});

describe('rows that are to be seen in a shape', () => {
  test.each([
    ['orders with customer, deadline and status (new, in progress, done) as a board', 'board'],
    ['Aufträge mit Kunde, Frist und Status (neu, in Arbeit, fertig) als Board', 'board'],
    ['candidatures avec entreprise, poste, statut (envoyée, entretien, refus) en tableau kanban', 'board'],
    ['visits with guest, date, time and room, in a calendar', 'calendar'],
    ['Schichten mit Name, Datum und Uhrzeit, Kalenderansicht', 'calendar'],
    ['consultas com paciente, data e hora, ver em calendário', 'calendar'],
  ])('“%s”, when composed, then are shown so', async (sentence, part) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).toContain(part);
    expect(fieldsOf(composed).join()).not.toMatch(/board|kalender|calend|kanban|\bver_/i);
  });

  test.each([
    ['Einkaufsliste nach Abteilung (Obst, Kühlregal, Drogerie)', 'abteilung:choice(Obst|Kühlregal|Drogerie)'],
    ['liste de courses par rayon (légumes, frais, surgelés)', 'rayon:choice(légumes|frais|surgelés)'],
    ['shopping list by aisle (fruit, dairy, bakery)', 'aisle:choice(fruit|dairy|bakery)'],
  ])('“%s”, when composed, then are ticked off under these headings', async (sentence, field) => {
    const composed = await compose(sentence);

    expect(fieldsOf(composed)).toContain(field);
    expect(propsOf(composed, 'checklist')).toMatchObject({ groupField: field.split(':')[0] });
  });
});
