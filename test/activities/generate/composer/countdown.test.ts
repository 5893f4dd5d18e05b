import { describe, expect, test } from 'vitest';
import { compose, partsOf } from './compose.ts';

const datesOf = async (sentence: string): Promise<unknown> =>
  (await compose(sentence)).spec.parts.find(({ part }) => part === 'countdown')?.props['dates'];

describe('a countdown', () => {
  test.each([
    ['countdown to our wedding on 12 June 2050', [{ name: 'Our wedding', date: '2050-06-12' }]],
    [
      'days until my exam on March 3 2050 at 9am and the summer party on 1 July 2050',
      [
        { name: 'My exam', date: '2050-03-03T09:00' },
        { name: 'The summer party', date: '2050-07-01' },
      ],
    ],
    ['countdown to christmas', [{ name: 'Christmas', date: '12-25' }]],
    ['Countdown bis zum 24. Dezember 2050', [{ name: 'Countdown', date: '2050-12-24' }]],
    ["compte à rebours jusqu'au 14 juillet 2050", [{ name: 'Compte à rebours', date: '2050-07-14' }]],
    ['cuenta atrás para la boda el 5 de junio de 2050', [{ name: 'La boda', date: '2050-06-05' }]],
    ['contagem regressiva para o casamento em 5 de junho de 2050', [{ name: 'O casamento', date: '2050-06-05' }]],
  ])('“%s” runs to the dates that are said', async (sentence, dates) => {
    expect(await datesOf(sentence)).toEqual(dates);
  });

  test('without a date keeps those that people add', async () => {
    const app = await compose('wedding countdown');

    expect(partsOf(app)).toEqual(['page-header', 'record-form', 'countdown']);
    expect(app.facts.collections).toMatchObject([{ name: 'dates', fields: [{ name: 'name' }, { name: 'date', type: 'date' }] }]);
  });

  test.each(['countdown timer 5 minutes', 'kitchen timer 10 minutes', 'Eieruhr'])('“%s” is a timer', async (sentence) => {
    expect(partsOf(await compose(sentence))).toContain('timer');
  });
});
