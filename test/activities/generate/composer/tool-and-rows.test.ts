/** A tool and rows of its owner's in one app, timers for a use. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf } from './compose.ts';

const partsOf = async (sentence: string): Promise<string[]> => (await compose(sentence)).spec.parts.map(({ part }) => part);

describe('a tool with rows beside it', () => {
  test.each([
    ['metronome and a list of practice sessions', 'metronome', 'date:date'],
    ['Metronom mit Übungstagebuch', 'metronome', 'datum:date'],
    ['metrónomo y una lista de sesiones de práctica', 'metronome', 'fecha:date'],
    ['cronômetro e um registro dos meus treinos', 'stopwatch', 'data:date'],
    ['calorie calculator with a log of what I ate', 'calculator', 'what_i_ate:text'],
    ['meditation timer with a journal', 'timer', 'duration:number'],
    ['practice diary with metronome', 'metronome', 'minutes:number'],
  ])('“%s”, when composed, then has the tool and the rows', async (sentence, tool, field) => {
    const { spec } = await compose(sentence);
    const parts = spec.parts.map(({ part }) => part);

    expect(parts).toEqual(expect.arrayContaining([tool, 'record-form']));
    expect(fieldsOf({ spec }, 0)).toContain(field);
    expect(spec.leftOut).toEqual([]);
  });

  test.each([
    [
      'a timer that does 8 rounds of 40 seconds on and 20 off, with a beep, and after it I write down how my knee felt from 0 to 10 with date and see a line chart',
      'Interval timer',
      ['Work', 'Rest'],
      10,
    ],
    ['minuteur tabata et après je note comment je me sens de 1 à 10', 'Minuteur tabata', ['Effort', 'Repos'], 10],
    ['temporizador de intervalos y después anoto cómo me sentí del 1 al 10', 'Temporizador de intervalos', ['Trabajo', 'Descanso'], 10],
  ])('“%s”, when composed, then times and keeps how it felt as a line', async (sentence, title, labels, max) => {
    const { spec } = await compose(sentence);
    const timer = spec.parts.find(({ part }) => part === 'timer');
    const felt = spec.entities[0]?.fields.find(({ type }) => type === 'number');

    expect(spec.title).toBe(title);
    expect((timer?.props['phases'] as unknown as { label: string }[]).map(({ label }) => label)).toEqual(labels);
    expect(felt?.max).toBe(max);
    expect(spec.parts.find(({ part }) => part === 'chart')?.props).toMatchObject({ kind: 'line', valueField: felt?.name });
  });

  test.each([
    ['bmi calculator that keeps my weights', 'weight_kg', true],
    ['BMI-Rechner, der meine Gewichte speichert', 'gewicht_kg', true],
    ["calculateur d'IMC qui garde mes poids", 'poids_kg', true],
    ['calculadora de IMC com histórico do peso', 'peso_kg', true],
    ['tip calculator with a history', 'bill', false],
    ['calculadora de propinas con historial', 'cuenta', false],
  ])('“%s”, when composed, then keeps what is worked out by a press', async (sentence, field, isDrawn) => {
    const { spec } = await compose(sentence);
    const keep = spec.parts.find(({ part }) => part === 'calculator')?.props['keep'] as unknown as { inputs: object };

    expect(Object.values(keep.inputs)).toContain(field);
    expect(await partsOf(sentence)).toContain('record-table');
    expect(spec.parts.some(({ part }) => part === 'chart')).toBe(isDrawn);
  });

  test('a stopwatch, when it is to save times, then keeps them with their day and name', async () => {
    const { spec } = await compose('Stoppuhr, die meine Zeiten speichert');

    expect(spec.parts.find(({ part }) => part === 'stopwatch')?.props['keep']).toMatchObject({ day: 'datum', name: 'name' });
  });
});

describe('a timer for a use', () => {
  test.each([
    ['egg timer', ['Soft', 'Medium', 'Hard'], true],
    ['Teetimer', ['Grüner Tee', 'Schwarzer Tee', 'Kräutertee'], true],
    ['tea timer: green 2 min, black 4 min', ['Green', 'Black'], true],
    ['temporizador para lavarse los dientes', ['Cepillado'], undefined],
    ['boxing timer', ['Fight', 'Rest'], undefined],
  ])('“%s”, when no length is said, then has the usual ones', async (sentence, labels, choice) => {
    const { spec } = await compose(sentence);
    const timer = spec.parts.find(({ part }) => part === 'timer')?.props;

    expect((timer?.['phases'] as unknown as { label: string }[]).map(({ label }) => label)).toEqual(labels);
    expect(timer?.['choice']).toBe(choice);
  });
});

describe('small tools that people ask for in few words', () => {
  test.each([
    ['yes or no wheel', 'picker', { items: ['Yes', 'No'], wheel: true }],
    ['ruleta de sí o no', 'picker', { items: ['Sí', 'No'] }],
    ['lotto numbers generator', 'picker', { draw: 6 }],
    ['dice roller for D&D', 'dice-roller', {}],
    ['lanzador de dados para juegos de rol', 'dice-roller', {}],
    ['Stadt Land Fluss Generator', 'picker', { repeat: 'once' }],
  ])('“%s”, when composed, then is %s', async (sentence, part, props) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.find((use) => use.part === part)?.props).toMatchObject(props);
  });

  test.each([
    ['ovulation calculator', 'Fertile days'],
    ['Eisprungrechner', 'Fruchtbare Tage'],
    ['sleep cycle calculator', 'Sleep cycles'],
    ['moon phase', 'Moon phase'],
    ['calculadora de notas', 'Promedio de notas'],
    ['mpg calculator', 'Fuel economy'],
  ])('“%s”, when composed, then works it out', async (sentence, title) => {
    expect((await compose(sentence)).spec).toMatchObject({ title, leftOut: [] });
  });

  test('shoe sizes, when converted, then 42 in Europe are 8 in Britain', async () => {
    const { spec } = await compose('shoe size converter');
    const units = spec.parts[1]?.props['units'] as unknown as { label: string; factor: number; offset?: number }[];
    const [from, to] = ['EU', 'UK'].map((name) => units.find(({ label }) => label === name));
    const foot = 42 * (from?.factor ?? 0) + (from?.offset ?? 0);

    expect(Math.round((foot - (to?.offset ?? 0)) / (to?.factor ?? 1))).toBe(8);
  });
});
