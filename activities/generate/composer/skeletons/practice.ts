/** Sums to practise: times tables, mental arithmetic. */
import { fold, tokensOf } from '../language/text.ts';
import { headline, use, type Bench, type Draft } from './bench.ts';
import { leftOver } from './left-over.ts';
import { countIn } from './topics.ts';

const sums = new Set(['multiplication', 'addition']);
const signs: readonly (readonly [RegExp, string])[] = [
  [/\b(plus|add\w*|addition\w*|sumas?|sumar|somas?|somar|adicao|adicion\w*)\b/, '+'],
  [/\b(minus|subtract\w*|subtra\w*|soustra\w*|resta\w*|moins|take away)\b/, '−'],
  [/\b(times|multipl\w*|mal\w*|einmaleins|tables?|tablas?|tabuadas?|fois)\b/, '×'],
  [/\b(divi\w*|geteilt|teilen)\b/, '÷'],
];
const span = /\b(\d{1,3})\s*(?:to|through|-|bis|a|ate|al)\s*(\d{1,3})\b/;
const upTo = /\b(?:up to|to|bis|jusqu'?a|hasta(?: el)?|ate(?: o)?)\s+(\d{1,4})\b/;
const oneTable = /\b(?:(\d{1,2})\s*(?:times|er[- ]?reihe|er[- ]?einmaleins)|tab(?:le|la|uada)s? (?:de|del|do|of)\s*(\d{1,2}))\b/;
const enough =
  /\b(\d{1,2})\s*(?:or more|oder mehr|ou plus|o mas|ou mais|richtige?n?|right|correct)\b|\b(?:at least|ab|mindestens|au moins|al menos|pelo menos)\s+(\d{1,2})\b/;

/** Whether a quiz asks for sums and for nothing else. */
export function practised({ u, language, lexicon }: Bench): boolean {
  const topics = lexicon.topics.find(tokensOf(u.sentence), language).map(({ value }) => value);
  return topics.length > 0 && topics.every((topic) => sums.has(topic));
}

export function practice(bench: Bench): Draft {
  const { u, say } = bench;
  const text = fold(u.sentence);
  const said = signs.flatMap(([pattern, sign]) => (pattern.test(text) ? [sign] : []));
  const used = said.length > 0 ? said : ['+', '−', '×'];
  const one = oneTable
    .exec(text)
    ?.slice(1)
    .find((table) => table !== undefined);
  const [, from, to] = one === undefined ? (span.exec(text) ?? []) : [undefined, one, one];
  const most = to ?? upTo.exec(text)?.[1];
  const count = countIn(u.sentence);
  const stars = enough
    .exec(text)
    ?.slice(1)
    .find((number) => number !== undefined);
  const topic = headline(u);
  const title = topic.length > 3 && topic.length <= 48 && u.request.head.kind ? topic : say('practiceTitle');
  const line = say('practiceLine');
  return {
    appType: 'game',
    title,
    tagline: line,
    layout: 'stage',
    entities: [],
    parts: [
      use('page-header', { title, text: line }),
      use('maths-practice', {
        ...(used.join() === '×' ? {} : { signs: used }),
        ...(from === undefined ? {} : { from: Number(from) }),
        ...(most === undefined ? {} : { to: Number(most) }),
        ...(count === undefined ? {} : { count }),
        ...(stars === undefined ? {} : { stars: Number(stars) }),
      }),
    ],
    leftOut: leftOver(bench, ['quiz', 'maths-practice'], (item) => /\d/.test(item) || countIn(item) !== undefined),
    grants: ({ id, said: wish }) => id === 'unread' && /\d/.test(wish),
  };
}
