/** Goods of one price that are told as a list: "soaps with lavender, goat's milk and coffee at 6.50 € each", "bougies lavande, vanille et cèdre à 12 € pièce". */
import type { Language } from '../../../../../core/composition.ts';
import { looksPlural } from '../../language/inflect.ts';
import { capitalised, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { itemsOf } from '../items.ts';
import { bare } from '../subject.ts';
import { money, type PriceList } from './prices.ts';
import { cutOut, type Span } from './span.ts';

/** Behind the price of one of them. */
const apiece = String.raw`\s*,?\s*(?:each|a\s?piece|apiece|(?:per|a) (?:piece|jar|bag|item|bar|bottle|pair|box|unit|loaf|bunch|slice|kilo|kg)|(?:pro|das|je) (?:Stück|Glas|Flasche|Paar|Packung|Kilo|kg)|chacune?s?|(?:la |par )?pièce|l['’]unité|(?:le|par) (?:pot|sachet|kilo|kg|lot|savon)|(?:la|par) bouteille|cada un[oa]|cada|(?:la|por) unidad|(?:el|por) (?:bote|tarro|kilo|kg|paquete)|cada uma?|(?:a|por) unidade|(?:o|por) (?:frasco|pote|quilo|kg|pacote))(?!\p{L})`;
const one = new RegExp(
  String.raw`(?<lead>[\s,]+(?:(?:for|at|für|zu|um|à|a|por|pour|de|per)\s+)?(?<each>(?:je|jeweils|each|(?:das|die) (?:Glas|Stück|Flasche|Packung|Dose|Tüte) (?:zu|für|kostet)|le (?:pot|kilo|sachet) à|la (?:pièce|bouteille) à|el (?:bote|tarro|kilo) a|o (?:frasco|pote|quilo) a|alle|all|todos a|todas a|tous à|toutes à)\s+)?)(?<price>${money})(?<tail>${apiece})?`,
  'iu',
);
/** What all of them are stands before the first: "candles in lavender", "miel de lavande". */
const first =
  /^(?<front>(?:.*\s)?)(?<noun>\p{L}[\p{L}'’-]+)\s(?<prep>in|with|mit|aus|of|avec|con|com|de |d['’]|à la |au |à l['’])\s?(?<name>\S+(?:\s\S+)?)$/iu;
const ofKind = /^(?:de |d['’])$/i;
const mostWords = 4;

export interface SamePriced extends Span {
  readonly list: PriceList;
}

/** "Bougies lavande, vanille et cèdre" are all bougies. */
function withNoun(names: readonly string[], language: Language): string[] {
  const [noun = '', ...more] = names[0]?.split(' ') ?? [];
  const isShared =
    language !== 'en' &&
    language !== 'de' &&
    more.length === 1 &&
    looksPlural(language, noun) &&
    names.slice(1).every((name) => !/\s/.test(name));
  return isShared ? [...names.slice(0, 1), ...names.slice(1).map((name) => `${noun} ${name}`)] : [...names];
}

/** The list and where it stands; nothing where no price is said of each of several things. */
export function samePriced(text: string, language: Language, lexicon: Lexicon): SamePriced | undefined {
  const match = one.exec(text);
  const { lead = '', each, price = '', tail } = match?.groups ?? {};
  if (!match || (each === undefined && tail === undefined)) return undefined;
  const before = text.slice(0, match.index);
  const begin = Math.max(...[...before.matchAll(/[:;.!?(]\s*/g)].map(({ index, 0: mark }) => index + mark.length), 0);
  const items = itemsOf(before.slice(begin), language, lexicon);
  const [opening = '', ...others] = items;
  const { front = '', noun, prep = '', name } = first.exec(opening)?.groups ?? {};
  const isKind = (words: string): boolean => {
    const tokens = tokensOf(words);
    return lexicon.asked.find(tokens, language).some(({ value, to }) => value.type === 'kind' && to === tokens.length);
  };
  const heading = /(\p{L}[\p{L}'’-]+)\s*:\s*$/u.exec(before.slice(0, begin))?.[1];
  const all = noun === undefined || name === undefined ? items : [name, ...others];
  if (all.length < 2 || all.some((item) => tokensOf(item).length > mostWords || /\d/.test(item))) return undefined;
  const thing = noun !== undefined && !isKind(front + noun) ? noun : undefined;
  const title = thing ?? (heading !== undefined && !isKind(heading) ? heading : undefined);
  const isWhole = thing !== undefined && ofKind.test(prep);
  const names = withNoun(all, language).map((item) =>
    isWhole ? `${thing} ${prep.trim()}${/['’]$/.test(prep) ? '' : ' '}${item}` : bare(item, language, lexicon),
  );
  const figure = Number((/\d+(?:[.,]\d+)?/.exec(price)?.[0] ?? '').replace(',', '.'));
  const end = match.index + lead.length + price.length + (tail ?? '').length;
  const at = begin + before.slice(begin).indexOf(opening);
  const [nounEnd, nameStart] = [at + front.length + (noun ?? '').length, before.indexOf(name ?? opening, at + front.length)];
  // What the goods are stays with whom it is for; "with" stays where the list goes on behind the price.
  const goesOn = /^\s*(?:,|and|und|et|y|e\s)/.test(text.slice(end)) && /^(?:with|mit|avec|con|com)$/i.test(prep);
  const start = thing === undefined || goesOn ? nameStart : front.trim() === '' && begin > 0 ? at : nounEnd;
  return {
    list: {
      items: names.map((item) => ({ name: capitalised(item), price: figure })),
      ...(title === undefined || isWhole ? {} : { title: capitalised(title) }),
      ...(title === undefined ? {} : { of: capitalised(title) }),
    },
    start,
    end,
  };
}

/** The same, taken out of the text. */
export function samePricedIn(text: string, language: Language, lexicon: Lexicon): { rest: string; lists: PriceList[] } {
  const found = samePriced(text, language, lexicon);
  return found ? { rest: cutOut(text, [found]), lists: [found.list] } : { rest: text, lists: [] };
}
