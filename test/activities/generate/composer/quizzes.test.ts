import { describe, expect, test } from 'vitest';
import { languages } from '../../../../core/composition.ts';
import { compose, fieldsOf, partsOf, understanding, type Composed } from './compose.ts';

interface Question {
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: string;
}

const questionsOf = ({ spec }: Composed): readonly Question[] =>
  (spec.parts.find(({ part }) => part === 'quiz')?.props['questions'] ?? []) as unknown as readonly Question[];

const quizzes = Object.entries(understanding.quizzes);

describe('facts for quizzes', () => {
  test.each(quizzes)(
    'on %s, when read in any language, then are enough, and each has wrong answers beside it',
    (topic, { sets, questions }) => {
      for (const language of languages) {
        const counts = sets.map(({ facts }) => Object.keys(facts[language]).length);
        expect(
          counts.reduce((sum, count) => sum + count, questions.length),
          language,
        ).toBeGreaterThanOrEqual(10);
        for (const { about, answer, wrong } of questions.map((one) => one[language])) {
          expect(about).toMatch(/\?$/);
          expect(new Set([answer, ...wrong]).size, about).toBe(wrong.length + 1);
        }
        for (const { ask, facts } of sets) {
          expect(ask[language]).toContain('{x}');
          // German has no fourth article.
          expect(new Set(Object.values(facts[language])).size, ask[language]).toBeGreaterThanOrEqual(topic === 'germanArticles' ? 3 : 4);
        }
      }
    },
  );

  test.each(languages)('in %s, when a quiz is asked for on each topic, then asks about it', async (language) => {
    const asked = { en: 'quiz about', de: 'Quiz über', fr: 'quiz sur', es: 'quiz sobre', pt: 'jogo de perguntas sobre' }[language];
    const wrong: string[] = [];
    for (const [topic, { words, sets, questions }] of quizzes) {
      const composed = await compose(`${asked} ${words[language][0]}`);
      const patterns = sets.map(({ ask }) => ask[language].split('{x}'));
      const strange = questionsOf(composed).filter(
        ({ question }) =>
          !patterns.some(([lead = '', tail = '']) => question.startsWith(lead) && question.endsWith(tail)) &&
          !questions.some((one) => one[language].about === question),
      );
      if (questionsOf(composed).length !== 10 || strange.length > 0) wrong.push(`${topic}: ${composed.spec.title}`);
    }

    expect(wrong).toEqual([]);
  });
});

describe('cards', () => {
  test.each([
    ['chord flashcards for guitar beginners', { front: 'Am', back: 'x02210', frets: 'x02210' }],
    ['flashcards for japanese train signs', { front: '出口 (deguchi)', back: 'Exit' }],
    ['Lernkarten Gitarrenakkorde', { front: 'H7', back: 'x21202', frets: 'x21202' }],
    ['flashcards with the flags of Europe', { front: 'FR', back: 'France', flag: 'FR' }],
    ['vocabulary trainer German to Spanish', { front: 'Fenster', back: 'ventana' }],
    ['fiches de vocabulaire italien', { front: 'soleil', back: 'il sole' }],
    ['tarjetas de verbos irregulares en inglés', { front: 'go', back: 'went, gone' }],
  ])('“%s”, when there are facts on it, then have them on their two sides', async (sentence, card) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.find(({ part }) => part === 'flashcards')?.props['cards']).toContainEqual(card);
    expect(spec.entities).toEqual([]);
  });
});

describe('a quiz', () => {
  test.each<[string, number, number]>([
    ['physics formula quiz with 10 multiple choice questions and a score at the end', 10, 4],
    ['planet quiz with 3 choices', 10, 3],
    ['Allgemeinwissen-Quiz mit 20 Fragen', 20, 4],
    ['quiz de primeiros socorros com pontuação no fim', 10, 4],
    ['quiz de banderas del mundo', 10, 4],
  ])('“%s”, when figures are named, then has so many questions and answers, and nothing is left out', async (sentence, count, answers) => {
    const composed = await compose(sentence);

    expect(questionsOf(composed)).toHaveLength(count);
    expect(questionsOf(composed).every(({ options }) => options.length === answers)).toBe(true);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each<[string, number, RegExp]>([
    ['a quizz about the solar sistem with 10 questions', 10, /^Quiz about the solar system$/],
    ['Ein Quiz über Tiere im Wald für Kinder, bunt', 10, /Tiere im Wald/],
    ['quiz sur le corps humain avec 8 questions', 8, /corps humain/],
    ['quiz de capitales de Europa con 15 preguntas', 15, /capitales/],
    ['quiz sobre história com 12 perguntas', 12, /história/],
    ['quiz about famous painters and composers', 10, /painters/],
    ['Tierquiz', 10, /Tierquiz/],
  ])('“%s”, when composed, then has so many true questions with one right answer each', async (sentence, count, title) => {
    const composed = await compose(sentence);
    const questions = questionsOf(composed);

    expect(composed.spec.title).toMatch(title);
    expect(questions).toHaveLength(count);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(count);
    for (const { options, answer } of questions) {
      expect(new Set(options).size).toBe(options.length);
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options.filter((option) => option === answer)).toHaveLength(1);
    }
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each([
    ['quiz about my family history', /family history/],
    ['quiz about Star Wars', /Star Wars/],
    ['Quiz über bedrohte Tiere', /bedrohte Tiere/],
    ['quiz sur la Révolution française', /Révolution française/],
  ])('“%s”, when nobody has facts on it, then is one that people fill and play, and says so', async (sentence, about) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).toEqual(['page-header', 'record-form', 'quiz', 'record-table']);
    expect(fieldsOf(composed).every((field) => field.endsWith(':text'))).toBe(true);
    expect(composed.spec.entities[0]?.fields.every(({ required }) => required)).toBe(true);
    expect(composed.spec.leftOut.join()).toMatch(about);
  });

  test('on two topics of which one is known, when composed, then asks on that and names the other', async () => {
    const composed = await compose('quiz about planets and stars');

    expect(questionsOf(composed)).toHaveLength(10);
    expect(composed.spec.leftOut).toEqual([expect.stringMatching(/stars/)]);
  });
});

describe('flashcards', () => {
  test('on a topic, when composed, then have the same facts', async () => {
    const { spec } = await compose('flashcards about the human body');
    const cards = spec.parts.find(({ part }) => part === 'flashcards')?.props['cards'] as unknown as { front: string; back: string }[];

    expect(cards).toContainEqual({ front: 'Which part of the body pumps the blood?', back: 'Heart' });
  });

  test('with fields of their own, when composed, then show the first two of the rows', async () => {
    const { spec } = await compose('flashcards with word, translation and example');

    expect(spec.parts.find(({ part }) => part === 'flashcards')?.props).toMatchObject({ frontField: 'word', backField: 'translation' });
  });
});
