/** The time in several cities: those that the sentence names, else some of the world. */
import { capitalised, fold } from '../language/text.ts';
import { cityNamed } from './cities.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';

interface Zone {
  readonly label: string;
  readonly zone: string;
}

const name = /\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu;

const asWords = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Zones of cities and countries in the order in which a sentence names them, as it calls them. */
export function zonesIn({ u, lexicon }: Bench): Zone[] {
  const text = asWords(u.sentence);
  const listed = Object.entries(lexicon.rules.zones).flatMap(([zone, words]) =>
    words.flatMap((word) => {
      const at = text.indexOf(asWords(word));
      return at < 0 ? [] : [{ label: word, zone, at, length: word.length }];
    }),
  );
  // Cities that the list of zones does not have.
  const more = [...u.sentence.matchAll(name)].flatMap(([label]) => {
    const at = text.indexOf(asWords(label));
    const zone = listed.some((one) => one.at === at) ? undefined : cityNamed(label)?.zone;
    return zone === undefined ? [] : [{ label, zone, at, length: label.length }];
  });
  const named = [...listed, ...more];
  const isWithin = (at: number, length: number): boolean =>
    named.some((other) => other.length > length && other.at <= at && at + length <= other.at + other.length);
  return named
    .filter(({ at, length }, index) => !isWithin(at, length) && named.findIndex((other) => other.at === at) === index)
    .sort((a, b) => a.at - b.at)
    .map(({ label, zone }) => ({ label: spelled(label), zone }));
}

const spelled = (name: string): string =>
  name.length <= 3
    ? name.toUpperCase()
    : name.replace(/(?:^|(?<=[\s-]))(?!(?:de|do|da|el|le)\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Where the app's language is at home, and far away from there. */
const usual: Readonly<Record<Bench['language'], readonly (readonly [label: string, zone: string])[]>> = {
  en: [
    ['New York', 'America/New_York'],
    ['London', 'Europe/London'],
    ['Tokyo', 'Asia/Tokyo'],
    ['Sydney', 'Australia/Sydney'],
  ],
  de: [
    ['Berlin', 'Europe/Berlin'],
    ['London', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Tokio', 'Asia/Tokyo'],
  ],
  fr: [
    ['Paris', 'Europe/Paris'],
    ['Londres', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Tokyo', 'Asia/Tokyo'],
  ],
  es: [
    ['Madrid', 'Europe/Madrid'],
    ['Ciudad de México', 'America/Mexico_City'],
    ['Nueva York', 'America/New_York'],
    ['Tokio', 'Asia/Tokyo'],
  ],
  pt: [
    ['São Paulo', 'America/Sao_Paulo'],
    ['Lisboa', 'Europe/Lisbon'],
    ['Nova York', 'America/New_York'],
    ['Tóquio', 'Asia/Tokyo'],
  ],
};

const fewest = 2;

/** "World clock for Berlin and Tokyo", "time zone converter". */
export const worldClock: Skeleton = (bench) => {
  const { u, say, language } = bench;
  const named = zonesIn(bench);
  const more = usual[language].map(([label, zone]) => ({ label, zone })).filter(({ zone }) => named.every((one) => one.zone !== zone));
  const zones = named.length >= fewest ? named : [...named, ...more].slice(0, 4);
  // The cities stand below.
  const title = u.name ?? (named.length > 0 ? u.request.head.text : headline(u));
  const text = say('worldClockLine');
  const isShown = (item: string): boolean => zones.some(({ label }) => asWords(item).includes(asWords(label)));
  return {
    appType: 'tool',
    title: capitalised(title),
    tagline: text,
    layout: 'wide',
    entities: [],
    parts: [use('page-header', { title: capitalised(title), text }), use('world-clock', { zones: zones.map((zone) => ({ ...zone })) })],
    leftOut: leftOver(bench, ['world-clock'], isShown),
  };
};
