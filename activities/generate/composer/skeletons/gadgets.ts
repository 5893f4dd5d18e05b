/** Small tools that are whole as they come: passwords, a text's length, a sheet to draw on, a test of reaction. */
import type { PartUse } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { leftOver } from './left-over.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';

function gadget({ u, say }: Bench, line: string, part: string, props: PartUse['props'] = {}): Draft {
  const title = headline(u);
  const text = say(line);
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use(part, props)],
  };
}

/** The first number of a sentence that lies between two. */
const numberIn = (sentence: string, least: number, most: number): number | undefined =>
  fold(sentence)
    .match(/\b\d+\b/g)
    ?.map(Number)
    .find((number) => number >= least && number <= most);

const [shortestPassword, longestPassword] = [6, 64];

const noSymbols =
  /\b(?:no|without|ohne|keine|sans|sin|sem)\s+(?:any\s+)?(?:symbols?|special characters|sonderzeichen|symbole?n?|symboles|caracteres speciaux|simbolos|caracteres especiais|caracteres especiales)\b/;

export const password: Skeleton = (bench) => {
  const length = numberIn(bench.u.sentence, shortestPassword, longestPassword);
  const isPlain = noSymbols.test(fold(bench.u.sentence));
  const draft = gadget(bench, 'passwordLine', 'password-generator', {
    ...(length === undefined ? {} : { length }),
    ...(isPlain ? { symbols: false } : {}),
  });
  return { ...draft, grants: ({ id }) => id === 'login' }; // passwords are what it makes
};

const [shortestLimit, longestLimit] = [10, 100_000];

/** "a character counter with 280 characters": the number is what the text may have. */
export const counter: Skeleton = (bench) => {
  const limit = numberIn(bench.u.sentence, shortestLimit, longestLimit);
  return gadget(bench, 'textCountLine', 'text-counter', limit === undefined ? {} : { limit });
};

export const drawing: Skeleton = (bench) => gadget(bench, 'drawingLine', 'drawing-pad');

export const reaction: Skeleton = (bench) => gadget(bench, 'reactionLine', 'reaction-test');

const tempo =
  /\b(\d{2,3})\s*(?:bpm|beats?|schlage?n?|battements?|pulsaciones|pulsos|batidas?|batimentos?)\b|\b(?:tempo|bpm|at|auf|bei|a)\s*(?:of|von|de)?\s*(\d{2,3})\b/;
const bar = /\b(\d{1,2})\s*\/\s*(?:2|4|8|16)\b/;

/** "A metronome at 90 bpm in 3/4". */
export const metronome: Skeleton = (bench) => {
  const text = fold(bench.u.sentence);
  const bpm = tempo
    .exec(text)
    ?.slice(1)
    .find((figure) => figure !== undefined);
  const beats = bar.exec(text)?.[1];
  const draft = gadget(bench, 'metronomeLine', 'metronome', {
    ...(bpm === undefined ? {} : { bpm: Number(bpm) }),
    ...(beats === undefined ? {} : { beats: Number(beats) }),
  });
  return {
    ...draft,
    leftOut: leftOver(bench, ['metronome'], (item) => /\d/.test(item)),
    grants: ({ id, said }) => id === 'unread' && /\d/.test(said),
  };
};
