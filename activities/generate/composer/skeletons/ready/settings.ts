/** What a sentence says about a ready part, by the part's name. */
import type { Entity, PartUse } from '../../../../../core/composition.ts';
import { capitalised, fold } from '../../language/text.ts';
import { entityOf, type Bench } from '../bench.ts';
import { optionsOf } from '../../understand/items.ts';
import { choicesIn } from '../choices.ts';
import { behindColon } from '../given.ts';
import { currencyOf } from '../money.ts';
import { topicIn, wordsFor, wordsIn } from '../guessed-words.ts';
import { inTwo } from '../play.ts';

export interface Settings {
  readonly props?: PartUse['props'];
  /** Words of the sentence that the props stand for. */
  readonly used?: readonly string[];
  /** What its words are of: it stands in the title. */
  readonly topic?: string;
  /** Where the headline would say only half of it. */
  readonly title?: string;
  /** Rows that the part keeps. */
  readonly entities?: readonly Entity[];
}

/** The first number of a sentence that lies between two. */
export const numberIn = (sentence: string, least: number, most: number): number | undefined =>
  fold(sentence)
    .match(/\b\d+\b/g)
    ?.map(Number)
    .find((number) => number >= least && number <= most);

/** A prop where there is a value for it. */
const given = (name: string, value: PartUse['props'][string] | undefined): PartUse['props'] =>
  value === undefined ? {} : { [name]: value };

/** The noun alone, where what follows it is settings. */
const kindTitle = ({ u: { request } }: Bench): Pick<Settings, 'title'> =>
  request.head.kind?.by === 'noun' ? { title: capitalised(request.head.text) } : {};

const topicOf = (bench: Bench): Pick<Settings, 'topic'> => {
  const topic = topicIn(bench);
  return topic === undefined ? {} : { topic };
};

const address = /https?:\/\/[^\s,;"“”]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|de|fr|es|pt|br|io|app|dev|eu|ch|at|co)\b(?:\/[^\s,;"“”]*)?/i;
const notes = /\b(?:notes?|note ?books?|notiz\w*|notas?|cuadernos?|cadernos?|carnets?|journal|docs?|documents?|wiki)\b/;
const wifi = /\b(?:wi-?fi|wlan)\b/;
const contact = /\b(?:vcard|business cards?|contact\w*|kontakt\w*|visitenkarten?|carte de visite|tarjeta\w* de visita|cartao de visita)\b/;
const percent = /(\d{1,2}(?:[.,]\d{1,2})?)\s*%/;
const rhythm = /\b(\d{1,2})\s*[-–/]\s*(\d{1,2})\s*[-–/]\s*(\d{1,2})(?:\s*[-–/]\s*(\d{1,2}))?\b/;
const box = /\b(?:box|boxatmung|carree|cuadrada|caja|quadrada|caixa)\b/;
const coherent = /\b(?:coherence cardiaque|coherent|koharent\w*)\b/;
const perMinute = /\b(\d{1,2})\s*-?\s*(?:m|min\w*)\b/;

/** Names that a sentence lists, each with a capital as it is typed. */
const namesIn = (bench: Bench): string[] => {
  const names = choicesIn(bench);
  return names.every((name) => bench.u.sentence.includes(name)) ? names : [];
};

const readers: { readonly [part: string]: (bench: Bench) => Settings } = {
  'typing-test': ({ u }) => {
    const minutes = Number(perMinute.exec(fold(u.sentence))?.[1] ?? 0);
    const seconds = minutes >= 1 && minutes <= 10 ? minutes * 60 : numberIn(u.sentence, 10, 600);
    return { props: given('seconds', seconds) };
  },
  'qr-code': (bench) => {
    const { u } = bench;
    const text = fold(u.sentence);
    const [link] = address.exec(u.sentence) ?? [];
    const sort = wifi.test(text) ? 'wifi' : contact.test(text) ? 'contact' : undefined;
    return {
      props: { ...given('text', link), ...given('sort', sort) },
      used: ['wifi', 'wi-fi', 'wlan', 'link', 'url', 'text'],
      ...(link === undefined ? {} : kindTitle(bench)),
    };
  },
  palette: ({ u }) => ({ props: { ...given('base', u.style.primary), ...given('count', numberIn(u.sentence, 3, 8)) } }),
  'game-pong': ({ u }) => ({
    props: { ...(inTwo.test(fold(u.sentence)) ? { against: 'person' } : {}), ...given('to', numberIn(u.sentence, 3, 21)) },
  }),
  'game-chess': ({ u }) => ({ props: inTwo.test(fold(u.sentence)) ? { against: 'person' } : {} }),
  'lucky-dip': (bench) => {
    const { u, lexicon, language } = bench;
    const decks = lexicon.rules.decks[u.kind?.id ?? ''] ?? [];
    const players = namesIn(bench);
    return {
      props: {
        decks: decks.map((deck) => ({ ...(deck.title ? { title: deck.title[language] } : {}), texts: deck[language] })),
        ...(players.length > 1 ? { players } : {}),
      },
      used: [...players, ...decks.flatMap(({ title }) => (title ? [title[language]] : []))],
    };
  },
  invoice: (bench) => {
    const rate = percent.exec(fold(bench.u.sentence))?.[1];
    return { props: { currency: currencyOf(bench), ...given('tax', rate === undefined ? undefined : Number(rate.replace(',', '.'))) } };
  },
  'game-sliding': ({ u }) => {
    const tiles = Number(/\b(8|15|24)\b/.exec(u.sentence)?.[1] ?? 0);
    return { props: given('size', tiles > 0 ? Math.sqrt(tiles + 1) : numberIn(u.sentence, 3, 5)) };
  },
  'game-word-search': (bench) => {
    const words = [...new Set([...wordsFor(bench), ...namesIn(bench)])].filter((word) => /^\p{L}{3,14}$/u.test(word));
    return { props: words.length >= 3 ? { words } : {}, used: words, ...topicOf(bench) };
  },
  'game-bingo': (bench) => {
    const { u } = bench;
    const said = wordsIn(bench);
    const listed = said.length > 0 ? said : optionsOf(behindColon(u.sentence) ?? '', bench.language, bench.lexicon);
    const words = [...new Set(listed.length >= 9 ? listed : wordsFor(bench))];
    const max = numberIn(u.sentence, 25, 99);
    const isOwn = /\b(?:meeting|buzzword|bullshit|baby shower|office|reunion|reuniao|besprechung)\b/.test(fold(u.sentence));
    return {
      props: { ...(words.length >= 9 ? { words } : given('max', max)), ...(isOwn && words.length >= 9 ? { own: true } : {}) },
      used: words,
      ...topicOf(bench),
    };
  },
  bracket: (bench) => {
    const names = namesIn(bench);
    // "Tournament bracket for Anna" would forget the others.
    return names.length > 1
      ? { props: { names }, used: names, ...kindTitle(bench) }
      : { props: given('size', numberIn(bench.u.sentence, 2, 32)) };
  },
  'pixel-editor': ({ u }) => {
    const size = /\b(8|16|24|32)(?:\b|\s*[x×])/.exec(u.sentence)?.[1];
    return { props: given('size', size === undefined ? undefined : Number(size)) };
  },
  'drum-machine': ({ u }) => ({ props: given('bpm', numberIn(u.sentence, 50, 200)) }),
  breathing: ({ u }) => {
    const text = fold(u.sentence);
    const said = rhythm
      .exec(text)
      ?.slice(1)
      .flatMap((seconds) => (seconds === undefined ? [] : [Number(seconds)]));
    const pattern = said ? [...said, 0, 0].slice(0, 4) : box.test(text) ? [4, 4, 4, 4] : coherent.test(text) ? [5, 0, 5, 0] : undefined;
    const minutes = Number(perMinute.exec(text)?.[1] ?? 0);
    return { props: { ...given('pattern', pattern), ...(minutes >= 1 && minutes <= 30 ? { minutes } : {}) } };
  },
  'markdown-editor': (bench) => {
    if (!notes.test(fold(bench.u.sentence))) return {};
    const [singular = 'note', plural = 'notes'] = bench.say('noteRow').split(', ');
    const labels = bench.say('noteFields').split(', ');
    const made = entityOf(
      { text: plural, singular, plural },
      labels.map((label, at) => ({ label, type: at === 0 ? 'text' : 'longtext', known: true })),
      bench,
    );
    const [titleField = '', textField = ''] = made.fields.map(({ name }) => name);
    return { props: { collection: made.collection, titleField, textField }, entities: [made] };
  },
  'game-word-rows': (bench) => {
    const words = wordsFor(bench).filter((word) => /^\p{L}{4,7}$/u.test(word));
    return { props: words.length >= 2 ? { words } : {}, ...topicOf(bench) };
  },
};

/** @returns nothing for a part that takes no settings */
export const settingsOf = (part: string, bench: Bench): Settings => readers[part]?.(bench) ?? {};
