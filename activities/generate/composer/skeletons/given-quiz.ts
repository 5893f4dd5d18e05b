/** A quiz of the questions that the sentence spells out. */
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { headline, seedOf, use, type Bench, type Draft } from './bench.ts';
import { randomFrom, shuffled } from './facts.ts';
import { leftOver } from './left-over.ts';
import { isTyped, secondsIn, type Given } from './pairs.ts';
import { tableOf } from './tables.ts';

const fewestChoices = 4;
const choices = 4;

export interface Question {
  readonly question: string;
  /** Without them the answer is typed. */
  readonly options?: readonly string[];
  readonly answer: string;
  /** A country whose flag is shown. */
  readonly flag?: string;
}

/** A quiz on a page of its own. @param seconds for each question; without them there is no hurry */
export function quizPage({ say }: Bench, title: string, questions: readonly Question[], seconds?: number): Draft {
  const text = say('quizLine', { n: questions.length });
  const asked = questions.map((question) => ({ ...question }));
  return {
    appType: 'game',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('quiz', { questions: asked, ...(seconds === undefined ? {} : { seconds }) })],
  };
}

/** The questions that the sentence spells out, and no others. Answers of one list are told apart from each other, others are typed. */
export function givenQuiz(bench: Bench, given: readonly Given[]): Draft {
  const { u } = bench;
  const random = randomFrom(seedOf(bench));
  const answers = [...new Set(given.map(({ answer }) => answer))];
  const isOneList = given.every(({ about }) => !about.endsWith('?')) && answers.length >= fewestChoices && !isTyped(bench);
  const questions = given.map(({ about, answer, options }) => {
    const wrong = shuffled(
      answers.filter((other) => other !== answer),
      random,
    ).slice(0, choices - 1);
    const offered = options ?? (isOneList ? shuffled([answer, ...wrong], random) : undefined);
    return { question: capitalised(about), ...(offered ? { options: [...offered] } : {}), answer };
  });
  const seconds = secondsIn(u.sentence);
  const title = headline(u).replace(/[:\s]+$/, '');
  const plain = (words: string): string =>
    fold(words)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const isAsked = (item: string): boolean =>
    given.some(({ about, answer }) => plain(`${about} ${answer}`).includes(plain(item)) || plain(item).includes(plain(about)));
  return {
    ...quizPage(bench, title, questions, seconds),
    leftOut: leftOver(
      bench,
      ['quiz', 'flashcards'],
      (item) => isAsked(item) || isTyped({ u: { ...u, sentence: item } }) || /\d/.test(item),
    ),
    grants: ({ id, said }) => id === 'unread' && (isAsked(said.replace(/:[^:]*$/s, '')) || /\?/.test(said) || doesIt(bench, said)),
  };
}

/** What a quiz does by itself: "show score at the end". */
const doesIt = ({ lexicon, language }: Bench, said: string): boolean =>
  tableOf(lexicon.rules.features)
    .find(tokensOf(said.replace(/:[^:]*$/s, '')), language)
    .some(({ value }) => value === 'quiz' || value === 'flashcards');
