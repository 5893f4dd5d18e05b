/** Things with their prices in a sentence: "cod & chips 9.50, pickled egg 1.00", "£12 for 30 min", "lavande 6€ miel 6,50€". */
import type { Language } from '../../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { cutOut, type Span } from './span.ts';

export interface PricedItem {
  readonly name: string;
  /** "from 65" stays as it was said. */
  readonly price: number | string;
  /** What stood in brackets behind the price. */
  readonly text?: string;
}

export interface PriceList {
  /** As the sentence calls it: "treatments". */
  readonly title?: string;
  /** What all of them are: "candles". */
  readonly of?: string;
  readonly items: readonly PricedItem[];
}

const sign = String.raw`(?:R\$|US\$|[€$£¥]|CHF\s)`;
const unit = String.raw`(?:€|£|\$|euros?\b|eur\b|chf\b|reais\b|pesos\b|dollars?\b|pounds?\b|usd\b|gbp\b|brl\b|mxn\b)`;
const amount = String.raw`\d{1,6}(?:[.,]\d{1,2})?(?![.,]?\d)`;
/** An amount with its currency. */
export const money = String.raw`(?:${sign}\s*${amount}|${amount}\s*${unit})`;
const from = String.raw`(?:(?:from|ab|dès|à partir de|a partir de|desde|starting at)\s+)?`;
/** Grams, hours and the like behind a figure: no price. */
const measure = String.raw`(?!\s*(?:kg|g|ml|cl|l|lt|st|stk|pcs|cm|mm|m|km|min|mins|minutes?|minuten|h|hrs?|uhr|am|pm|%|x)\b|\s*[:/]\s*\d|[-–]\d|º|th\b|st\b)`;
const priced = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/+-])(?:(?<from>${from})(?<signed>${sign}\s*${amount})|(?<from2>${from})(?<united>${amount}\s*${unit})|(?<from3>${from})(?<plain>\+?(?!(?:19|20)\d{2}\b)${amount})${measure}(?![\p{L}]))`,
  'giu',
);

interface Found extends Span {
  readonly price: number | string;
  /** A currency or cents say that it is a price. */
  readonly sure: boolean;
}

/** A bare "32" is a price only where its item ends with it; "14 June" is none. */
const endsItem = /^\s*(?:[,;.)\](\n|]|$)|^\s+(?:and|und|et|y|e)\s/;

/** Telephone numbers, so that their digits are no prices. */
const phones = /(?<![\w.])[+(]?\d[\d\s()/-]{6,}\d(?![\w.,])/g;

function pricesIn(text: string): Found[] {
  const searched = text.replace(phones, (phone) => '#'.repeat(phone.length));
  return [...searched.matchAll(priced)].flatMap((match) => {
    const { signed, united, plain, ...rest } = match.groups ?? {};
    const said = signed ?? united ?? plain ?? '';
    const figure = Number((/\d+(?:[.,]\d+)?/.exec(said)?.[0] ?? '').replace(',', '.'));
    const sure = plain === undefined || /[.,]\d{2}$/.test(plain);
    if (!sure && !endsItem.test(text.slice(match.index + match[0].length))) return [];
    const lead = (rest['from'] ?? rest['from2'] ?? rest['from3'] ?? '').trim();
    return {
      start: match.index,
      end: match.index + match[0].length,
      price: lead === '' ? figure : `${lead} ${said.replace(/\s+/g, ' ')}`,
      sure,
    };
  });
}

/** Where a list that reaches up to `at` begins: behind a colon, a bracket, the end of a sentence, a dash, or "with". */
function beginOf(text: string, at: number, language: Language, lexicon: Lexicon): number {
  const before = text.slice(0, at);
  const marks = [...before.matchAll(/[:([]\s*|[.!?]\s+(?=[\p{L}\p{Sc}]|$)|\s[-–—]\s/gu)];
  const mark = marks.at(-1);
  const begun = mark ? mark.index + mark[0].length : 0;
  const { roles } = lexicon.phrasing[language];
  const leads = [...fold(before).matchAll(new RegExp(roles.source, 'gu'))].filter(
    ({ index, groups }) => index >= begun && groups?.['with'],
  );
  const lead = leads.at(-1);
  return lead ? lead.index + lead[0].length : begun;
}

/** Prices that stand in one list: at most a few words between two of them, and no end of a sentence. */
function runsOf(text: string, found: readonly Found[]): Found[][] {
  const runs: Found[][] = [];
  for (const price of found) {
    const last = runs.at(-1)?.at(-1);
    const between = last && text.slice(last.end, price.start);
    if (between !== undefined && tokensOf(between).length <= 8 && !/[.!?;]\s+\p{L}|[)\]].*[([]/u.test(between)) runs.at(-1)?.push(price);
    else runs.push([price]);
  }
  return runs;
}

const joins = /^(?:[\s,;:·|+&/–-]|(?:and|und|et|y|e|for|für|pour|por|para|per|pro|je)\s)+/iu;
const tails = /(?:[\s,;:·|=–-]|\s(?:for|für|à|a|por|at|je|zu|is|costs?|kostet|coûte|cuesta|custa|and|und|et|y|e))+$/iu;
const nameOf = (text: string): string =>
  text
    .replace(/^[)\]]/, '')
    .replace(joins, '')
    .replace(tails, '')
    .replace(/[)\]]\s*$/, (close) => (/[([]/.test(text) ? close.trim() : ''))
    .trim();

/** "18 €/kg", "52 (descontada se fechar)": what stands right behind a price. */
const noteBehind = (text: string, at: number): { end: number; text?: string } => {
  const per = /^\s*\/\s*\p{L}+/u.exec(text.slice(at))?.[0];
  if (per !== undefined) return { end: at + per.length, text: per.replace(/\s+/g, '') };
  const [whole, inside] = /^\s*\(([^()]*\p{L}[^()]*)\)/u.exec(text.slice(at)) ?? [];
  return whole === undefined || inside === undefined || /\d[.,]\d{2}|[€$£]/.test(inside)
    ? { end: at }
    : { end: at + whole.length, text: inside.trim() };
};

/** The list of one run of prices. */
function listOf(text: string, run: readonly Found[], language: Language, lexicon: Lexicon): (PriceList & Span) | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const begin = beginOf(text, first.start, language, lexicon);
  const behind = /^\s*\p{L}[^,.;()\n]*/u.test(text.slice(last.end));
  const lead = text.slice(begin, first.start).split(/,\s/).at(-1) ?? '';
  const isHeading = behind && lexicon.sections.exactly(lead.replace(/[\s:]+$/, ''), language) !== undefined;
  const priceFirst = nameOf(lead) === '' || isHeading;
  const items: PricedItem[] = [];
  let end = last.end;
  if (priceFirst) {
    run.forEach((price, at) => {
      const next = run[at + 1]?.start ?? price.end + (/^[^,.;()\n]*/.exec(text.slice(price.end))?.[0].length ?? 0);
      items.push({ name: capitalised(nameOf(text.slice(price.end, next))), price: price.price });
      end = next;
    });
  } else {
    const spaced = run.slice(1).map((price, at) => text.slice(run[at]?.end, price.start));
    const isLoose = spaced.length > 0 && spaced.every((between) => !/[,;]/.test(between));
    // "boutique savons lavande 6€ miel 6€": where nothing parts the items, the first one is as long as the next.
    const wordsOf = (piece: string): number => nameOf(piece).split(/\s+/).length;
    run.forEach((price, at) => {
      const note = noteBehind(text, price.end);
      const previous = run[at - 1];
      let name = nameOf(text.slice(previous ? noteBehind(text, previous.end).end : begin, price.start));
      if (!previous && isLoose && begin === 0)
        name = name
          .split(/\s+/)
          .slice(-Math.max(1, wordsOf(spaced[0] ?? '')))
          .join(' ');
      else if (!previous) name = nameOf(name.split(/,\s+(?=[^,]*$)/).at(-1) ?? name);
      if (at === run.length - 1) end = note.end;
      items.push({ name: capitalised(name), price: price.price, ...(note.text === undefined ? {} : { text: note.text }) });
    });
  }
  const named = items.filter(({ name }) => /\p{L}/u.test(name) && name.length <= 60);
  if (named.length < items.length) return undefined;
  const firstName = items[0]?.name ?? '';
  const start = priceFirst ? first.start : Math.max(begin, fold(text.slice(0, first.start)).lastIndexOf(fold(firstName)));
  return { items: named, start, end };
}

/** Words before a list that say what it is: "treatments (", "menu:"; they go with it. */
function titleBefore(
  text: string,
  start: number,
  bracketed: boolean,
  language: Language,
  lexicon: Lexicon,
): { title?: string; start: number } {
  const [whole = '', said = ''] = /(?:^|[\s,;.(–-])((?:\p{L}[\p{L}'’-]*\s?){1,3})\s*[:([]?\s*$/u.exec(text.slice(0, start)) ?? [];
  const words = said.trim().split(/\s+/);
  for (let at = 0; at < words.length; at += 1) {
    const title = words.slice(at).join(' ');
    const section = lexicon.sections.exactly(title, language);
    if (section && ['services', 'prices'].includes(section.id)) {
      const from = start - whole.length + whole.lastIndexOf(title);
      return from === 0 || /[,;.(]\s*$|\s$/.test(text.slice(0, from)) ? { title: capitalised(title), start: from } : { start };
    }
  }
  // "starters (soup 6, salad 7)": a group under its own name.
  const [group, name = ''] = /(?:^|[,;:]\s*|\s(?:and|und|et|y|e)\s+)((?:\p{L}[\p{L}'’-]*\s?){1,3}?)\s*$/u.exec(text.slice(0, start)) ?? [];
  return bracketed && group !== undefined ? { title: capitalised(name.trim()), start: start - name.length } : { start };
}

/**
 * All lists of prices, and the sentence without them.
 * @returns nothing where figures may be something else: a single one without a currency or cents
 */
export function pricesOf(text: string, language: Language, lexicon: Lexicon): { rest: string; lists: PriceList[] } {
  const lists: (PriceList & Span)[] = [];
  for (const run of runsOf(text, pricesIn(text))) {
    const sure = run.filter((price) => price.sure).length;
    if (sure === 0 && run.length < 2 && lists.length === 0) continue;
    const list = listOf(text, run, language, lexicon);
    if (!list) continue;
    const inBrackets = /[([]\s*$/.test(text.slice(0, list.start)) && /^\s*[)\]]/.test(text.slice(list.end));
    const end = inBrackets ? list.end + text.slice(list.end).search(/[)\]]/) + 1 : list.end;
    const open = inBrackets ? text.slice(0, list.start).search(/[([]\s*$/) : list.start;
    const { title, start } = titleBefore(text, open, inBrackets, language, lexicon);
    lists.push({ ...list, start, end, ...(title === undefined ? {} : { title }) });
  }
  return { rest: cutOut(text, lists), lists: lists.map(({ title, items }) => ({ items, ...(title === undefined ? {} : { title }) })) };
}
