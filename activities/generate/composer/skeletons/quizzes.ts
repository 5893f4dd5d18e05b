/** Quizzes and flashcards: from ready facts, from pairs in the sentence, else rows that people write themselves. */
import { segmentsOf } from '../understand/request.ts';
import { bare } from '../understand/subject.ts';
import { fold, shortened } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import {
  componentOf,
  entityOf,
  fieldsCode,
  headline,
  labelsOf,
  listed,
  seedOf,
  use,
  type Bench,
  type Draft,
  type Skeleton,
} from './bench.ts';
import { randomFrom, shuffled, topicIn, type Fact } from './facts.ts';
import { formOf } from './records.ts';

const usualQuestions = 10;
const mostQuestions = 20;
const choices = 4;

/** "Quiz with 20 questions about currencies" is a quiz about currencies. */
function quizTitle({ u, lexicon, language }: Bench): string {
  const line = headline(u);
  if (line.includes(' ') || u.name !== undefined) return line;
  const { segments } = segmentsOf(u.lists.join(' ').replace(/^\s*\d+\s+/, ''), language, lexicon);
  const about = segments.find(({ role }) => role === 'about');
  return about ? shortened(`${line} ${about.lead} ${about.text}`, 48) : line;
}

const countIn = (sentence: string): number =>
  Number(
    /\b(\d{1,2})\s*(?:questions?|fragen|preguntas|perguntas|cards?|karten|cartes|tarjetas|cartoes)/.exec(fold(sentence))?.[1] ??
      usualQuestions,
  );

export const quiz: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const random = randomFrom(seedOf(bench));
  const topic = topicIn(u.sentence, language, lexicon, random);
  if (!topic) return flashcards(bench);
  const asked = shuffled(topic.facts, random).slice(0, Math.min(mostQuestions, Math.max(1, countIn(u.sentence))));
  const questions = asked.map(({ about, answer }) => {
    const wrong = shuffled(
      [...new Set(topic.facts.map((fact) => fact.answer))].filter((other) => other !== answer),
      random,
    ).slice(0, choices - 1);
    return { question: say(topic.ask, { x: about }), options: shuffled([answer, ...wrong], random), answer };
  });
  const title = quizTitle(bench);
  const text = say('quizLine', { n: questions.length });
  return {
    appType: 'game',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('quiz', { questions })],
  };
};

/** "hola = hello, gato = cat". */
const pairsIn = (lists: readonly string[]): Fact[] =>
  lists
    .flatMap((list) => list.split(/[,;\n]/))
    .flatMap((item) => {
      const [, about, answer] = /^\s*([^=]{1,60}?)\s*(?:=|–|->|→|\s-\s)\s*([^=]{1,120}?)\s*$/.exec(item) ?? [];
      return about && answer ? [{ about, answer }] : [];
    });

export const flashcards: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const random = randomFrom(seedOf(bench));
  const own = pairsIn(u.lists);
  const facts =
    own.length >= 2 ? own : shuffled(topicIn(u.sentence, language, lexicon, random)?.facts ?? [], random).slice(0, mostQuestions);
  if (facts.length < 2) return ownCards(bench);
  const title = headline(u);
  const text = say('cardsLine', { n: facts.length });
  const cards = [...new Map(facts.map(({ about, answer }) => [about, { front: about, back: answer }])).values()];
  return {
    appType: 'game',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('flashcards', { cards })],
  };
};

/** No ready facts: questions and answers are rows that people add, shown as cards. */
function ownCards(bench: Bench): Draft {
  const { u, language, lexicon, say } = bench;
  const [singular = 'card', plural = 'cards'] = say('card').split(', ');
  const [learned] = usualFields(['done'], language, lexicon);
  // Questions that are spelled out are no fields.
  const isField = !/\?\s*\S/.test(u.sentence);
  const wishes: FieldWish[] =
    isField && u.fields.filter(({ known }) => known).length > 0
      ? [...u.fields]
      : [
          { label: say('question'), type: 'text', known: true },
          { label: say('answer'), type: 'longtext', known: true },
          ...(learned ? [learned] : []),
        ];
  const entity = entityOf({ text: plural, singular, plural }, wishes, bench);
  const title = headline(u);
  const { segments, head } = u.request;
  const about = shortened(
    bare(segments.find(({ role }) => role === 'about' || role === 'for')?.text ?? (head.subject || title), language, lexicon),
    40,
  );
  return {
    appType: 'tool',
    title,
    tagline: say('keeps', { fields: listed(labelsOf(entity, language)) }),
    layout: 'split',
    entities: [entity],
    parts: [
      use('page-header', { title, text: say('keeps', { fields: listed(labelsOf(entity, language)) }) }),
      formOf(entity, bench),
      use(
        'record-cards',
        { collection: entity.collection, fields: fieldsCode(entity, language), noun: singular, plural, search: true },
        `${componentOf(entity, language)}Cards`,
      ),
    ],
    leftOut: [say('factsMissing', { x: about })],
  };
}
