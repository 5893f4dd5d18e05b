/** Counters and scoreboards: numbers that go up by a press, one or one for each name. */
import { inFigures } from '../language/number-words.ts';
import { fold } from '../language/text.ts';
import { choicesIn } from './choices.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';

const repeats =
  /\b(?:every|repeats?(?: of| every)?|per|alle|je|wiederhol\w*|rapport\w*|tous les|toutes les|chaque|cada|repet\w*(?: de| cada)?|a cada)\s+(\d{1,3})\b/;
const goals =
  /\b(?:first to|up to|goal(?: of)?|target(?: of)?|limit(?: of)?|wins? at|until|bis(?: zu)?|ziel|wer zuerst|jusqu'?a|objectif(?: de)?|premier a|hasta|objetivo(?: de)?|meta(?: de)?|primero en llegar a|ate|primeiro a)\s*:?\s*(\d{1,6})\b/;
/** What is left of "first to 21" where its figure was read. */
const ends = /^(?:first|wins?|until|bis|ziel|wer zuerst|premier|objectif|primero|hasta|primeiro|ate)$/;
const stepsSaid = /[+]\s*(\d{1,4})|\b(\d{1,3}),?\s*(?:and|or|und|oder|et|ou|y|o|e)\s*(\d{1,3})\s*(?:points?|punkte?|puntos?|pontos?)\b/g;
/** "For two teams": they have no names yet. */
const teamsSaid = /\b([2-8]) (?:teams?|mannschaften|equipes?|equipos?|times)\b(?!\s*[:(])/;
const players = 2;

const numberIn = (pattern: RegExp, text: string): number | undefined => {
  const said = pattern.exec(text)?.[1];
  return said === undefined ? undefined : Number(said);
};

/** Names of a scoreboard: listed, or the people that the sentence is about. */
export function playersIn(bench: Bench): string[] {
  const person = bench.u.fields.find(({ type, options }) => type === 'choice' && (options?.length ?? 0) >= players);
  return person?.options ? [...person.options] : choicesIn(bench);
}

/** Whether points are counted at the table: somebody is named, or a goal is. */
export const keepsScore = (bench: Bench): boolean =>
  bench.u.fields.every(({ known, type }) => !known || type === 'choice') &&
  (playersIn(bench).length >= players || goals.test(fold(bench.u.sentence)) || teamsSaid.test(inFigures(fold(bench.u.sentence))));

export const counters: Skeleton = (bench) => {
  const { u, say } = bench;
  const text = fold(u.sentence);
  const isGame = u.kind?.id === 'scores' || u.kind?.id === 'points';
  const [, teams] = teamsSaid.exec(inFigures(text)) ?? [];
  const named = teams === undefined ? playersIn(bench) : Array.from({ length: Number(teams) }, (_, at) => `${say('team')} ${at + 1}`);
  const every = numberIn(repeats, text);
  const goal = numberIn(goals, text);
  const steps = [...new Set([...text.matchAll(stepsSaid)].flatMap((match) => match.slice(1).flatMap((n) => (n ? [Number(n)] : []))))]
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
    .slice(0, 4);
  const names = named.length > 0 ? named : isGame ? [1, 2].map((n) => `${say('player')} ${n}`) : [say('countName')];
  const title = headline(u);
  const line = say(names.length > 1 ? 'countersLine' : 'counterLine');
  return {
    appType: 'tool',
    title,
    tagline: line,
    layout: 'stage',
    entities: [],
    parts: [
      use('page-header', { title, text: line }),
      use('counters', {
        names,
        ...(steps.length > 0 ? { steps } : {}),
        ...(every !== undefined && every > 1 ? { every } : {}),
        ...(goal === undefined ? {} : { goal }),
        ...(names.length > 1 ? { more: true } : {}),
      }),
    ],
    leftOut: leftOver(
      bench,
      ['counters'],
      (item) => /\d/.test(item) || (goal !== undefined && ends.test(fold(item))) || names.some((name) => fold(item).includes(fold(name))),
    ),
    grants: ({ id, said }) => id === 'unread' && /\d/.test(said),
  };
};
