/** What quizzes, questions and games hold: questions and how many, pairs of cards. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, hashOf, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { matchOf } from '../understand/wishes.ts';
import { renamingIn } from './renamed.ts';
import type { Edit, Rule } from './rule.ts';

interface Question {
  readonly question: string;
  readonly answer: string | number;
  readonly options?: readonly string[];
}

const withProps = (spec: AppSpec, use: PartUse, props: { readonly [prop: string]: Json }): AppSpec => ({
  ...spec,
  parts: spec.parts.map((other) => (other === use ? { ...use, props: { ...use.props, ...props } } : other)),
});

const quizOf = (spec: AppSpec): { use: PartUse; questions: readonly Question[] } | undefined => {
  const use = spec.parts.find(({ part, props }) => part === 'quiz' && Array.isArray(props['questions']));
  return use && { use, questions: use.props['questions'] as unknown as readonly Question[] };
};

/** The spec with other questions; lines that count them count on. */
function withQuestions(spec: AppSpec, use: PartUse, before: number, questions: readonly Question[]): AppSpec {
  const counted = (text: string): string => text.replace(new RegExp(`\\b${before}\\b`), String(questions.length));
  const parts = spec.parts.map((other): PartUse => {
    if (other === use) return { ...use, props: { ...use.props, questions: questions.map((question) => ({ ...question })) } };
    const { text } = other.props;
    return other.part === 'page-header' && text === spec.tagline
      ? { ...other, props: { ...other.props, text: counted(spec.tagline) } }
      : other;
  });
  const tagline = counted(spec.tagline);
  return { ...spec, tagline, description: `${spec.title}. ${tagline}`, parts };
}

const questionWord = '(?:questions?|fragen?|questions?|preguntas?|perguntas?)';
const answerWord = String.raw`(?:with\s+|mit\s+|avec\s+|con\s+|com\s+|and\s+|und\s+|et\s+|y\s+|e\s+)?(?:the\s+|den\s+|les\s+|las\s+|as\s+|die\s+|der\s+|la\s+|a\s+)?(?:possible\s+)?(?:answers?|options?|choices?|antwort(?:en)?|r[ée]ponses?|respuestas?|respostas?)\s*:?`;
const quoted = /["“„«]\s*([^"“”„«»]+?)\s*["“”»]/u;
const asked = new RegExp(`${questionWord}\\s*:?\\s*(.+?\\?)`, 'iu');
const isRight = String.raw`(?:is|are|being|ist|sind|est|sont|es|son|é)\s+(?:the\s+|die\s+|la\s+|a\s+)?(?:right|correct|true|richtig|richtige|bonne|correcte?|juste|correcta|certa|correta)(?:\s+(?:one|answer|antwort|réponse|respuesta|resposta))?`;
const rightBefore = new RegExp(String.raw`[,;.(]\s*(?:and\s+|und\s+|et\s+|y\s+|e\s+)?([^,;.()]+?)\s+${isRight}[\s).]*$`, 'iu');
const rightAfter =
  /[,;.(]\s*(?:the\s+|die\s+|la\s+|a\s+)?(?:right|correct|richtig|richtige|bonne|correcte?|correcta|certa|correta)(?:\s+(?:one|answer|antwort|réponse|respuesta|resposta))?\s*(?:is|ist|est|es|é|:)\s*:?\s*([^,;()]+?)[\s).]*$/iu;

/** "Add the question “…?” with answers a, b and c, b is right"; among questions that open, with one answer. */
export const addQuestion: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const quiz = quizOf(spec);
  const faq = spec.parts.find(({ part }) => part === 'faq');
  const match = new RegExp(`\\b${questionWord}\\b`).test(fold(clause)) ? (quoted.exec(clause) ?? asked.exec(clause)) : null;
  if ((!quiz && !faq) || !match || matchOf(lexicon, 'remove', clause, language)) return undefined;
  const question = capitalised((match[1] ?? '').trim());
  const rest = clause.slice(match.index + match[0].length);
  const said = new RegExp(`^[\\s,:;-]*${answerWord}\\s*`, 'iu').exec(rest)?.[0];
  if (!quiz) {
    const answer =
      said === undefined
        ? undefined
        : rest
            .slice(said.length)
            .replace(/^(?:is|ist|est|es|é)\s+/i, '')
            .replace(/^["“„«\s]+|["“”»\s]+$/g, '');
    if (!faq || answer === undefined || answer === '') throw new AppError('composer_cannot', say('noAnswer'));
    return { spec: withFaq(spec, faq, { question, answer: capitalised(answer) }), note: say('didAddQuestion', { x: question }) };
  }
  const right = (rightBefore.exec(rest) ?? rightAfter.exec(rest))?.[1]?.trim();
  const list = rest
    .slice(said?.length ?? 0)
    .replace(rightAfter, '')
    .replace(rightBefore, '');
  const given = optionsOf(list, language, lexicon).map(capitalised);
  const only = right ?? (given.length === 1 ? given[0] : undefined);
  // One answer alone is the right one; the wrong ones are those of other questions.
  const options = given.length > 1 || only === undefined ? given : [only, ...otherAnswers(quiz.questions, only)];
  const answer = only === undefined ? undefined : (options.find((option) => fold(option) === fold(only)) ?? capitalised(only));
  if (answer === undefined || options.length < 2) throw new AppError('composer_cannot', say('noAnswer'));
  const all = options.includes(answer) ? options : [...options, answer];
  const known = quiz.questions.some((other) => fold(other.question) === fold(question));
  const questions = known ? quiz.questions : [...quiz.questions, { question, options: all, answer }];
  return { spec: withQuestions(spec, quiz.use, quiz.questions.length, questions), note: say('didAddQuestion', { x: question }) };
};

/** Three right answers of other questions, always the same ones for an answer. */
const otherAnswers = (questions: readonly Question[], answer: string): string[] =>
  [
    ...new Set(
      questions.map((question) => String(typeof question.answer === 'number' ? question.options?.[question.answer] : question.answer)),
    ),
  ]
    .filter((other) => fold(other) !== fold(answer))
    .sort((a, b) => hashOf(a + answer) - hashOf(b + answer))
    .slice(0, 3);

function withFaq(spec: AppSpec, faq: PartUse, item: { readonly question: string; readonly answer: string }): AppSpec {
  const items = (faq.props['items'] ?? []) as unknown as readonly Question[];
  return withProps(spec, faq, { items: [...items, item].map((other) => ({ ...other })) });
}

/** "Delete the question about the penguin." */
export const removeQuestion: Rule = ({ spec, clause, language, lexicon, say }): Edit | undefined => {
  const quiz = quizOf(spec);
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  const [, about] =
    new RegExp(`${questionWord}\\s+(?:about|with|on|of|über|mit|zum|zur|sur|avec|sobre|con|de|com)?\\s*(.+)$`, 'iu').exec(words ?? '') ??
    [];
  if (!quiz || about === undefined) return undefined;
  const telling = tokensOf(about.replace(/^(?:the|a|an|den|die|das|dem|der|le|la|les|el|los|o|os|as)\s+/i, '')).map(({ key }) => key);
  const doomed = quiz.questions.find(({ question, answer }) => {
    const has = new Set(tokensOf(`${question} ${answer}`).map(({ key }) => key));
    return telling.length > 0 && telling.every((key) => has.has(key) || has.has(key.replace(/s$/, '')));
  });
  if (!doomed) throw new AppError('composer_cannot', say('noItem', { x: about }));
  if (quiz.questions.length < 2) throw new AppError('composer_cannot', say('needed', { x: doomed.question }));
  const questions = quiz.questions.filter((other) => other !== doomed);
  return { spec: withQuestions(spec, quiz.use, quiz.questions.length, questions), note: say('didRemove', { x: doomed.question }) };
};

/** "Change the question to …": what a poll asks, and the page where it is called by it. */
export const changePoll: Rule = (wish): Edit | undefined => {
  const { spec, say } = wish;
  const poll = spec.parts.find(({ part }) => part === 'poll');
  const said = new RegExp(
    `^(?:the |die |la |a )?${questionWord}\\s*(?:should be|is|soll|ist|doit etre|est|debe ser|es|deve ser|:)\\s+`,
    'i',
  ).exec(fold(wish.clause));
  const renaming = said ? { from: 'question', to: wish.clause.slice(said[0].length) } : renamingIn(wish, 'replaceText');
  if (!poll || renaming === undefined || !new RegExp(`^(?:the |die |la |a )?${questionWord}$`).test(fold(renaming.from))) return undefined;
  const before = poll.props['question'];
  const mark = typeof before === 'string' && before.endsWith('?') && !renaming.to.endsWith('?') ? '?' : '';
  const question = `${capitalised(renaming.to)}${mark}`;
  const bareTitle = (text: Json | undefined): string =>
    fold(typeof text === 'string' ? text : '')
      .replace(/[\s?¿]+/g, ' ')
      .trim();
  const isTitle = bareTitle(spec.title) === bareTitle(poll.props['question']);
  const title = isTitle ? question.replace(/[?]+$/, '') : spec.title;
  const parts = spec.parts.map((use) =>
    use === poll
      ? { ...use, props: { ...use.props, question } }
      : use.props['title'] === spec.title
        ? { ...use, props: { ...use.props, title } }
        : use,
  );
  return {
    spec: { ...spec, title, parts },
    note: say('didText', { x: typeof poll.props['question'] === 'string' ? poll.props['question'] : '', y: question }),
  };
};

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  acht: 8,
  zehn: 10,
  trois: 3,
  quatre: 4,
  cinq: 5,
  huit: 8,
  dix: 10,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  ocho: 8,
  diez: 10,
  quatro: 4,
  oito: 8,
  dez: 10,
};
const counted = (noun: string, text: string): number | undefined => {
  const [, figure] = new RegExp(`\\b(\\d{1,3}|${Object.keys(words).join('|')})\\s+(?:\\w+\\s+)?${noun}\\b`).exec(text) ?? [];
  return figure === undefined ? undefined : (words[figure] ?? Number(figure));
};

/** "Only 5 questions." */
export const countQuestions: Rule = ({ spec, clause, language, lexicon, say }) => {
  const quiz = quizOf(spec);
  if (matchOf(lexicon, 'remove', clause, language)) return undefined;
  const most = counted(questionWord, fold(clause));
  if (!quiz || most === undefined || most < 1 || /["“„«:]/.test(clause)) return undefined;
  if (/\b(?:more|weitere|mehr|de plus|supplementaires|mas|mais)\b/.test(fold(clause)) || most > quiz.questions.length)
    throw new AppError('composer_cannot', say('noMoreQuestions', { n: quiz.questions.length }));
  return {
    spec: withQuestions(spec, quiz.use, quiz.questions.length, quiz.questions.slice(0, most)),
    note: say('didCountQuestions', { n: most }),
  };
};

const pairs = { usual: 8, least: 2, most: 18, step: 4 };
const cards = '(?:cards?|karten?|cartes?|cartas?|tarjetas?)';
const pairWord = '(?:pairs?|paare?|paires?|parejas?|pares?)';
const more = /\b(more|harder|difficult|bigger|larger|mehr|schwerer|schwieriger|grosser|plus (?:de|dur|difficile|grand)|mas|mais|dificil)\b/;
const fewer = /\b(fewer|less|easier|smaller|weniger|leichter|einfacher|kleiner|moins|plus facile|menos|mas facil|mais facil)\b/;

/** "6 pairs", "24 cards", "harder": a memory game has 2 to 18 pairs (catalog/components/game-memory). */
export const setPairs: Rule = ({ spec, clause, say }) => {
  const game = spec.parts.find(({ part }) => part === 'game-memory');
  if (!game) return undefined;
  const folded = fold(clause);
  const now = typeof game.props['pairs'] === 'number' ? game.props['pairs'] : pairs.usual;
  const byCards = counted(cards, folded);
  const said = counted(pairWord, folded) ?? (byCards === undefined ? undefined : Math.round(byCards / 2));
  const wanted = said ?? (fewer.test(folded) ? now - pairs.step : more.test(folded) ? now + pairs.step : undefined);
  if (wanted === undefined) return undefined;
  const next = Math.min(pairs.most, Math.max(pairs.least, wanted));
  return { spec: withProps(spec, game, { pairs: next }), note: say('didPairs', { n: next }) };
};
