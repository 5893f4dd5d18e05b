/** Quizzes and flashcards: from ready facts, from pairs in the sentence, else rows that people write themselves. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { segmentsOf } from '../understand/segments.ts';
import { bare } from '../understand/subject.ts';
import { fold, shortened, tokensOf } from '../language/text.ts';
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
import { isKnown, randomFrom, shuffled, type Fact, type FactSet } from './facts.ts';
import { leftOver } from './left-over.ts';
import { givenQuiz, quizPage } from './given-quiz.ts';
import { isTyped, pairsIn, questionsIn, secondsIn } from './pairs.ts';
import { practice, practised } from './practice.ts';
import { formOf } from './records.ts';
import { counted, countIn, known, optionsIn, topicIn, topicsOf } from './topics.ts';

const usualQuestions = 10;
const mostQuestions = 20;
/** Cards are put away one by one: all of a syllabary are no burden. */
const mostCards = 80;
const [fewestChoices, usualChoices, mostChoices] = [2, 4, 6];

/** "Quiz with 20 questions about currencies" is a quiz about currencies. */
function quizTitle({ u, lexicon, language }: Bench): string {
  const line = headline(u);
  if (line.includes(' ') || u.name !== undefined) return line;
  const [list] = u.lists;
  if (list !== undefined && isKnown(list, language, lexicon)) return shortened(`${line}: ${list}`, 60);
  const { segments } = segmentsOf(u.lists.join(' ').replace(/^\s*\d+\s+/, ''), language, lexicon);
  const about = segments.find(({ role }) => role === 'about');
  return about ? shortened(`${line} ${about.lead} ${about.text}`, 48) : line;
}

/** From every set in turn, so that a quiz on animals asks for more than their young. */
function dealt(sets: readonly FactSet[], random: () => number): { readonly set: FactSet; readonly fact: Fact }[] {
  const piles = sets.map((set) => shuffled(set.facts, random).map((fact) => ({ set, fact })));
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
}

export const quiz: Skeleton = (bench) => {
  const { u, say, language, lexicon } = bench;
  const random = randomFrom(seedOf(bench));
  const given = questionsIn(bench);
  if (given.length > 0) return givenQuiz(bench, given);
  if (practised(bench)) return practice(bench);
  const pairs = pairsIn(bench);
  if (pairs.length >= 2) return givenQuiz(bench, pairs);
  const { sets, missing } = known(bench, random);
  const deck = dealt(sets, random);
  if (deck.length === 0) return ownQuiz(bench);
  const wanted = Math.min(mostQuestions, Math.max(1, countIn(u.sentence) ?? usualQuestions));
  const choices = Math.min(mostChoices, Math.max(fewestChoices, optionsIn(u.sentence) ?? usualChoices));
  const questions = deck.slice(0, wanted).map(({ set, fact: { about, answer, wrong: offered } }) => {
    const wrong = shuffled(offered ?? [...new Set(set.facts.map((fact) => fact.answer))].filter((other) => other !== answer), random);
    return {
      question: set.ask.replace('{x}', () => about),
      options: shuffled([answer, ...wrong.slice(0, choices - 1)], random),
      answer,
      ...(set.shown === 'flag' ? { flag: about } : {}),
    };
  });
  const title = quizTitle(bench);
  const seconds = secondsIn(u.sentence);
  return {
    ...quizPage(bench, title, questions, seconds),
    grants: ({ id, said }) => {
      const wish = fold(said.replace(/:[^:]*$/s, ''));
      return id === 'unread' && (fold(title).includes(wish) || (seconds !== undefined && /\b\d+\s*s/.test(wish)));
    },
    leftOut: [
      ...missing.map((topic) => say('factsNone', { x: topic })),
      ...(questions.length < wanted ? [say('factsFew', { n: questions.length })] : []),
      ...leftOver(
        bench,
        ['quiz'],
        (item) =>
          counted.test(fold(item)) ||
          optionsIn(item) !== undefined ||
          (seconds !== undefined && item.includes(String(seconds))) ||
          fold(title).includes(fold(item)) ||
          topicsOf(bench).some((topic) => fold(topic).includes(fold(item))) ||
          isKnown(item, language, lexicon),
      ),
    ],
  };
};

/** "Tarjetas de verbos irregulares": cards on something that there are facts on. */
export function isDeck({ u, language, lexicon, say }: Bench): boolean {
  const { text } = u.request.head;
  const tokens = tokensOf(text);
  const names = say('deckNames').split(', ');
  const topics = lexicon.topics.find(tokens, language);
  return names.includes(tokens[0]?.key ?? '') && topics.some(({ from, to }) => from > 0 && to - from >= (tokens.length - 1) / 2);
}

export const flashcards: Skeleton = (bench) => {
  const { u, say } = bench;
  const random = randomFrom(seedOf(bench));
  const asked = questionsIn(bench);
  const own = asked.length > 0 ? asked : pairsIn(bench);
  if (own.length >= 2 && isTyped(bench)) return givenQuiz(bench, own);
  const { sets } = known(bench, random);
  // One pattern needs no words around it, several do: "puppy" alone does not say what is asked.
  const learned = dealt(sets, random).map(({ set, fact: { about, answer } }) => ({
    about: !set.plain && (sets.length > 1 || (about.includes(' ') && !about.includes('('))) ? set.ask.replace('{x}', () => about) : about,
    answer,
    ...(set.shown === 'frets' ? { frets: answer } : set.shown === 'flag' ? { flag: about } : {}),
  }));
  const facts =
    own.length >= 2
      ? own.map(({ about, answer }) => ({ about, answer }))
      : learned.slice(0, Math.min(mostCards, Math.max(2, countIn(u.sentence) ?? mostCards)));
  if (facts.length < 2) return ownCards(bench);
  const title = quizTitle(bench);
  const tongues = own.length >= 2 ? undefined : sets[0]?.tongues;
  const text = tongues ? say('cardsIn', { n: facts.length, ...tongues }) : say('cardsLine', { n: facts.length });
  const cards = facts.map(({ about, answer, ...drawn }) => ({ front: about, back: answer, ...drawn }));
  const unique = [...new Map(cards.map((card) => [card.front, card])).values()];
  return {
    appType: 'game',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('flashcards', { cards: unique })],
  };
};

/** What rows are to be about, where that is said and no facts are ready: "for roman emperors", and not "for my daughter". */
function aboutOf(bench: Bench): string {
  const { u, language, lexicon } = bench;
  const { segments, head } = u.request;
  const owners = new Set(lexicon.phrasing[language].rules.possessives.map(fold));
  const isPerson = (text: string): boolean =>
    owners.has(tokensOf(text)[0]?.key ?? '') || lexicon.nouns.find(tokensOf(text), language).some(({ value }) => value.rule.people);
  const about = segments.find(({ role }) => role === 'about')?.text;
  const whom = segments.find(({ role, text }) => role === 'for' && !isPerson(text))?.text;
  const named = topicIn(about ?? (head.subject || (whom ?? '')), bench);
  return shortened(bare(named, language, lexicon), 40);
}

/** Rows that people write and play with: a form, the game, and the rows to be changed. */
function ownRows(bench: Bench, entity: Entity, play: PartUse, missing: 'factsMissing' | 'cardsMissing'): Draft {
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
    leftOut: about === '' ? [] : [say(missing, { x: about })],
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
    'factsMissing',
  );
}

function ownCards(bench: Bench): Draft {
  const { u, say, language, lexicon } = bench;
  const [singular = 'card', plural = 'cards'] = say('card').split(', ');
  // Questions that are spelled out are no fields.
  const wished = /\?\s*\S/.test(u.sentence) ? [] : u.fields.filter(({ type }) => type === 'text' || type === 'longtext');
  const vocabulary = lexicon.rules.facts.vocabulary[language].slice(0, 4).map(fold);
  const areWords = tokensOf(u.sentence).some(({ key }) => vocabulary.some((word) => key.startsWith(word)));
  const wishes: readonly FieldWish[] =
    wished.length > 1
      ? u.fields
      : areWords
        ? usualFields(['word', 'meaning'], language, lexicon)
        : [
            { label: say('question'), type: 'text', known: true },
            { label: say('answer'), type: 'text', known: true },
          ];
  const entity = entityOf({ text: plural, singular, plural }, wishes, bench);
  const [frontField = '', backField = ''] = entity.fields.flatMap(({ name, type }) =>
    type === 'text' || type === 'longtext' ? [name] : [],
  );
  return ownRows(
    bench,
    entity,
    use('flashcards', { collection: entity.collection, frontField, backField, plural: entity.plural }),
    'cardsMissing',
  );
}
