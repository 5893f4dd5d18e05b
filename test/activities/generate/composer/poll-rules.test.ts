/** How people vote, as it is said behind the answers. */
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';

describe('a poll with rules behind its answers', () => {
  test.each([
    ['Umfrage für die Klassenfahrt: Hamburg, Berlin oder München, jeder darf zweimal wählen', ['Hamburg', 'Berlin', 'München'], 2],
    ['Abstimmung, wohin wir zum Teamessen gehen: Italiener, Thai oder Burger, Mehrfachauswahl möglich', ['Italiener', 'Thai', 'Burger'], 3],
    ['poll for lunch: pizza, pasta or salad, everyone can pick two', ['Pizza', 'Pasta', 'Salad'], 2],
    [
      'Encuesta para elegir el regalo de la profe: libro, flores o bono de cine, un voto por persona',
      ['Libro', 'Flores', 'Bono de cine'],
      undefined,
    ],
  ])('“%s”, when composed, then has these answers and so many picks', async (sentence, options, picks) => {
    const { spec } = await compose(sentence);
    const poll = spec.parts.find(({ part }) => part === 'poll')?.props;
    expect(poll?.['options']).toEqual(options);
    expect(poll?.['picks']).toBe(picks);
    expect(spec.leftOut).toEqual([]);
    expect(spec.entities[0]?.fields.filter(({ type }) => type === 'choice')).toHaveLength(picks ?? 1);
  });

  test.each([
    [
      'Sondage pour la date du barbecue : les 6, 13 ou 20 juin, chacun met son prénom et vote une seule fois',
      ['6 juin', '13 juin', '20 juin'],
      'Prénom',
    ],
    ['Enquete sobre o nome do gato: Mia, Lua ou Pipoca, cada um vota com o nome', ['Mia', 'Lua', 'Pipoca'], 'Nome'],
  ])('“%s”, when composed, then asks who votes', async (sentence, options, label) => {
    const { spec } = await compose(sentence);
    const poll = spec.parts.find(({ part }) => part === 'poll')?.props;
    expect(poll).toMatchObject({ options, nameLabel: label });
    expect(spec.entities[0]?.fields.at(-1)).toMatchObject({ name: 'name', label });
  });
});
