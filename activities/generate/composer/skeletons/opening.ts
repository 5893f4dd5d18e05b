/** How a page opens: its title, the words above it, what stands under it at once. */
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Segment } from '../understand/segments.ts';
import { bare } from '../understand/subject.ts';
import { headline, type Bench } from './bench.ts';
import { datesIn, trail } from './dates.ts';
import { namedIn } from './tables.ts';

/** Whom the page is for: "Yoga studio", from "for a yoga studio" or from the head. */
export function whom({ u, language, lexicon }: Bench): string {
  const { segments, head } = u.request;
  const isSection = (text: string): boolean => lexicon.sections.exactly(text.split(',')[0] ?? '', language) !== undefined;
  // "A market on the Town Square" is not about the square.
  const isOccasion = u.business?.id === 'event' && head.subject !== '';
  const tellsWhom = ({ role, lead, text }: Segment): boolean =>
    (role === 'for' || (role === 'about' && !(isOccasion && /^(?:on|auf|sur|sobre|em|no|na)$/i.test(lead)))) &&
    !isSection(`${lead} ${text}`);
  const at = segments.findIndex(tellsWhom);
  const [named, next] = [segments[at], segments[at + 1]];
  // "I sell pottery, need a shop": what is sold stands before the request.
  const sold = soldIn(u.request.others, u.kind?.rule.verbs?.[language] ?? []);
  // "For a studio for jewellery": what it is for is a part of what it is.
  const more = named && next && tellsWhom(next) && !/[,;]/.test(named.text) ? ` ${next.lead} ${next.text}` : '';
  // "A flat at the sea": a place without a name says what it is.
  const [where] = segments;
  const near =
    !named && u.place === undefined && where?.role === 'in' && /^\p{Ll}/u.test(where.text) && where.text.length < 24
      ? ` ${where.lead} ${where.text}`
      : '';
  const said = named ? named.text + more : head.subject === '' ? sold : head.subject + near;
  // "A candle shop with candles in …" sells candles.
  const goods = u.kind?.rule.skeleton === 'shop' ? u.said.prices.find(({ of }) => of !== undefined)?.of : undefined;
  if (goods !== undefined && fold(goods).startsWith(fold(bare(said, language, lexicon)))) return goods;
  const plain =
    language === 'de'
      ? said.replace(/^((?:mein|unser|ein)\p{L}*\s)?(?:klein|neu|eigen|nett|schön|ruhig|schlicht|einfach|modern)e[nrm]\s(?=\p{Lu})/iu, '$1')
      : said;
  const text = plain.replace(new RegExp(`^(?:${(u.kind?.rule.verbs?.[language] ?? []).map(fold).join('|') || '(?!)'})\\s+`, 'i'), '');
  const isSold = text === '' || fold(bare(text, language, lexicon)).startsWith(fold(u.said.sold[0] ?? ''));
  if (u.said.sold.length > 1 && isSold)
    return capitalised(shortened(new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(u.said.sold), 48));
  return capitalised(shortened(bare(text, language, lexicon).split(/[,;]/)[0] ?? '', 48));
}

function soldIn(clauses: readonly string[], verbs: readonly string[]): string {
  const pattern = new RegExp(`(?<![a-z])(?:${verbs.map(fold).join('|')})\\s+([^,.;:]+)`);
  const found = clauses
    .map((clause) => ({ clause, match: verbs.length > 0 ? pattern.exec(fold(clause)) : null }))
    .find(({ match }) => match);
  const [whole = '', thing = ''] = found?.match ?? [];
  return found?.match ? found.clause.slice(found.match.index + whole.length - thing.length, found.match.index + whole.length) : '';
}

/** "Pottery studio Clay & Co": what stands in capitals behind the trade is its name. */
function nameBehind(who: string, { lexicon, language }: Bench): { trade: string; name: string } | undefined {
  const tokens = tokensOf(who);
  const end = lexicon.businesses.find(tokens, language).at(-1)?.to ?? 0;
  const [from, next] = [tokens[end - 1]?.end ?? 0, tokens[end]];
  const name = next === undefined || from === 0 ? '' : who.slice(from).trim();
  const isName =
    /^\p{Lu}[\p{L}\p{N}'’.-]*(\s+(?:\p{Lu}[\p{L}\p{N}'’.-]*|&|and|und|et|y|e|de|du|des|del|da|do|la|le|les|los|van|von))*$/u.test(name);
  // German writes all nouns in capitals, those of sections as well.
  const words = tokensOf(name);
  const isWord =
    language === 'de' &&
    (lexicon.nouns.find(words, language).length > 0 ||
      lexicon.sections.find(words, language).length > 0 ||
      namedIn(lexicon.rules.ownsections, name, language).length > 0);
  return isName && !isWord ? { trade: who.slice(0, from), name } : undefined;
}

const month = /^(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|okt|nov|dec|dez|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i;

/** "Tom & Priya", anywhere in a request for a day that two people celebrate. */
function coupleIn({ u, language, lexicon }: Bench): string | undefined {
  const [couple, one, two] = /(\p{Lu}\p{Ll}+)\s(?:&|and|und|et|y|e)\s(\p{Lu}\p{Ll}+)/u.exec(u.sentence) ?? [];
  const isWord = (name = ''): boolean =>
    month.test(name) ||
    (language === 'de' &&
      (namedIn(lexicon.rules.ownsections, name, language).length > 0 || lexicon.nouns.find(tokensOf(name), language).length > 0));
  return u.business?.id === 'event' && !isWord(one) && !isWord(two) ? couple : undefined;
}

/** "Léa's birthday on 12 June": the day stands below as a fact. */
function undated(who: string, bench: Bench): string {
  if (bench.u.business?.id !== 'event') return who;
  const found = datesIn(bench).find(({ said }) => fold(who).includes(fold(said.split(/\s(?:à|at|um|a las|às)\s/)[0] ?? said)));
  const day = found?.said.split(/\s(?:à|at|um|a las|às)\s/)[0] ?? '';
  const at = day === '' ? -1 : fold(who).indexOf(fold(day));
  return at > 2 ? who.slice(0, at).replace(trail, '') : who;
}

export interface Opening {
  readonly title: string;
  readonly eyebrow?: string;
}

/** "Banho e tosa no Porto": a place keeps the word that the sentence has before it. */
function placed(what: string, place: string, { u, say, lexicon, language }: Bench): string {
  const { roles } = lexicon.phrasing[language];
  const lead = [...fold(u.sentence).matchAll(new RegExp(roles.source, 'gu'))]
    .filter(({ index, groups, 0: words }) => groups?.['in'] !== undefined && u.sentence.startsWith(place, index + words.length))
    .map(({ index, 0: words }) => u.sentence.slice(index, index + words.length).trim())[0];
  // "In der Eifel": regions have an article.
  const article =
    language === 'de'
      ? new RegExp(`\\bin (?:der|den|dem) (?=${place.replace(/[^\p{L}\s]/gu, '.')})`, 'iu').exec(u.sentence)?.[0]
      : undefined;
  if (article !== undefined) return `${what} ${article}${place}`;
  return lead === undefined ? say('titleIn', { what, place }) : `${what} ${lead} ${place}`;
}

/** "Wedding" above "Anna and Tom": the occasion, where the title is only whose it is. */
function occasionOf(bench: Bench, title: string): string | undefined {
  const words =
    bench.u.business?.id === 'event' ? tradeWords(bench).replace(/(?:s?(?:web)?(?:seite|site)|shomepage|s?einladung)$/i, '') : '';
  return words === '' || fold(title).includes(fold(words)) ? undefined : capitalised(words);
}

/** Name, trade and place as headline and the words above it. */
export function openingOf(bench: Bench): Opening {
  const { u, lexicon, language } = bench;
  const who = whom(bench) || capitalised(tradeWords(bench));
  const clauses = [who, ...u.request.others.map((other) => other.split(/\s+(?:in|en|à|em|near|bei)\s+|\s[–-]|[,:]/)[0] ?? '')];
  const [behind] = u.name === undefined ? clauses.flatMap((clause) => nameBehind(clause, bench) ?? []) : [];
  if (behind) {
    const above = u.place === undefined ? behind.trade : placed(behind.trade, u.place, bench);
    return { title: behind.name, eyebrow: above };
  }
  const couple = u.name === undefined && !/\s(?:&|and|und|et|y|e)\s\p{Lu}/u.test(who) ? coupleIn(bench) : undefined;
  if (couple !== undefined) return { title: couple, eyebrow: capitalised(tradeWords(bench) || who) };
  const inPlace = (what: string): string =>
    u.place === undefined || fold(what).includes(fold(u.place)) ? what : placed(what, u.place, bench);
  if (u.name === undefined) {
    const title = inPlace(who === '' ? headline(u) : undated(who.replace(/^zu[mr]?\s/i, ''), bench));
    const occasion = occasionOf(bench, title);
    return { title: capitalised(title), ...(occasion === undefined ? {} : { eyebrow: occasion }) };
  }
  const does = u.request.segments.find(({ role, lead, text }) => role === 'to' && /^(that|which|qui|que)$/i.test(lead) && text.length < 40);
  const above = capitalised(
    [bare((tradeWords(bench) || who).replace(u.name, '').trim(), language, lexicon), ...(does ? [`${does.lead} ${does.text}`] : [])]
      .filter(Boolean)
      .join(' '),
  );
  const isSame = above === '' || fold(above) === fold(u.name);
  return { title: u.name, ...(isSame ? (u.place === undefined ? {} : { eyebrow: u.place }) : { eyebrow: inPlace(above) }) };
}

/** The trade in the words of the sentence: "dog grooming salon". */
export function tradeWords({ u, lexicon, language }: Bench): string {
  const { businesses, trades } = lexicon.rules;
  const phrases = [
    ...(u.business ? (businesses[u.business.id]?.words[language] ?? []) : []),
    ...(trades[u.trade ?? '']?.words?.[language] ?? []),
  ];
  const folded = fold(u.sentence);
  const found = phrases
    .sort((a, b) => b.length - a.length)
    .map((phrase) => new RegExp(`(?<![a-z])${fold(phrase).replace(/[^\w\s]/g, '.')}(?![a-z])`).exec(folded))
    .find((match) => match !== null);
  return found ? bare(u.sentence.slice(found.index, found.index + found[0].length), language, lexicon) : '';
}
