import { describe, expect, test } from 'vitest';
import { compose, partsOf } from './compose.ts';

describe('a poll', () => {
  test.each([
    ['poll: which night for the quiz, tuesday, wednesday or thursday?', 'Which night for the quiz?', ['Tuesday', 'Wednesday', 'Thursday']],
    [
      'Umfrage: Wann machen wir den Ausflug, 3. Mai, 10. Mai oder 17. Mai?',
      'Wann machen wir den Ausflug?',
      ['3. Mai', '10. Mai', '17. Mai'],
    ],
    ['sondage : où partons-nous en juin, Brest, Lille ou Nice ?', 'Où partons-nous en juin\u202f?', ['Brest', 'Lille', 'Nice']],
    ['encuesta: ¿qué vemos el viernes? Solaris, Metrópolis o Nosferatu', '¿Qué vemos el viernes?', ['Solaris', 'Metrópolis', 'Nosferatu']],
    [
      'enquete: qual sabor de pizza, calabresa, marguerita ou portuguesa?',
      'Qual sabor de pizza?',
      ['Calabresa', 'Marguerita', 'Portuguesa'],
    ],
  ])('“%s”, when composed, then asks the question and offers what stands behind it', async (sentence, question, options) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.find(({ part }) => part === 'poll')?.props).toMatchObject({ question, options });
    expect(spec.title).not.toMatch(/[?¿]/);
  });
});

describe('suggestions', () => {
  test.each([
    ['what film should we watch on friday? everyone can suggest films and vote', /film/i],
    ['Wohin zum Mittagessen? Jeder kann Vorschläge machen und abstimmen', /Mittagessen/],
    ['sondage : où aller en vacances ? chacun propose des lieux et vote', /vacances/i],
    ['ideas para la excursión: que todos propongan lugares y voten', /excursión/i],
  ])('“%s”, when composed, then are collected and voted on, and are no options', async (sentence, title) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).toContain('vote-list');
    expect(partsOf(composed)).not.toContain('poll');
    expect(composed.spec.title).toMatch(title);
    expect(composed.spec.entities[0]?.fields.map(({ type }) => type)).toEqual(['text', 'longtext']);
  });
});

describe('a forum', () => {
  test.each(['forum for our allotment with topics and replies', 'Forum für unseren Ruderverein', 'foro para los vecinos del barrio'])(
    '“%s”, when composed, then has topics with answers',
    async (sentence) => {
      const composed = await compose(sentence);

      expect(composed.spec.parts.find(({ part }) => part === 'posts')?.props['commentsCollection']).toMatch(
        /^(replies|antworten|respuestas)$/,
      );
      expect(composed.spec.leftOut).toEqual([]);
    },
  );
});

describe('a chat', () => {
  test('with more than a chat does, when composed, then says what is missing', async () => {
    const { spec } = await compose('group chat with names, polls and voice messages');

    expect(spec.leftOut.join(' ')).toMatch(/voice messages/i);
    expect(spec.leftOut.join(' ')).not.toMatch(/names/i);
  });
});
