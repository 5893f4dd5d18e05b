/** Quizzes and flashcards: from ready facts, from pairs in the sentence, else rows that people write themselves. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { segmentsOf } from '../understand/request.ts';
import { itemsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { fold, shortened } from '../language/text.ts';
import type { FieldWish } from '../understand/fields.ts';
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
import { factsIn, isKnown, randomFrom, shuffled, type Fact, type FactSet } from './facts.ts';
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

/** What the sentence says that it is about: "animals in the forest", the first half of "Tierquiz", else all of it. */
function topicsOf({ u, language, lexicon }: Bench): readonly string[] {
  const { head, segments } = u.request;
  const at = segments.findIndex(({ role }) => role === 'about');
  const rest = segments.slice(at + 1);
  const end = rest.findIndex(({ role }) => !['about', 'in', 'by'].includes(role));
  const about =
    at < 0 ? [] : [segments[at]?.text ?? '', ...rest.slice(0, end < 0 ? rest.length : end).map(({ lead, text }) => `${lead} ${text}`)];
  const said = [about.join(' '), head.subject].filter((text) => /\p{L}{3}/u.test(text));
  const whole = said.filter((text) => isKnown(text, language, lexicon));
  return whole.length > 0 ? whole : said.flatMap((text) => itemsOf(text, language, lexicon));
}

/** The facts on it, and what of it there are none on. */
function known(bench: Bench, random: () => number): { readonly sets: readonly FactSet[]; readonly missing: readonly string[] } {
  const { u, language, lexicon } = bench;
  const topics = topicsOf(bench);
  if (topics.length === 0) return { sets: factsIn(u.sentence, language, lexicon, random), missing: [] };
  const ready = topics.filter((topic) => isKnown(topic, language, lexicon));
  return {
    sets: ready.length === 0 ? [] : factsIn(ready.join(', '), language, lexicon, random),
    missing: topics.filter((topic) => !ready.includes(topic)),
  };
}

/** From every set in turn, so that a quiz on animals asks for more than their young. */
function dealt(sets: readonly FactSet[], random: () => number): { readonly set: FactSet; readonly fact: Fact }[] {
  const piles = sets.map((set) => shuffled(set.facts, random).map((fact) => ({ set, fact })));
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
}

export const quiz: Skeleton = (bench) => {
  const { u, say } = bench;
  const random = randomFrom(seedOf(bench));
  const { sets, missing } = known(bench, random);
  const deck = dealt(sets, random);
  if (deck.length === 0) return ownQuiz(bench);
  const wanted = Math.min(mostQuestions, Math.max(1, countIn(u.sentence)));
  const questions = deck.slice(0, wanted).map(({ set, fact: { about, answer } }) => {
    const wrong = shuffled(
      [...new Set(set.facts.map((fact) => fact.answer))].filter((other) => other !== answer),
      random,
    );
    return {
      question: set.ask.replace('{x}', () => about),
      options: shuffled([answer, ...wrong.slice(0, choices - 1)], random),
      answer,
    };
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
    leftOut: [
      ...missing.map((topic) => say('factsNone', { x: topic })),
      ...(questions.length < wanted ? [say('factsFew', { n: questions.length })] : []),
    ],
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
  const { u, say } = bench;
  const random = randomFrom(seedOf(bench));
  const own = pairsIn(u.lists);
  const { sets } = known(bench, random);
  // One pattern needs no words around it, several do: "puppy" alone does not say what is asked.
  const learned = dealt(sets, random).map(({ set, fact: { about, answer } }) => ({
    about: sets.length > 1 || about.includes(' ') ? set.ask.replace('{x}', () => about) : about,
    answer,
  }));
  const facts = own.length >= 2 ? own : learned.slice(0, mostQuestions);
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

/** What rows are to be about, where that is said and no facts are ready. */
function aboutOf({ u, language, lexicon }: Bench): string {
  const { segments, head } = u.request;
  return shortened(bare(segments.find(({ role }) => role === 'about')?.text ?? head.subject, language, lexicon), 40);
}

/** Rows that people write and play with: a form, the game, and the rows to be changed. */
function ownRows(bench: Bench, entity: Entity, play: PartUse): Draft {
  const { language, say } = bench;
  const { collection, singular, plural } = entity;
  const about = aboutOf(bench);
  const title = headline(bench.u);
  const text = say('keeps', { fields: listed(labelsOf(entity, language)) });
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'split',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      formOf(entity, bench),
      play,
      use(
        'record-table',
        { collection, fields: fieldsCode(entity, language), noun: singular, plural, search: true },
        `${componentOf(entity, language)}Table`,
      ),
    ],
    leftOut: about === '' ? [] : [say('factsMissing', { x: about })],
  };
}

function ownQuiz(bench: Bench): Draft {
  const { say } = bench;
  const labels = [say('question'), say('answer'), say('wrongAnswers')];
  const [singular = 'question', plural = 'questions'] = say('questionRow').split(', ');
  const made = entityOf(
    { text: plural, singular, plural },
    labels.map((label) => ({ label, type: 'text', known: true })),
    bench,
  );
  const entity = { ...made, fields: made.fields.map((field) => ({ ...field, required: true })) };
  const [questionField = '', answerField = '', wrongField = ''] = entity.fields.map(({ name }) => name);
  return ownRows(
    bench,
    entity,
    use('quiz', { collection: entity.collection, questionField, answerField, wrongField, plural: entity.plural }),
  );
}

function ownCards(bench: Bench): Draft {
  const { u, say } = bench;
  const [singular = 'card', plural = 'cards'] = say('card').split(', ');
  // Questions that are spelled out are no fields.
  const wished = /\?\s*\S/.test(u.sentence) ? [] : u.fields.filter(({ type }) => type === 'text' || type === 'longtext');
  const wishes: readonly FieldWish[] =
    wished.length > 1
      ? u.fields
      : [
          { label: say('question'), type: 'text', known: true },
          { label: say('answer'), type: 'text', known: true },
        ];
  const entity = entityOf({ text: plural, singular, plural }, wishes, bench);
  const [frontField = '', backField = ''] = entity.fields.flatMap(({ name, type }) =>
    type === 'text' || type === 'longtext' ? [name] : [],
  );
  return ownRows(bench, entity, use('flashcards', { collection: entity.collection, frontField, backField, plural: entity.plural }));
}
