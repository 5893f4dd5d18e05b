/** Cities and countries of a sentence with the time zones that they keep. */
import { fold, tokensOf } from '../../language/text.ts';
import type { Bench } from '../bench.ts';
import { tableOf } from '../tables.ts';

/** `{ name, zone }`, as a part takes it. */
type Place = { readonly name: string; readonly zone: string };

const most = 8;
const usual = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'];

/** In the words of the sentence, each zone once for a name; two cities of one zone are two places. */
export function placesIn({ u, language, lexicon }: Bench): Place[] {
  const tokens = tokensOf(u.sentence);
  const found = tableOf(lexicon.rules.zones)
    .find(tokens, language)
    .map(({ value, from, to }) => ({ zone: value, name: nameOf(u.sentence.slice(tokens[from]?.start, tokens[to - 1]?.end)) }));
  return [...new Map(found.map((place) => [fold(place.name), place])).values()].slice(0, most);
}

/** Short names of zones are written in capitals, towns begin with one. */
const nameOf = (said: string): string =>
  /^\p{L}{2,4}$/u.test(said) && said === said.toUpperCase()
    ? said
    : said.replace(/(?<![\p{L}])\p{L}/gu, (letter, at: number) => (at === 0 || said.length > 3 ? letter.toUpperCase() : letter));

/** Where nobody names one: a few around the world, besides the visitor's own. */
export const usualPlaces = ({ language, lexicon }: Bench): Place[] =>
  usual.map((zone) => ({ zone, name: lexicon.rules.zones[zone]?.[language][0] ?? zone }));
