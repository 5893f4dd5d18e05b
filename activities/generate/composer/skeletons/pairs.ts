/** Questions with their answers, and cards with two sides, as a sentence gives them. */
import { fold } from '../language/text.ts';
import { cut } from '../understand/items.ts';
import { sentencesOf } from '../understand/request.ts';
import type { Bench } from './bench.ts';
import type { Fact } from './facts.ts';
import { behindColon } from './given.ts';

export interface Given extends Fact {
  /** Where they are given: one of them is the answer. */
  readonly options?: readonly string[];
}

/** One sign stands between the two sides of all cards: "shuffle, known / not yet" beside "dog = Hund" is no card. */
const between = [String.raw`=>|->|=|→`, String.raw`\s[-–—]\s`, String.raw`\s\/\s`, String.raw`:\s`].map(
  (sign) => new RegExp(String.raw`^\s*(.{1,120}?)\s*(?:${sign})\s*(.{1,120}?)\s*$`, 'u'),
);
const inBrackets = /^\s*(.{1,80}?)\s*\(([^()]{1,80})\)\s*$/u;
const byMarks = /^\s*([\p{L}\p{N}]+)\s+([^\p{L}\p{N}\s]+)(?:\s.*)?$/u;
const twoWords = /^\s*([\p{L}'’-]+)\s+([\p{L}'’-]+)\s*$/u;
const wordAndFigure = /^\s*(\D+?)\s+(\d[\d.,]*)\s*$/u;
const figureAndWord = /^\s*(\d[\d.,]*)\s+(\D+?)\s*$/u;
const fewest = 3;
const most = 100;

/** The text with the most commas: what is said behind the list is no part of it. */
const listIn = (text: string): string =>
  sentencesOf(text).reduce(
    (best, sentence) => ((sentence.match(/[,;]/g)?.length ?? 0) > (best.match(/[,;]/g)?.length ?? 0) ? sentence : best),
    '',
  );

/** "hola = hello, gato = cat", "hund dog, katze cat", "A .-, B -...": what stands on the two sides of each card. */
export function pairsIn({ u, language, lexicon }: Bench): Fact[] {
  const body = behindColon(u.sentence) ?? u.sentence;
  const joins = lexicon.rules.languages[language].and.filter((join) => /\p{L}/u.test(join)).map(fold);
  const read = (items: readonly string[], pattern: RegExp): Fact[] =>
    items.flatMap((item) => {
      const [, about = '', answer = ''] = pattern.exec(item.replace(/\.$/, (dot) => (pattern === byMarks ? dot : ''))) ?? [];
      return about !== '' && answer !== '' ? [{ about, answer }] : [];
    });
  const marked = [...between, inBrackets].flatMap((pattern) => {
    const said = read(
      [body, ...sentencesOf(body)].flatMap((text) => cut(text, /[,;\n]/, joins)),
      pattern,
    );
    return said.length >= 2 ? [said] : [];
  })[0];
  if (marked) return [...new Map(marked.map((fact) => [fold(fact.about), fact])).values()].slice(0, most);
  const listed = cut(listIn(body), /[,;\n]/, []).filter((item) => item.trim() !== '');
  // "Flashcards H Hydrogen, He Helium": without a colon the list begins with the last words.
  const isBare = behindColon(u.sentence) === undefined;
  const items = listed.map((item, at) => (at === 0 && isBare ? item.trim().split(/\s+/).slice(-2).join(' ') : item));
  if (items.length < fewest) return [];
  for (const pattern of [byMarks, twoWords, wordAndFigure, figureAndWord]) {
    const facts = read(items, pattern);
    if (facts.length >= fewest && facts.length >= items.length - 1) return facts.slice(0, most);
  }
  return [];
}

const truths =
  /^(.{4,}?)\s*[:–=([,-]\s*(true|false|right|wrong|wahr|falsch|richtig|vraie?|fausse|faux|verdadero|falso|cierto|verdadeiro|certo|errado)[)\].!]*$/iu;
const opposites: Readonly<Record<string, readonly string[]>> = {
  en: ['True', 'False'],
  de: ['Wahr', 'Falsch'],
  fr: ['Vrai', 'Faux'],
  es: ['Verdadero', 'Falso'],
  pt: ['Verdadeiro', 'Falso'],
};
const isTrue = /^(?:true|right|wahr|richtig|vrai|verdad|ciert|cert)/i;

function statementsIn({ u, language }: Bench): Given[] {
  const body = behindColon(u.sentence) ?? '';
  const options = opposites[language] ?? [];
  const read = (text: string): Given[] => {
    const [, about = '', truth = ''] = truths.exec(text.trim()) ?? [];
    return about === '' ? [] : [{ about: about.replace(/[\s.,;]+$/, ''), answer: options[isTrue.test(truth) ? 0 : 1] ?? truth, options }];
  };
  const [inSentences, inPieces] = [sentencesOf(body).flatMap(read), cut(body, /[,;\n]/, []).flatMap(read)];
  const found = inSentences.length >= inPieces.length ? inSentences : inPieces;
  return found.length < 2 ? [] : [...new Map(found.map((fact) => [fold(fact.about), fact])).values()];
}

const lead = /^[\s\-–—:=→>(*]*(?:(?:answer|antwort|réponse|respuesta|resposta|a|r)\s*[:=]\s*)?/iu;
const ending = /\s*(?:\)|[.;\n](?=\s|$)|,(?=\s*[\p{Lu}¿"“„«])|$)/u;

/** "Berlin / Paris* / Rome": the one with a mark is right. */
function choicesIn(answer: string): { answer: string; options?: readonly string[] } {
  const [, list = answer, said = ''] = /^(.+?)\s*[([](.+?)[)\]]?$/.exec(answer) ?? [];
  const offered = list.split(/\s*[/|]\s*/).map((option) => option.trim());
  const meant = offered.find((option) =>
    fold(said)
      .split(/[^a-z0-9]+/)
      .includes(fold(option)),
  );
  if (offered.length >= 2 && meant !== undefined) return { answer: meant, options: offered };
  const options = answer.split(/\s*[/|]\s*/).map((option) => option.trim());
  const right = options.find((option) => /\*|✓|\((?:right|correct|richtig|juste|correct[ao]|cert[ao])\)?/i.test(option));
  const plain = (option: string): string =>
    option.replace(/\s*(?:[*✓]|\((?:right|correct|richtig|juste|correct[ao]|cert[ao])\)?)\s*/gi, '');
  return options.length < 3 || right === undefined ? { answer } : { answer: plain(right), options: options.map(plain) };
}

/** "What's the capital of Australia? Canberra. How many strings on a cello? 4." */
export function questionsIn(bench: Bench): Given[] {
  const { sentence } = bench.u;
  const parts = sentence.split('?');
  let rest = (parts[0] ?? '').replace(/^.*(?::\s|\p{L}{2}\.\s)/su, '');
  const found = parts.slice(1).flatMap((part) => {
    const text = part.replace(lead, '');
    const end = ending.exec(text);
    const answer = text.slice(0, end?.index ?? text.length).trim();
    const question = rest.trim();
    rest = text.slice((end?.index ?? text.length) + (end?.[0].length ?? 0));
    return /[\p{L}\p{N}]/u.test(answer) && question.length > 3
      ? [{ about: `${question.replace(/^[-–,\s]+/, '')}?`, ...choicesIn(answer) }]
      : [];
  });
  return found.length > 0 ? found : statementsIn(bench);
}

const typing =
  /\b(typ(?:e|ed|ing)|writ(?:e|ing|ten)|spell\w*|(?:ein)?tipp\w*|eingeben|schreib\w*|saisi\w*|tap(?:er|ant)|ecri\w*|escrib\w*|teclea\w*|escrev\w*|digit(?:ar|ando|e))\b/;

/** "Let AI write 20 more": nobody types then. */
const byMachine = /\b(?:ai|ki|ia|gpt|chatgpt|bot)\b\s+\S+/g;

/** Whether answers are to be typed and not only thought of. */
export const isTyped = ({ u }: Pick<Bench, 'u'>): boolean => typing.test(fold(u.sentence).replace(byMachine, ''));

const perQuestion =
  /\b(\d{1,3})\s*-?\s*(?:s|secs?|seconds?|sekunden|secondes|segundos)\b(?:[\p{L}\s'-]{0,24}?)\b(?:questions?|fragen?|preguntas?|perguntas?|each|jede|jeweils|chacune?|cada una?)\b|\b(?:questions?|fragen?|preguntas?|perguntas?)\b[\p{L}\s'-]{0,24}?\b(\d{1,3})\s*(?:s|secs?|seconds?|sekunden|secondes|segundos)\b/u;

/** "15 seconds a question". */
export function secondsIn(sentence: string): number | undefined {
  const [, before, behind] = perQuestion.exec(fold(sentence)) ?? [];
  const seconds = before ?? behind;
  return seconds === undefined ? undefined : Number(seconds);
}
